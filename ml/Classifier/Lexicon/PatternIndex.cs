using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Lexicon;

/// <summary>
/// The phrases by the word they begin with. Of the phrases that begin with a word of the text nearly all end at the next word or at a word that the text does not have:
/// both are seen in what stands here side by side, without a look at the phrase.
/// </summary>
internal sealed class PatternIndex
{
    private readonly Candidate[][] _byFirstWord;
    private readonly Candidate[] _byNumber;

    public PatternIndex(IReadOnlyList<Pattern> patterns, int words)
    {
        var lists = new List<Candidate>?[words];
        foreach (var pattern in patterns)
        {
            foreach (var word in pattern.Steps[0].Words?.Words() ?? [])
            {
                (lists[word] ??= []).Add(new Candidate(pattern));
            }
        }

        _byFirstWord = [.. lists.Select(list => list?.ToArray() ?? [])];
        _byNumber = [.. patterns.Where(pattern => pattern.Steps[0].Number).Select(pattern => new Candidate(pattern))];
    }

    /// <summary>Adds every phrase of the text, in the order of first tokens.</summary>
    public void Find(TokenBuffer tokens, CueBuffer into)
    {
        var words = UInt128.Zero;
        for (var at = 0; at < tokens.Count; at++)
        {
            words |= tokens[at].Word > 0 ? Pattern.Bit(tokens[at].Word) : UInt128.Zero;
        }

        for (var at = 0; at < tokens.Count; at++)
        {
            ref readonly var token = ref tokens[at];
            if (token.Kind == TokenKind.Word && token.Word > 0)
            {
                Try(_byFirstWord[token.Word], words, tokens, at, into);
            }

            if (token.Value >= 0)
            {
                Try(_byNumber, words, tokens, at, into);
            }
        }
    }

    private static void Try(Candidate[] candidates, UInt128 words, TokenBuffer tokens, int at, CueBuffer into)
    {
        if (candidates.Length == 0)
        {
            return;
        }

        var follower = Pattern.SkipMarks(tokens, at + 1);
        var next = follower < tokens.Count && tokens[follower].Kind == TokenKind.Word && tokens[follower].Word > 0 ? Pattern.Bit(tokens[follower].Word) : UInt128.Zero;
        foreach (ref readonly var candidate in candidates.AsSpan())
        {
            if ((candidate.Needed & (candidate.NeedsNext ? next : words)) == 0 || !candidate.Pattern.IsPossible(words))
            {
                continue;
            }

            var end = candidate.Pattern.Match(tokens, at);
            if (end > at)
            {
                into.Add(candidate.Pattern.Cue, at, end);
            }
        }
    }

    /// <summary>A phrase, with the words one of which must stand next (<see cref="NeedsNext"/>) or somewhere in the text.</summary>
    private readonly struct Candidate
    {
        public Candidate(Pattern pattern)
        {
            Pattern = pattern;
            NeedsNext = pattern.Steps.Length > 1 && pattern.Steps[1] is { Optional: false, Number: false, Words: not null } && !pattern.Steps[0].Optional;
            Needed = pattern.FirstNeeded;
        }

        public UInt128 Needed { get; }

        public Pattern Pattern { get; }

        public bool NeedsNext { get; }
    }
}
