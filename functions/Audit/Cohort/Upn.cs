namespace EhcpPipeline.Audit.Cohort;

/// <summary>
/// The unique pupil number: a check letter, then twelve digits, of which the last is a letter in a temporary number. The letter is the weighted sum of
/// the twelve (weights 2 to 13) modulo 23, in an alphabet without I, O and S.
/// </summary>
public static class Upn
{
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// <summary>What a text is as a UPN; case and outer spaces do not matter.</summary>
    public static UpnVerdict Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var upn = text.Trim().ToUpperInvariant();
        if (upn.Length != 13 || !Letters.Contains(upn[0], StringComparison.Ordinal))
        {
            return UpnVerdict.Malformed;
        }

        var sum = 0;
        for (var i = 1; i < 13; i++)
        {
            var value = char.IsAsciiDigit(upn[i]) ? upn[i] - '0' : i == 12 ? Letters.IndexOf(upn[i], StringComparison.Ordinal) : -1;
            if (value < 0)
            {
                return UpnVerdict.Malformed;
            }

            sum += value * (i + 1);
        }

        return Letters[sum % 23] == upn[0] ? UpnVerdict.Sound : UpnVerdict.WrongLetter;
    }
}

/// <summary>What a text is as a UPN.</summary>
public enum UpnVerdict
{
    Sound,
    WrongLetter,
    Malformed,
}
