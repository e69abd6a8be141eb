using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Identity;

/// <summary>Finds the names of the child and the parents on the front page, or from whom the sections speak of.</summary>
internal static class NameFinder
{
    private static readonly string[] FullLabels = ["name", "full name", "child's name", "name of child", "young person", "young person's name", "name of young person", "pupil", "pupil name", "pupil's name", "child", "child/young person", "name of child/young person", "child or young person", "child's full name", "name of child or young person", "student", "student name", "learner", "full legal name", "legal name", "child's legal name", "this plan is for", "plan for", "name of child / young person"];
    private static readonly string[] GivenLabels = ["first name", "first names", "first name(s)", "forename", "forenames", "forename(s)", "given name", "given names", "given name(s)", "preferred name", "known as", "likes to be called", "likes to be known as", "christian name"];
    private static readonly string[] FamilyLabels = ["surname", "family name", "last name", "child's surname"];
    private static readonly string[] ParentLabels = ["parents", "parent", "parent/carer", "parents/carers", "parent / carer", "parent(s)/carer(s)", "parent or carer", "parents and carers", "mother", "father", "parent/carer 1", "parent/carer 2", "parent 1", "parent 2", "parent/carers", "name of parent", "name of parents", "name of parent/carer", "parents' names", "parent's name", "carer", "carers", "foster carer", "parent carer", "parent/carer name", "parents'/carers' names", "mother's name", "father's name"];
    private static readonly string[] Relations = ["mother, ", "father, ", "mum, ", "dad, ", "parents, ", "grandmother, ", "carer, ", "foster carer, ", "his mother ", "her mother ", "his father ", "her father ", "their mother ", "their father "];
    private static readonly string[] SubjectVerbs = ["will", "has", "is", "finds", "needs", "can", "cannot", "struggles", "requires", "does", "uses", "likes", "wants", "says"];
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase) { "Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "and", "who", "likes", "to", "be", "called", "known", "as", "the", "also", "preferred", "prefers", "is" };
    private static readonly HashSet<string> NotNames = new(StringComparer.Ordinal) { "The", "This", "He", "She", "They", "It", "A", "An", "In", "By", "His", "Her", "Their", "School", "Staff", "Adults", "All", "Each", "There", "Who", "What", "When", "Progress", "Provision", "Support", "Therapist", "TA", "SENCO", "Teacher", "Teachers", "One", "Parents", "Mum", "Dad", "Mother", "Father", "I", "We", "Child", "Pupil", "Section", "Plan", "Education", "Health", "Care" };

    public static Names Find(IReadOnlyList<Line> front, IReadOnlyList<SectionContent> sections)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        var family = new HashSet<string>(StringComparer.Ordinal);
        var parents = new List<string>();
        foreach (var (label, value) in Details.Read(front))
        {
            if (value.Length is 0 or > 90)
            {
                continue;
            }

            if (FullLabels.Contains(label))
            {
                Full(value, given, family);
            }
            else if (GivenLabels.Contains(label))
            {
                given.UnionWith(Words(value));
            }
            else if (FamilyLabels.Contains(label))
            {
                family.UnionWith(Words(value));
            }
            else if (ParentLabels.Contains(label))
            {
                Parents(value, parents);
            }
        }

        var common = Subject(sections);
        if (common.Length > 0)
        {
            given.Add(common);
            FamilyBeside(common, front, family);
        }

        InText(sections, parents);
        return new Names { Given = given, Family = family, Parents = parents };
    }

    // A title that is the child's name: "Sahil Mistry", "EHC Plan: Katya Ivanova".
    private static void FamilyBeside(string given, IReadOnlyList<Line> front, HashSet<string> family)
    {
        foreach (var line in front.Where(line => !line.IsRow && line.Text.Length <= 80))
        {
            var words = line.Text.Split([' ', ',', ':', '-', '|'], StringSplitOptions.RemoveEmptyEntries);
            var at = Array.IndexOf(words, given);
            if (at >= 0 && at + 1 < words.Length && Words(words[at + 1]) is [var next] && !NotNames.Contains(next) && !YearOrDate(next))
            {
                family.Add(next);
            }
        }
    }

    private static bool YearOrDate(string word) => word is "Date" or "Year" or "Born" or "DOB" or "Dob" or "Final" or "Draft" or "Amended" or "EHC" or "Ehc" or "NHS" or "Nhs" or "UPN" or "Upn";

    private static void Full(string value, HashSet<string> given, HashSet<string> family)
    {
        // "Adeyemi, Tobi" turns round; "Mirren Castellan, who likes to be called Mirri" tells a short name.
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        var words = Words(value);
        if (words.Count == 0)
        {
            return;
        }

        if (comma > 0 && Words(value[..comma]) is [var surname] && Words(value[comma..]).Count > 0)
        {
            family.Add(surname);
            given.UnionWith(Words(value[comma..]));
            return;
        }

        given.Add(words[0]);
        if (words.Count > 1)
        {
            family.Add(comma > 0 ? Words(value[..comma])[^1] : words[^1]);
        }

        given.UnionWith(comma > 0 ? Words(value[comma..]) : words.Skip(1).SkipLast(1));
        foreach (var open in new[] { '(', '"', '“', '\'' })
        {
            var at = value.IndexOf(open, StringComparison.Ordinal);
            if (at >= 0)
            {
                given.UnionWith(Words(value[at..]));
            }
        }
    }

    private static void Parents(string value, List<string> parents)
    {
        var parts = value.Split([',', '&', '/', ';', '\n', '('], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(part => part.Split(" and ", StringSplitOptions.TrimEntries)).Select(Words).Where(words => words.Count > 0).ToList();
        var surname = parts.LastOrDefault(words => words.Count > 1)?[^1];
        foreach (var words in parts)
        {
            Add(parents, words.Count > 1 ? string.Join(' ', words) : surname is null ? "" : words[0] + " " + surname);
        }
    }

    private static void InText(IReadOnlyList<SectionContent> sections, List<string> parents)
    {
        foreach (var piece in sections.SelectMany(section => section.Pieces).Where(piece => piece.Kind != PieceKind.Row))
        {
            foreach (var relation in Relations)
            {
                var at = piece.Text.IndexOf(relation, StringComparison.OrdinalIgnoreCase);
                if (at >= 0)
                {
                    var words = LeadingNames(piece.Text[(at + relation.Length)..]);
                    Add(parents, words.Count > 1 ? string.Join(' ', words) : "");
                }
            }
        }
    }

    private static List<string> LeadingNames(string text)
    {
        var names = new List<string>();
        foreach (var word in text.Split(' ', 6).Take(5))
        {
            var bare = word.Trim('.', ',', ';', ':');
            if (bare is "Mr" or "Mrs" or "Ms" or "Miss" or "Dr")
            {
                continue;
            }

            if (bare.Length < 2 || !char.IsUpper(bare[0]) || NotNames.Contains(bare))
            {
                break;
            }

            names.Add(bare);
            if (bare.Length < word.Length)
            {
                break;
            }
        }

        return names;
    }

    // Who does what the sections say: the word that most often begins a sentence before "will", "finds", "needs".
    private static string Subject(IReadOnlyList<SectionContent> sections)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var piece in sections.Where(section => section.Code is >= Ml.Labels.SectionCode.B and <= Ml.Labels.SectionCode.F).SelectMany(section => section.Pieces))
        {
            var words = piece.Text.Split(' ');
            for (var i = 0; i + 1 < words.Length; i++)
            {
                var name = words[i].EndsWith("'s", StringComparison.Ordinal) || words[i].EndsWith("’s", StringComparison.Ordinal) ? words[i][..^2] : words[i];
                if (name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[^1]) && !NotNames.Contains(name) && name.All(char.IsLetter) && (name.Length < words[i].Length || SubjectVerbs.Contains(words[i + 1])))
                {
                    counts[name] = counts.GetValueOrDefault(name) + 1;
                }
            }
        }

        return counts.Count == 0 ? "" : counts.OrderByDescending(pair => pair.Value).First() is { Value: >= 3 } top ? top.Key : "";
    }

    private static List<string> Words(string value)
    {
        var words = new List<string>();
        foreach (var word in value.Split([' ', ',', '(', ')', '"', '“', '”', '.', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length > 1 && char.IsUpper(word[0]) && !Titles.Contains(word) && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '’'))
            {
                words.Add(word.Length > 2 && word.All(c => !char.IsLower(c)) ? word[0] + Spacing.Fold(word[1..]) : word);
            }
        }

        return words;
    }

    private static void Add(List<string> parents, string name)
    {
        if (name.Length > 3 && !parents.Contains(name))
        {
            parents.Add(name);
        }
    }
}
