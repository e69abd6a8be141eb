using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Identity;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Sentences;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Placements;

/// <summary>Reads Section I: the name and the type of the institution, or why none is named.</summary>
internal static class PlacementFinder
{
    private static readonly PhraseSet Elsewhere = ["otherwise than at school", "otherwise than in a school", "otherwise than at a school", "eotas", "eotis", "section 61", "s61", "s.61", "42(5)", "elective home education", "electively home educated", "educated at home", "home educated", "home education", "own arrangements"];
    private static readonly HashSet<string> Institutions = new(StringComparer.Ordinal) { "School", "Academy", "College", "Nursery", "Centre", "Primary", "High", "Infants", "Infant", "Juniors", "Junior", "Pre-school", "Preschool", "Pre-School", "Unit", "Campus", "Grammar", "Playgroup", "Kindergarten", "Sixth", "Form", "University", "Institute", "Hospital" };
    private static readonly string[] Kinds = ["mainstream", "special", "independent", "maintained", "non-maintained", "further education", "specialist", "primary", "secondary", "nursery", "academy", "infant", "junior", "resourced", "post-16", "sixth form", "pupil referral", "alternative provision", "all-through", "early years", "pre-school", "general further", "community school", "free school"];

    public static Placement Find(SectionContent? section)
    {
        if (section is null)
        {
            return new Placement();
        }

        var (name, type) = Labelled(section);
        var texts = section.Pieces.Where(piece => piece.Kind is PieceKind.Text or PieceKind.Item or PieceKind.Heading || (piece.Kind == PieceKind.Row && piece.Cells.Count(cell => !cell.Blank) == 1)).Select(piece => piece.Text).ToList();
        var whole = string.Join(' ', section.Pieces.Select(piece => piece.Text));
        var elsewhere = Phrases.HasAny(Spacing.Fold(whole), Elsewhere);
        foreach (var text in texts)
        {
            name = name.Length > 0 || (elsewhere && Phrases.HasAny(Spacing.Fold(text), Elsewhere)) ? name : NameIn(text);
            type = type.Length > 0 || (elsewhere && name.Length == 0) ? type : Now(TypeIn(text, name));
        }

        return new Placement { Name = name, Type = type, Elsewhere = elsewhere, Context = Context(Spacing.Fold(type.Length > 0 ? type + " " + name : name.Length > 0 ? name + " " + whole : whole), elsewhere, name) };
    }

    private static (string Name, string Type) Labelled(SectionContent section)
    {
        var name = "";
        var type = "";
        foreach (var piece in section.Pieces)
        {
            if (piece.Kind == PieceKind.Row && piece.Cells.Count >= 2)
            {
                for (var i = 0; i < piece.Cells.Count; i++)
                {
                    var title = i < piece.Titles.Count ? piece.Titles[i] : "";
                    if (title.Length > 0)
                    {
                        Take(title, piece.Cells[i].Text, ref name, ref type);
                    }
                    else if (i + 1 < piece.Cells.Count)
                    {
                        Take(piece.Cells[i].Text, piece.Cells[i + 1].Text, ref name, ref type);
                    }
                }
            }
            else if (piece.Text.IndexOf(':', StringComparison.Ordinal) is > 2 and < 90 and var colon)
            {
                // "Hollins Bank High School. Type: mainstream secondary school": the label begins after the sentence before it.
                var stop = piece.Text.LastIndexOf(". ", colon, StringComparison.Ordinal);
                Take(piece.Text[(stop < 0 ? 0 : stop + 2)..colon], piece.Text[(colon + 1)..].Trim(), ref name, ref type);
            }
        }

        return (name, type);
    }

    private static void Take(string label, string value, ref string name, ref string type)
    {
        var folded = Spacing.Fold(FieldNames.InWords(label.Trim()));
        if (value.Length is 0 or > 200 || label.Length > 110 || NilStatements.Is(value))
        {
            return;
        }

        value = CheckBoxes.Chosen(value);
        var says = value.TrimEnd('.', ' ');
        // "Coldstream Primary School: mainstream primary school": name and type with a colon between, and no label.
        if (NameIn(label).Length == label.Trim().Length && Kinds.Any(kind => says.StartsWith(kind, StringComparison.OrdinalIgnoreCase)))
        {
            name = name.Length == 0 ? label.Trim() : name;
            type = type.Length == 0 ? says : type;
            return;
        }

        var both = Phrases.Has(folded, "name") && Phrases.Has(folded, "type");
        if (both)
        {
            name = name.Length == 0 ? NameIn(value) : name;
            type = type.Length == 0 ? TypeIn(value, name) : type;
        }
        else if (Phrases.Has(folded, "type") || Phrases.Has(folded, "kind of"))
        {
            type = type.Length == 0 ? Now(Labels(says)) : type;
        }
        else if (name.Length == 0 && Phrases.HasAny(folded, ["name", "school", "setting", "placement", "institution", "college", "provider"]) && !Phrases.HasAny(folded, ["address", "date", "year", "previous", "preference", "from", "start"]))
        {
            name = Now(NameIn(value) is { Length: > 0 } found && found.Length + 10 < value.Length ? found : says);
            type = type.Length == 0 && says.Length > name.Length && TypeIn(value, name) is { Length: > 0 } kind && Kinds.Any(word => kind.StartsWith(word, StringComparison.OrdinalIgnoreCase)) && !kind.Contains(" from ", StringComparison.Ordinal) ? kind : type;
        }
    }

