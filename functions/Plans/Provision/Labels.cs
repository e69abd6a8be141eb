using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Provision;

/// <summary>Labels that a line or cell carries before a colon ("Provision:", "By whom: ..."), in the words of column titles.</summary>
internal static class Labels
{
    private const int LongestLabel = 45;

    /// <summary>The role that the text's own label names, and where the labelled text begins; Unknown if the text carries no label.</summary>
    public static (ColumnRole Role, int Start) Read(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 2 or > LongestLabel || Phrases.CountWords(text.AsSpan(0, colon)) > 6 || char.IsLower(text[0]))
        {
            return (ColumnRole.Unknown, 0);
        }

        var role = Whole(text[..colon]);
        return role == ColumnRole.Unknown ? (role, 0) : (role, Math.Min(text.Length, Headings.LetterCodes.SkipAny(text, colon + 1, " ")));
    }

    /// <summary>The role of a short text that is a label and nothing else ("Who", "How often"), Unknown if it says more.</summary>
    public static ColumnRole Whole(string text) => text.Length <= LongestLabel && Phrases.CountWords(text) <= 6 ? ColumnTitles.Role(text) : ColumnRole.Unknown;
}
