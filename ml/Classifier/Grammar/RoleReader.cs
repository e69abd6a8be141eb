using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>A role or service named in the text and whether it delivers, or only reviews, trains, writes or is consulted.</summary>
internal readonly record struct RoleMention(int From, int To, bool IsService, bool Delivers);

/// <summary>Finds who is named and decides who delivers.</summary>
internal sealed class RoleReader
{
    private const int QualifierReach = 4;

    public List<RoleMention> Mentions { get; } = new(8);

    public bool AnyDelivers { get; private set; }

    public void Read(string text, TokenBuffer tokens, CueBuffer cues, QuantityBuffer quantities)
    {
        Mentions.Clear();
        AnyDelivers = false;
        var coveredTo = 0;
        for (var at = 0; at < cues.Count; at++)
        {
            var cue = cues[at];
            if (cue.Cue is not (Cue.Role or Cue.Service) || cue.To <= coveredTo)
            {
                continue;
            }

            var isService = cue.Cue == Cue.Service && !IsFollowedByRole(cues, at);
            var delivers = !StandsAside(tokens, cues, quantities, cue) && !PostReader.IsOwner(text, tokens, cue);
            if (Mentions.Count > 0 && IsJoined(tokens, Mentions[^1].To, cue.From) && !HasOwnVerb(cues, cue))
            {
                delivers = Mentions[^1].Delivers && delivers;
            }

            coveredTo = cue.To;
            Mentions.Add(new RoleMention(cue.From, cue.To, isService, delivers));
            AnyDelivers |= delivers;
        }

        ReadPosts(text, tokens, cues, quantities);
    }

    /// <summary>Posts that no list holds, by their last word.</summary>
    private void ReadPosts(string text, TokenBuffer tokens, CueBuffer cues, QuantityBuffer quantities)
    {
        for (var at = 1; at < tokens.Count; at++)
        {
            if (!PostReader.IsPost(text, tokens, at, out var isService) || IsRead(at))
            {
                continue;
            }

            var post = new CueMatch(Cue.Role, at - 1, at + 1);
            var delivers = !StandsAside(tokens, cues, quantities, post) && !PostReader.IsOwner(text, tokens, post);
            Mentions.Add(new RoleMention(post.From, post.To, isService, delivers));
            AnyDelivers |= delivers;
        }
    }

    private bool IsRead(int token)
    {
        foreach (var mention in Mentions)
        {
            if (mention.From <= token && token < mention.To)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFollowedByRole(CueBuffer cues, int at)
    {
        for (var next = at; next < cues.Count && cues[next].From <= cues[at].From; next++)
        {
            if (cues[next].Cue == Cue.Role && cues[next].To >= cues[at].To)
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandsAside(TokenBuffer tokens, CueBuffer cues, QuantityBuffer quantities, CueMatch role)
    {
        for (var at = 0; at < cues.Count; at++)
        {
            var cue = cues[at];
            if (cue.Cue == Cue.NonDelivery && cue.To <= role.From && role.From - cue.To <= QualifierReach && IsQualified(tokens, cue.To, role.From))
            {
                return true;
            }

            if (cue.Cue == Cue.NonDeliveryAfter && (cue.From == role.To || (cue.From == role.To + 1 && tokens[role.To].Kind is TokenKind.Other or TokenKind.Close)))
            {
                return PostReader.IsPaper(tokens[cue.From].Hash) || !HasLength(tokens, quantities, role.To);
            }
        }

        return false;
    }

    /// <summary>"The physiotherapist will supervise his programme for 45 minutes": the visit itself is what is provided.</summary>
    private static bool HasLength(TokenBuffer tokens, QuantityBuffer quantities, int from)
    {
        var to = from;
        while (to < tokens.Count && !tokens[to].IsBreak)
        {
            to++;
        }

        for (var at = 0; at < quantities.Count; at++)
        {
            if (quantities[at].Kind == QuantityKind.Amount && quantities[at].From >= from && quantities[at].To <= to && !quantities[at].Has(QuantityMarks.Review))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Only articles and qualifying adjectives stand between.</summary>
    private static bool IsQualified(TokenBuffer tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (tokens[at].Kind != TokenKind.Word || WordIs.Any(tokens, at, WordIs.And, WordIs.By, WordIs.With))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsJoined(TokenBuffer tokens, int from, int to)
    {
        if (to - from is < 1 or > 3)
        {
            return false;
        }

        var joined = false;
        for (var at = from; at < to; at++)
        {
            joined |= WordIs.Any(tokens, at, WordIs.And, WordIs.Or, WordIs.And) || tokens[at].Kind is TokenKind.Comma or TokenKind.Slash;
            if (tokens[at].IsBreak || (tokens[at].Kind == TokenKind.Word && tokens[at].Length > 3))
            {
                return false;
            }
        }

        return joined;
    }

    private static bool HasOwnVerb(CueBuffer cues, CueMatch role)
    {
        for (var at = 0; at < cues.Count; at++)
        {
            if (cues[at].Cue == Cue.Duty && cues[at].From >= role.To && cues[at].From <= role.To + 1)
            {
                return true;
            }
        }

        return false;
    }
}
