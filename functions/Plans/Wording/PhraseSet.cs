using System.Collections;
using System.Runtime.CompilerServices;

namespace EhcpPipeline.Plans.Wording;

/// <summary>
/// Many phrases looked for at once in folded text: each word of the text is looked up once, so that the cost does not grow with the number of phrases.
/// </summary>
[CollectionBuilder(typeof(PhraseSet), nameof(Create))]
internal sealed class PhraseSet : IEnumerable<string>
{
    private readonly string[] _phrases;
    private readonly PhraseTable<bool> _table;

    private PhraseSet(string[] phrases)
    {
        _phrases = phrases;
        _table = new PhraseTable<bool>([(true, phrases)]);
    }

    public static PhraseSet Create(ReadOnlySpan<string> phrases) => new(phrases.ToArray());

    /// <summary>Whether any phrase stands in the text as whole words.</summary>
    public bool In(string folded) => _table.First(folded, 0).Start >= 0;

    /// <summary>Whether the text begins with one of the phrases.</summary>
    public bool Starts(string folded) => Phrases.StartsWithAny(folded, _phrases);

    public IEnumerator<string> GetEnumerator() => _phrases.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
