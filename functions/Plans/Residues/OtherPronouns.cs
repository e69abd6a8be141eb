using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Sentences;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Residues;

/// <summary>
/// Finds sentences that call the child "she" in a plan that otherwise says "he", or the reverse: the commonest trace of text copied from another child's plan.
/// Only a pronoun that does something itself, in a plan that is otherwise clear, and that follows no mention of somebody else.
/// </summary>
internal static class OtherPronouns
{
    private const int FewestClear = 6;
    private const int MostOdd = 6;
    private static readonly string[] Clauses = ["when ", "if ", "that ", "while ", "before ", "after ", "because ", "and ", "until ", "what ", "where "];
    private static readonly string[] He = ["he", "his", "him", "himself"];
    private static readonly string[] She = ["she", "her", "hers", "herself"];
    private static readonly PhraseSet Others = ["mother", "father", "mum", "dad", "parent", "parents", "sister", "brother", "teacher", "therapist", "psychologist", "nurse", "doctor", "miss", "mrs", "mr", "ms", "dr", "grandmother", "grandfather", "aunt", "uncle", "friend", "worker", "assistant", "senco", "carer", "paediatrician", "tutor", "mentor", "consultant"];

    public static void Find(IReadOnlyList<SectionContent> sections, List<Residue> found)
    {
        var pieces = sections.Where(section => section.Code is >= SectionCode.B and <= SectionCode.H2).SelectMany(section => section.Pieces).ToList();
        var he = 0;
        var she = 0;
        foreach (var piece in pieces)
        {
            var folded = Spacing.Fold(piece.Text);
            he += He.Sum(word => Count(folded, word));
            she += She.Sum(word => Count(folded, word));
        }

        var (odd, oddCount, clear) = he > she ? ("she", she, he) : ("he", he, she);
        if (oddCount == 0 || oddCount > MostOdd || clear < FewestClear || clear < oddCount * 4)
        {
            return;
        }

        foreach (var piece in pieces)
        {
            var folded = Spacing.Fold(piece.Text);
            if (Phrases.HasAny(folded, Others))
            {
                continue;
            }

            foreach (var (start, length) in SentenceSplitter.Split(piece.Text))
            {
                if (IsSubject(folded.Substring(start, length), odd))
                {
                    found.Add(new Residue(ResidueKind.OtherPronoun, piece.Where with { Text = piece.Text.Substring(start, length), Offset = piece.Where.Offset + start, Length = length }));
                }
            }
        }
    }

    // At the head of the sentence, or behind a word that begins a clause of its own ("when he is anxious"): not as one more person in it.
    private static bool IsSubject(string sentence, string pronoun) =>
        Phrases.StartsWithAny(sentence, [pronoun]) || Clauses.Any(clause => Phrases.Has(sentence, clause + pronoun));

    private static int Count(string folded, string word)
    {
        var count = 0;
        for (var at = Phrases.Find(folded, word); at >= 0; at = Phrases.Find(folded, word, at + word.Length))
        {
            count++;
        }

        return count;
    }
}
