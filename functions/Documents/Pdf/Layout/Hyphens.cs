namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// Decides what a hyphen at the end of a line is. A writer's hyphen ("one-to-one") may stand at a line's end as well as a typesetter's, so a word is
/// joined without it only when the document has the joined word elsewhere, or hyphenates as a habit.
/// </summary>
internal sealed class Hyphens
{
    private const int Habit = 3;

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly bool _habit;

    public Hyphens(IEnumerable<TextLine> lines)
    {
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var ends = new List<(TextLine Line, TextLine Next)>();
        TextLine? previous = null;
        foreach (var line in lines)
        {
            if (previous is not null && EndsWithHyphen(previous))
            {
                ends.Add((previous, line));
            }

            previous = line;
        }

        if (ends.Count == 0)
        {
            return;
        }

        foreach (var line in lines)
        {
            foreach (var word in line.Words)
            {
                _lookup.Add(line.TextOf(word).Trim(".,;:!?()\"'\u2018\u2019\u201C\u201D"));
            }
        }

        var joined = 0;
        var kept = 0;
        foreach (var (line, next) in ends)
        {
            joined += _words.Contains(Join(line, next, "")) ? 1 : 0;
            kept += _words.Contains(Join(line, next, "-")) ? 1 : 0;
        }

        _habit = joined >= Habit && joined > 2 * kept;
    }

    public static bool EndsWithHyphen(TextLine line)
    {
        var text = line.TextOf(line.Words[^1]);
        return text.Length > 1 && text[^1] is '-' or '\u2010' && char.IsLetter(text[^2]);
    }

    /// <summary>True when the line's last hyphen is to be dropped and its word joined to the next line's first.</summary>
    public bool Drops(TextLine line, TextLine next)
    {
        if (!Sentences.StartsLower(next) || _words.Contains(Join(line, next, "-")))
        {
            return false;
        }

        return _habit || _words.Contains(Join(line, next, ""));
    }

    private static string Join(TextLine line, TextLine next, string hyphen)
    {
        var first = line.TextOf(line.Words[^1]).TrimStart("(\"'\u2018\u201C")[..^1];
        var second = next.TextOf(next.Words[0]).TrimEnd(".,;:!?)\"'\u2019\u201D");
        return string.Concat(first, hyphen, second);
    }
}
