using EhcpPipeline.Plans.Sentences;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Provision;

/// <summary>
/// What stands behind an item and is no part of it: in square brackets references ("[B3; outcome 2]") and footnotes, which the reader sets where their
/// marks stand. A note that says how often, how much or by whom is read with the item. So is what a tribunal heard and found of it, in the order that it made.
/// </summary>
internal static class TrailingNotes
{
    private static readonly string[] Found = [" The Tribunal heard", " The Tribunal found", " The Tribunal accepted", " The Tribunal preferred", " The Tribunal was ", " The Tribunal considered", " We heard", " We accepted", " We preferred"];

    private static readonly PhraseSet Added = ["inserted by", "inserted following", "added by virtue", "added following", "amended by virtue", "amended following"];

    private static readonly PhraseSet Given = ["reason:", "reasons:", "rationale:", "she told us", "he told us", "they told us"];

    /// <summary>Where the notes behind <paramref name="from"/> begin, where the item itself does; the text's length if it has none. Of an item that is all number and brackets the brackets stay.</summary>
    public static int Start(string text, int from)
    {
        var end = Found.Select(opening => text.IndexOf(opening, StringComparison.Ordinal)).Where(at => at > from && text[at - 1] == '.' && IsFinding(text[at..])).DefaultIfEmpty(text.Length).Min();
        end = Math.Min(end, Reason(text, from));
        while (end > 0 && text[end - 1] == ']' && text.LastIndexOf('[', end - 1) is var open && open > from && IsNote(text, open, end))
        {
            end = text.AsSpan(0, open).TrimEnd().Length;
        }

        return end;
    }

    // "Reasons: ...", "Inserted by virtue of the order of 6 October 2025.": why the item is there, in the sentences behind it. The first sentence is the item.
    private static int Reason(string text, int from)
    {
        var sentences = SentenceSplitter.Split(text);
        var end = text.Length;
        for (var at = sentences.Count - 1; at > 0 && sentences[at].Start > from; at--)
        {
            var sentence = text.Substring(sentences[at].Start, sentences[at].Length);
            var folded = Spacing.Fold(sentence);
            if (!((Added.Starts(folded) || Given.Starts(folded)) && !Provides(folded)) && !(Remarks.IsReason(folded) && IsFinding(sentence)))
            {
                break;
            }

            end = text.AsSpan(0, sentences[at].Start).TrimEnd().Length;
        }

        return end;
    }

    private static bool Provides(string folded) =>
        Quantities.SaysHowMuch(folded) || (Quantities.SaysHowOften(folded) && !folded.Contains("little and often", StringComparison.Ordinal)) || Quantities.SaysWho(folded) || (Phrases.HasAny(folded, ["will", "shall"]) && !folded.StartsWith("reason", StringComparison.Ordinal));

    // What was found orders nothing and counts nothing.
    private static bool IsFinding(string rest) => !rest.AsSpan().ContainsAnyInRange('0', '9') && Spacing.Fold(rest) is var folded && !Phrases.HasAny(folded, ["will", "shall", "must", "orders", "ordered"]) && !Quantities.SaysHowMuch(folded);

    private static bool IsNote(string text, int open, int end)
    {
        var inside = text[(open + 1)..(end - 1)];
        return ItemReferences.IsOnly(inside) || (char.IsUpper(inside.FirstOrDefault()) && inside[^1] == '.' && !Quantities.HandsDown(inside) && !ProvisionCues.LetsChange(Spacing.Fold(inside)));
    }
}
