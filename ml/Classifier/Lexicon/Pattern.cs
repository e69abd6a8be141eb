using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Lexicon;

/// <summary>One step of a phrase: a word of a set, a number, or a gap of up to <see cref="Gap"/> tokens.</summary>
internal readonly record struct PatternStep(WordSet? Words, bool Number, int Gap, bool Optional);

/// <summary>A phrase of a lexicon file. Never reaches over a full stop, a semicolon, a cell border or a line's end.</summary>
internal sealed class Pattern(Cue cue, PatternStep[] steps)
{
    public Cue Cue { get; } = cue;

    public PatternStep[] Steps { get; } = steps;

    /// <summary>For each step that must be a word, after the first, the words that can stand there.</summary>
    private readonly UInt128[] _needed = [.. steps.Skip(1).Where(step => step is { Optional: false, Number: false, Words: not null }).Select(step => Signature(step.Words!))];

    /// <summary>The first of these; every word if no step after the first must be a word.</summary>
    public UInt128 FirstNeeded => _needed.Length > 0 ? _needed[0] : UInt128.MaxValue;

    /// <summary>False if some step has none of its words in the text: most phrases end here, before a token is looked at.</summary>
    public bool IsPossible(UInt128 words)
    {
        foreach (var needed in _needed)
        {
            if ((words & needed) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A word's place in a signature of words.</summary>
    public static UInt128 Bit(int word) => UInt128.One << (word & 127);

    private static UInt128 Signature(WordSet words)
    {
        var signature = UInt128.Zero;
        foreach (var word in words.Words())
        {
            signature |= Bit(word);
        }

        return signature;
    }

    /// <summary>The token after the match that starts at <paramref name="from"/>, or -1.</summary>
    public int Match(TokenBuffer tokens, int from) => Match(tokens, from, 0);

    private int Match(TokenBuffer tokens, int at, int step)
    {
        if (step == Steps.Length)
        {
            return at;
        }

        ref readonly var wanted = ref Steps[step];
        if (wanted.Gap > 0)
        {
            var limit = Math.Min(tokens.Count, at + wanted.Gap);
            for (var next = at; next <= limit; next++)
            {
                var end = Match(tokens, next, step + 1);
                if (end >= 0)
                {
                    return end;
                }

                if (next < limit && tokens[next].IsBreak)
                {
                    break;
                }
            }

            return -1;
        }

        var token = step > 0 ? SkipMarks(tokens, at) : at;
        if (token < tokens.Count && Fits(in wanted, ref tokens[token]))
        {
            var end = Match(tokens, token + 1, step + 1);
            if (end >= 0)
            {
                return end;
            }
        }

        return wanted.Optional ? Match(tokens, at, step + 1) : -1;
    }

    /// <summary>The first token from <paramref name="at"/> that a phrase looks at.</summary>
    public static int SkipMarks(TokenBuffer tokens, int at)
    {
        while (at < tokens.Count && tokens[at].Kind is TokenKind.Other or TokenKind.Dash or TokenKind.Slash)
        {
            at++;
        }

        return at;
    }

    private static bool Fits(in PatternStep wanted, ref Token token) =>
        (wanted.Number && token.Value >= 0) || (wanted.Words is { } words && token.Kind == TokenKind.Word && words.Contains(token.Word));
}
