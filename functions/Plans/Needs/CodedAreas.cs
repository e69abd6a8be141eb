using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Needs;

/// <summary>Lines that give the number of a need and its area, as case-management systems print them above the need: "NEED-03 · Cognition and learning".</summary>
internal static class CodedAreas
{
    private const int LongestCode = 12;

    /// <summary>The number that the line begins with, where nothing but the name of an area stands behind it; empty for any other line.</summary>
    public static string CodeOf(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        if (end is < 2 or > LongestCode || !char.IsAsciiLetterUpper(text[0]) || !char.IsAsciiDigit(text[end - 1]))
        {
            return "";
        }

        var area = text[end..].TrimStart(' ', '·', '-', '–', '—', ':', '|');
        return area.Length < text.Length - end - 1 && NeedAreas.IsName(area) ? text[..end] : "";
    }
}
