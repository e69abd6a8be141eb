using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Identity;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Sections;

namespace EhcpPipeline.Plans.Residues;

/// <summary>
/// Finds a child's name that is not this child's, as text copied from another plan leaves it: a common given name that does what the plan's child should do,
/// and that no other part of the plan knows. Wrong alarms cost more here than misses, so every doubt excludes.
/// </summary>
internal static class OtherNames
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal) { "will", "has", "is", "finds", "needs", "can", "cannot", "struggles", "requires", "should", "would", "must", "does", "may" };

    public static void Find(IReadOnlyList<SectionContent> sections, Names names, IReadOnlyList<Line> front, List<Residue> found)
    {
        if (names.Given.Count == 0)
        {
            return;
        }

        var known = Known(sections, names, front);
        var pieces = sections.Where(section => section.Code is >= SectionCode.B and <= SectionCode.H2).SelectMany(section => section.Pieces).ToList();
        // A name that once does what the child should do is another child's wherever it stands.
        var others = pieces.SelectMany(piece => Words(piece.Text).Where(word => GivenNames.Has(word.Word) && !known.Contains(word.Word) && Acts(piece.Text, word.At + word.Word.Length) && Alone(piece.Text, word.At)))
            .Select(word => word.Word).ToHashSet(StringComparer.Ordinal);
        if (others.Count == 0)
        {
            return;
        }

        foreach (var piece in pieces)
        {
            foreach (var (word, at) in Words(piece.Text).Where(word => others.Contains(word.Word) && Alone(piece.Text, word.At)))
            {
                found.Add(new Residue(ResidueKind.OtherName, piece.Where with { Text = word, Offset = piece.Where.Offset + at, Length = word.Length }));
            }
        }
    }

    private static IEnumerable<(string Word, int At)> Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsUpper(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
            {
                continue;
            }

            var stop = i;
            while (stop < text.Length && char.IsLetter(text[stop]))
            {
                stop++;
            }

            yield return (text[i..stop], i);
            i = stop;
        }
    }

    private static bool Acts(string text, int at)
    {
        var end = text.Length;
        if (at + 1 < end && text[at] is '\'' or '’' && text[at + 1] == 's')
        {
            return true;
        }

        var from = at + 1;
        var stop = from;
        while (stop < end && char.IsLetter(text[stop]))
        {
            stop++;
        }

        return from < end && text[at] == ' ' && Verbs.Contains(text[from..stop]);
    }

    // A title or another name before it makes it part of a full name: "Mrs Grace", "Amina Grace".
    private static bool Alone(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        var space = before.LastIndexOf(' ');
        var word = before[(space + 1)..];
        return word.Length == 0 || before[^1] is '.' or ':' or ',' or '|' or ';' or '(' && !word.StartsWith("Mr") && !word.StartsWith("Dr") && !word.StartsWith("Ms") || (char.IsLower(word[0]) && word is not ("and" or "with" or "friend" or "brother" or "sister" or "cousin" or "friends" or "sibling" or "twin"));
    }

    // Everyone named on the front page, in the family's own words, in the list of advice, or beside a role anywhere.
    private static HashSet<string> Known(IReadOnlyList<SectionContent> sections, Names names, IReadOnlyList<Line> front)
    {
        var known = new HashSet<string>(names.Given, StringComparer.Ordinal);
        known.UnionWith(names.Family);
        foreach (var parent in names.Parents)
        {
            known.UnionWith(parent.Split(' '));
        }

        var texts = front.Select(line => line.Text)
            .Concat(sections.Where(section => section.Code is SectionCode.A or SectionCode.I or SectionCode.J or SectionCode.K).SelectMany(section => section.Pieces).Select(piece => piece.Text));
        foreach (var text in texts)
        {
            known.UnionWith(text.Split([' ', ',', '.', '(', ')', ':', ';', '|', '\'', '’', '"', '“', '”', '/'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])));
        }

        return known;
    }
}
