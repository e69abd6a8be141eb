using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Judging;

/// <summary>The marked stretches of a text: quantities, roles, what voids them, stock phrases and reds, in order of place.</summary>
internal static class Evidence
{
    public static IReadOnlyList<EvidenceSpan> Of(ItemReading item)
    {
        var spans = new List<EvidenceSpan>(item.Quantities.Count + item.Roles.Mentions.Count + 4);
        for (var at = 0; at < item.Quantities.Count; at++)
        {
            var quantity = item.Quantities[at];
            spans.Add(Span(item.Tokens, RoleOf(quantity), quantity.From, quantity.To));
        }

        foreach (var role in item.Roles.Mentions)
        {
            if (role.Delivers)
            {
                spans.Add(Span(item.Tokens, EvidenceRole.Who, role.From, role.To));
            }
        }

        for (var at = 0; at < item.Cues.Count; at++)
        {
            if (RoleOf(item.Cues[at].Cue) is { } role)
            {
                spans.Add(Span(item.Tokens, role, item.Cues[at].From, item.Cues[at].To));
            }
        }

        spans.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Role != b.Role ? a.Role.CompareTo(b.Role) : a.Length.CompareTo(b.Length));
        return spans;
    }

    private static EvidenceSpan Span(TokenBuffer tokens, EvidenceRole role, int from, int to) =>
        new(role, tokens[from].Start, tokens[to - 1].End - tokens[from].Start);

    private static EvidenceRole RoleOf(Quantity quantity) => quantity.Kind switch
    {
        _ when quantity.Has(QuantityMarks.Review) => EvidenceRole.Review,
        QuantityKind.Amount or QuantityKind.WholeTime => EvidenceRole.Amount,
        QuantityKind.Frequency => EvidenceRole.Frequency,
        QuantityKind.Ratio => EvidenceRole.Ratio,
        QuantityKind.Duration => EvidenceRole.Duration,
        _ => EvidenceRole.NotAQuantity,
    };

    private static EvidenceRole? RoleOf(Cue cue) => cue switch
    {
        Cue.Cap or Cue.CapAfter or Cue.Approximate or Cue.ApproximateAfter or Cue.Conditional or Cue.Pooling or Cue.Equivalent => EvidenceRole.Voiding,
        Cue.Stock => EvidenceRole.Stock,
        Cue.Unnamed => EvidenceRole.UnnamedWho,
        Cue.Setting => EvidenceRole.Setting,
        Cue.Delegation or Cue.Unilateral => EvidenceRole.Red,
        _ => null,
    };
}