    // "Ketterby Primary until 31 August; Fenside Academy from 1 September": the first is where the child is when the plan is made.
    private static string Now(string value)
    {
        var end = value.IndexOf(';', StringComparison.Ordinal);
        value = end > 0 ? value[..end] : value;
        foreach (var word in new[] { " until ", " from ", " (from ", " (until " })
        {
            var at = value.IndexOf(word, StringComparison.Ordinal);
            value = at > 0 ? value[..at] : value;
        }

        return value.Trim();
    }

    // "Name: X. Type: Y" on one line: a second label ends the value.
    private static string Labels(string value) => SentenceSplitter.Split(value) is [var first, ..] ? value.Substring(first.Start, first.Length).TrimEnd('.', ' ') : value;

    // Capitalised words up to the last word for an institution.
    internal static string NameIn(string text)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var from = i;
            var last = -1;
            while (i < words.Length && (Capital(words[i]) || (i > from && words[i] is "of" or "and" or "the" or "&" or "for" or "C" or "E" or "CofE" or "RC" && i + 1 < words.Length && Capital(words[i + 1]))))
            {
                var bare = words[i].TrimEnd('.', ',', ';', ':', ')');
                last = Institutions.Contains(bare) ? i : last;
                if (bare.Length < words[i].Length && !(words[i] is "St." or "C." or "E."))
                {
                    break;
                }

                i++;
            }

            if (last > from)
            {
                var start = words[from] is "The" or "At" or "Name" or "School" or "Placement" && last > from + 1 && words[from] != "The" ? from + 1 : from;
                return string.Join(' ', words[start..(last + 1)]).TrimEnd('.', ',', ';', ':', ')');
            }
        }

        return "";
    }

    private static string TypeIn(string text, string name)
    {
        foreach (var (start, length) in SentenceSplitter.Split(text))
        {
            var sentence = text.Substring(start, length).TrimEnd('.', ' ');
            var from = name.Length > 0 && sentence.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at ? at + name.Length : 0;
            var folded = Spacing.Fold(sentence);
            var first = Kinds.Select(kind => Phrases.Find(folded, kind, from)).Where(place => place >= 0).DefaultIfEmpty(-1).Min();
            if (first >= 0)
            {
                return sentence[first..].TrimEnd(' ') is var kind && kind.Contains('(', StringComparison.Ordinal) ? kind : kind.TrimEnd(')', ' ');
            }
        }

        return "";
    }

    private static PlacementContext Context(string folded, bool elsewhere, string name)
    {
        if (elsewhere && name.Length == 0)
        {
            return PlacementContext.Elsewhere;
        }

        return Phrases.HasAny(folded, ["resourced base", "resource base", "resourced provision", "resource provision", "resourced unit", "sen unit", "additionally resourced", "specially resourced", "enhanced provision", "enhanced resource", "specialist unit", "resourced", "designated unit", "autism base", "autism unit", "specialist base"]) ? PlacementContext.ResourcedBase
            : Phrases.HasAny(folded, ["special school", "special academy", "special primary", "special secondary", "special", "specialist school", "non-maintained special", "specialist college", "specialist setting", "specialist provision", "specialist independent"]) ? PlacementContext.Special
            : Phrases.HasAny(folded, ["pupil referral", "alternative provision", "pru"]) ? PlacementContext.AlternativeProvision
            : Phrases.HasAny(folded, ["nursery", "pre-school", "preschool", "early years", "playgroup", "childminder", "kindergarten"]) && !Phrases.HasAny(folded, ["primary", "infant"]) ? PlacementContext.EarlyYears
            : Phrases.HasAny(folded, ["college", "post-16", "sixth form", "further education", "training provider", "supported internship", "apprenticeship"]) && !Phrases.HasAny(folded, ["secondary school"]) ? PlacementContext.PostSixteen
            : Phrases.HasAny(folded, ["mainstream", "primary", "secondary", "academy", "junior", "infant", "high school", "grammar", "comprehensive", "community school", "free school", "middle school"]) ? PlacementContext.Mainstream
            : elsewhere ? PlacementContext.Elsewhere
            : PlacementContext.Unknown;
    }

    private static bool Capital(string word) => word.Length > 0 && (char.IsUpper(word[0]) || (word[0] is '(' or '\'' or '‘' && word.Length > 1 && char.IsUpper(word[1])));
}
