using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Residues;

/// <summary>Finds what a template left behind: bracketed instructions, placeholders, form prompts.</summary>
internal static class TemplateResidue
{
    private static readonly PhraseSet Instructions = ["insert", "enter", "add", "delete", "name", "child's name", "child name", "young person", "date", "type here", "complete", "school name", "name of", "he/she", "his/her", "him/her", "xx", "xxx", "tbc", "state", "describe", "include", "specify", "details", "to be", "please", "text", "n.b.", "example", "guidance", "child", "pupil", "yp name", "cyp", "first name", "setting"];
    private static readonly string[] Prompts = ["click or tap", "click here to", "choose an item", "enter text", "lorem ipsum", "delete as appropriate", "delete as applicable", "insert name", "insert text", "insert date", "insert here", "to be completed by the", "type text here", "add more rows", "name of child here"];
    private static readonly string[] Placeholders = ["TBC", "TBA", "XX", "XXX", "XXXX", "XXXXX", "XXXXXX", "XX/XX/XXXX", "DD/MM/YYYY", "xx/xx/xxxx", "dd/mm/yyyy", "xxx", "xxxx", "CHILDNAME", "[..]", "????"];

    public static void Find(string text, Passage where, List<Residue> found)
    {
        if (text.AsSpan().IndexOfAny("[<{«") >= 0)
        {
            Bracketed(text, where, found);
        }

        var folded = Spacing.Fold(text);
        foreach (var prompt in Prompts)
        {
            var at = Phrases.Find(folded, prompt);
            if (at >= 0 && !found.Any(other => other.Where.Offset <= where.Offset + at && other.Where.Offset + other.Where.Length >= where.Offset + at + prompt.Length))
            {
                // The prompt runs to the end of its sentence.
                var stop = text.AsSpan(at).IndexOfAny(".]>");
                Add(found, text, where, at, stop < 0 ? text.Length - at : stop + 1);
            }
        }

        foreach (var placeholder in Placeholders)
        {
            var at = Phrases.Find(text, placeholder);
            if (at >= 0 && !found.Any(other => other.Where.Offset <= where.Offset + at && other.Where.Offset + other.Where.Length > where.Offset + at))
            {
                Add(found, text, where, at, placeholder.Length);
            }
        }
    }

    private static void Bracketed(string text, Passage where, List<Residue> found)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] switch { '[' => ']', '<' => '>', '{' => '}', '«' => '»', _ => '\0' };
            if (close == '\0')
            {
                continue;
            }

            var end = text.IndexOf(close, i + 1);
            if (end < 0 || end - i is < 2 or > 200)
            {
                continue;
            }

            var inside = Spacing.Fold(text[(i + 1)..end]).Trim();
            if (close is '>' or '}' or '»' ? char.IsLetter(inside.Length > 0 ? inside[0] : ' ') : Phrases.StartsWithAny(inside, Instructions) || inside is "" or "..." or "…")
            {
                Add(found, text, where, i, end + 1 - i);
                i = end;
            }
        }
    }

    private static void Add(List<Residue> found, string text, Passage where, int at, int length) =>
        found.Add(new Residue(ResidueKind.Template, where with { Text = text.Substring(at, length), Offset = where.Offset + at, Length = length }));
}
