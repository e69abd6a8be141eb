namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// Decides what a hyphen at the end of a line is. A writer's hyphen ("one-to-one") may stand at a line's end as well as a typesetter's, so a word is
/// joined without it only when the document has the joined word elsewhere, or hyphenates as a habit.
/// </summary>
internal sealed class Hyphens
{
    private const int Habit = 3;

    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _habit;

    public Hyphens(IEnumerable<IReadOnlyList<TextLine>> runs)
    {
        var ends = new List<(string Joined, string Kept)>();
        foreach (var lines in runs)
        {
            for (var i = 1; i < lines.Count; i++)
            {
                if (EndsWithHyphen(lines[i - 1]))
                {
                    ends.Add((Join(lines[i - 1], lines[i], ""), Join(lines[i - 1], lines[i], "-")));
                }
            }
        }

        if (ends.Count == 0)
        {
            return;
        }

        Look(runs, ends);
        var joined = ends.Count(end => _seen.Contains(end.Joined));
        _habit = joined >= Habit && joined > 2 * ends.Count(end => _seen.Contains(end.Kept));
    }

    /// <summary>Notes which of the possible words stand elsewhere in the document.</summary>
    private void Look(IEnumerable<IReadOnlyList<TextLine>> runs, List<(string Joined, string Kept)> ends)
    {
        var wanted = ends.SelectMany(end => new[] { end.Joined, end.Kept }).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var lines in runs)
        {
            foreach (var line in lines)
            {
                foreach (var word in line.Words)
                {
                    if (wanted.TryGetValue(line.TextOf(word).Trim(".,;:!?()\"'\u2018\u2019\u201C\u201D"), out var found))
                    {
                        _seen.Add(found);
                    }
                }
            }
        }
    }

    public static bool EndsWithHyphen(TextLine line)
    {
        var text = line.TextOf(line.Words[^1]);
        return text.Length > 1 && text[^1] is '-' or '\u2010' && char.IsLetter(text[^2]);
    }

    /// <summary>True when the line's last hyphen is to be dropped and its word joined to the next line's first.</summary>
    public bool Drops(TextLine line, TextLine next)
    {
        if (!Sentences.StartsLower(next) || _seen.Contains(Join(line, next, "-")))
        {
            return false;
        }

        return _habit || _seen.Contains(Join(line, next, ""));
    }

    private static string Join(TextLine line, TextLine next, string hyphen)
    {
        var first = line.TextOf(line.Words[^1]).TrimStart("(\"'\u2018\u201C")[..^1];
        var second = next.TextOf(next.Words[0]).TrimEnd(".,;:!?)\"'\u2019\u201D");
        return string.Concat(first, hyphen, second);
    }
}
