using System.Collections.Frozen;
using EhcpPipeline.Audit.Reading;

namespace EhcpPipeline.Audit.Threads;

/// <summary>The words of a passage that carry its subject: no function words, none that stand in every plan, no names, endings taken off.</summary>
internal sealed class Vocabulary
{
    private static readonly FrozenSet<string> Everywhere = (
        "about above access across adult adults after again all also always and another any are area because been before being between both but can cannot " +
        "child children class classroom could daily day days difficult difficulty does each education every find finds first for from full give given " +
        "good hard has have having help helps her hers him his home hour hours how into learn learning lesson lessons less level like made make " +
        "makes many may member minute minutes more most much must name need needs new not now often one only other others our out outcome over own per " +
        "person plan provide provided provision pupil regular regularly require requires school session sessions set she should skills small some " +
        "special specialist staff still such support supported supports teacher teachers teaching term than that the their them then there these they " +
        "this those three through time times two under until use used uses using very was way week weekly weeks well were what when where which " +
        "while who will with within without work works would year years yet young assistant trained training delivered once twice able below expected").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly HashSet<string> _names;

    /// <summary>
    /// Names are learnt from the plan itself: words that begin with a capital wherever they stand and turn up in a good part of its passages, as the
    /// child's does.
    /// </summary>
    public Vocabulary(IReadOnlyList<string> passages)
    {
        var capital = new Dictionary<string, int>(StringComparer.Ordinal);
        var small = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in passages)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var word in Words.Of(passage))
            {
                var lower = Plain(word);
                if (char.IsLower(word[0]))
                {
                    small.Add(lower);
                }
                else if (seen.Add(lower))
                {
                    capital[lower] = capital.GetValueOrDefault(lower) + 1;
                }
            }
        }

        _names = [.. capital.Where(pair => !small.Contains(pair.Key) && pair.Value * 4 >= passages.Count && pair.Value >= 3).Select(pair => pair.Key)];
    }

    /// <summary>The subject words of a text, stemmed.</summary>
    public HashSet<string> Stems(string text) =>
        [.. Plainly(text).Where(word => word.Length >= 4 && !Everywhere.Contains(word)).Select(Stem)];

    /// <summary>What a text speaks of.</summary>
    public HashSet<string> Subjects(string text) => Concepts.Of(Plainly(text));

    private static string Plain(string word)
    {
        var lower = word.ToLowerInvariant().Replace('\u2019', '\'');
        return lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower;
    }

    private static string Stem(string word)
    {
        foreach (var ending in new[] { "ations", "ation", "ingly", "edly", "ings", "ing", "ers", "er", "ies", "ed", "es", "ly", "s" })
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private IEnumerable<string> Plainly(string text) => Words.Of(text).Select(Plain).Where(word => !_names.Contains(word));
}
