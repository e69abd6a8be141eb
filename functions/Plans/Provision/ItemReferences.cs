using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Provision;

/// <summary>References that an item makes to needs or outcomes: "N3", "B2", "E1", "Outcome 2", or bare numbers in a column of references.</summary>
internal static class ItemReferences
{
    private static readonly HashSet<string> Pointing = new(StringComparer.Ordinal) { "need", "needs", "outcome", "outcomes", "all", "and", "to", "the", "health", "social", "care", "every", "each", "both" };

    public static IReadOnlyList<string> Find(Piece row)
    {
        var found = new List<string>();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var title = i < row.Titles.Count ? row.Titles[i] : "";
            InText(row.Cells[i].Text, found);
            if (ColumnTitles.Role(title) is ColumnRole.Number or ColumnRole.Outcome or ColumnRole.Need && Characters.IsReferences(row.Cells[i].Text))
            {
                var word = Phrases.HasAny(Spacing.Fold(title), ["need", "needs"]) ? "Need " : Phrases.HasAny(Spacing.Fold(title), ["outcome", "outcomes"]) ? "Outcome " : "";
                foreach (var number in row.Cells[i].Text.Split([',', ' ', '&', ';', '/'], StringSplitOptions.RemoveEmptyEntries).Where(part => char.IsAsciiDigit(part[0])))
                {
                    Add(found, word + number);
                }
            }
        }

        return found;
    }

    public static IReadOnlyList<string> Find(string text)
    {
        var found = new List<string>();
        InText(text, found);
        return found;
    }

    /// <summary>The label at the head of a need or outcome ("B2.", "Outcome 3:", "4."), empty if none.</summary>
    public static string AtHead(string text)
    {
        var end = 0;
        while (end < text.Length && end < 8 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        var word = text[..end];
        if (word.Equals("Outcome", StringComparison.OrdinalIgnoreCase) || word.Equals("Need", StringComparison.OrdinalIgnoreCase))
        {
            var digit = Headings.LetterCodes.SkipAny(text, end, " ");
            return digit < text.Length && char.IsAsciiDigit(text[digit]) ? word + " " + Digits(text, digit) : "";
        }

        // "B-12 injections": with nothing but a space behind it, it may be the name of a thing.
        if (end == 1 && EndOfDashed(text, end) is > 0 and var dashed && dashed < text.Length && text[dashed] != ' ')
        {
            (word, end) = (text[..dashed], dashed);
        }

        // "CL-P4 Modified texts.", "H-P2 ...": the area, and what counts in it.
        if (end is >= 1 and <= 3 && OfArea(text, end) is > 0 and var own && own < text.Length && text[own] is '.' or ':' or ')' or ' ')
        {
            return text[..own];
        }

        return end < text.Length && text[end] is '.' or ':' or ')' or ' ' && Code(word) ? word : "";
    }

    // Where a code of capitals, a dash, a capital and figures ends; 0 if the text begins with none.
    private static int OfArea(string text, int dash) =>
        dash + 2 < text.Length && text[dash] == '-' && text.AsSpan(0, dash).IndexOfAnyExceptInRange('A', 'Z') < 0 && char.IsAsciiLetterUpper(text[dash + 1]) && Digits(text, dash + 2) is { Length: 1 or 2 } digits ? dash + 2 + digits.Length : 0;

    /// <summary>Whether the text is one such label and nothing else ("F3").</summary>
    public static bool IsCode(string text) => Code(text.TrimEnd('.', ':')) || IsDotted(text.TrimEnd('.', ':'));

    // "F.1", "F.12": a section's letter and the number of its paragraph, as orders of the Tribunal count them.
    private static bool IsDotted(string text) => text.Length is >= 3 and <= 7 && text[0] is >= 'A' and <= 'K' && text[1] == '.' && char.IsAsciiDigit(text[2]) && text.AsSpan(3).IndexOfAnyExceptInRange('.', '9') < 0 && !text.Contains('/', StringComparison.Ordinal);

    /// <summary>Whether the text does nothing but point at needs or outcomes: "Needs 1 and 3; outcomes 2", "All needs", "N1, N4", "1 and 2".</summary>
    public static bool IsOnly(string text)
    {
        if (text.Length is 0 or > 80 || IsRatio(text))
        {
            return false;
        }

        foreach (var word in text.Split([' ', ',', ';', '&', '/', '.', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Pointing.Contains(Spacing.Fold(word)) && !Characters.IsDigits(word) && !Code(word) && !IsOfSystem(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where the text behind its own code begins ("F1.2 A tutor ...", "Need 5. ..."); 0 if it has none.</summary>
    public static int Behind(string text)
    {
        var reference = AtHead(text);
        if (reference.Length == 0)
        {
            return 0;
        }

        var end = Headings.LetterCodes.SkipAny(text, reference.Length, ".0123456789:)");
        return Headings.LetterCodes.SkipAny(text, end, " –-") is var start && start > end && start < text.Length ? start : 0;
    }

    // "1:1" and "3:12" say how many adults there are for how many children.
    private static bool IsRatio(string text) => text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon + 1 < text.Length && char.IsAsciiDigit(text[colon - 1]) && char.IsAsciiDigit(text[colon + 1]);

    private static void InText(string text, List<string> found)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsUpper(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
            {
                continue;
            }

            var end = i;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            end = end == i + 1 && EndOfDashed(text, end) is > 0 and var dashed ? dashed : end;
            var word = text[i..end];
            if (Code(word))
            {
                Add(found, word);
            }
            else if (word is "Outcome" or "Outcomes" or "Need" or "Needs" && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            {
                Add(found, word.TrimEnd('s') + " " + Digits(text, end + 1));
            }

            i = end;
        }
    }

    // "E-01": where the figures behind the dash at the place end, 0 if there are none.
    private static int EndOfDashed(string text, int dash) => dash + 1 < text.Length && text[dash] == '-' && Digits(text, dash + 1) is { Length: > 0 } digits ? dash + 1 + digits.Length : 0;

    // One or two capitals and one or two figures, with a dash between them or without. Not years ("Y4"), sections (H1), key stages, levels or qualification bands.
    private static bool Code(string word) =>
        word.Length is >= 2 and <= 4 && char.IsUpper(word[0]) && char.IsAsciiDigit(word[^1]) && word[0] is not ('Y' or 'L' or 'P' or 'Q' or 'W')
        && word is not ("H1" or "H2") && !word.StartsWith("KS", StringComparison.Ordinal)
        && (Characters.IsDigits(word.AsSpan(1)) || (word[1] == '-' && Characters.IsDigits(word.AsSpan(2))) || (char.IsUpper(word[1]) && Characters.IsDigits(word.AsSpan(2))));

    // "NEED-4415", "OUT-772": the number that a case-management system gave.
    private static bool IsOfSystem(string word) =>
        word.IndexOf('-', StringComparison.Ordinal) is >= 2 and <= 8 and var dash && dash + 1 < word.Length && Characters.IsDigits(word.AsSpan(dash + 1)) && word.AsSpan(0, dash).IndexOfAnyExceptInRange('A', 'Z') < 0;

    private static string Digits(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return text[at..end];
    }

    private static void Add(List<string> found, string reference)
    {
        if (!found.Contains(reference))
        {
            found.Add(reference);
        }
    }
}
