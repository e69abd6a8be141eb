using EhcpPipeline.Documents.Model;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Provision;

/// <summary>
/// Provision of which the first line says what is done and the lines below it, each with its label, by whom and how often ("F1.1 Braille lessons" above "Delivered by: ..." and
/// "How often: ..."), or, without labels, a line in bold above one that completes it ("Listening breaks." above "Ten minutes, every morning."), or has them behind it in brackets. One
/// such pair may be an accident; a section set out so has several.
/// </summary>
internal static class Leads
{
    private const int FewestLabelled = 2;
    private const int FewestBold = 3;
    private const int FewestPaired = 3;
    private const int FewestAbove = 4;
    private const int FewestBracketed = 3;
    private const int MostWords = 60;
    private const int ShortWords = 25;
    private const int MostOfAttribute = 9;
    private const int FewestAttributes = 2;
    private static readonly string[] Listing = [" so that it has:", " so that they have:", " which has:", " which have:"];

    /// <summary>The places of lines whose labelled parts stand below them.</summary>
    public static HashSet<int> Labelled(List<Piece> pieces)
    {
        var leads = new HashSet<int>();
        var complete = false;
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            if (IsLead(pieces[i]) && Parts(pieces, i + 1) is { Count: > 0 } parts)
            {
                leads.Add(i);
                complete |= parts.Contains(ColumnRole.Who) && parts.Contains(ColumnRole.Amount);
            }
        }

        return complete || leads.Count >= FewestLabelled ? leads : [];
    }

    /// <summary>The pieces of a section, each line and what completes it as one; the same pieces where the section is not set out so.</summary>
    public static List<Piece> Joined(List<Piece> pieces) => WithAttributes(Bracketed(Bold(Paired(WithEmptyParts(UnderLabels(WithBoldHeads(WithCardTitles(RepeatedCards.Named(pieces)))))))));

    // Cards of which the title is a heading of the document, "Radio aid" above "Who: ..." and "How much: ...": where nearly all headings of a rank are such titles.
    private static List<Piece> WithCardTitles(List<Piece> pieces)
    {
        var titles = Enumerable.Range(0, pieces.Count).Where(i => IsCardTitle(pieces, i)).ToList();
        var ranks = titles.GroupBy(i => pieces[i].Level).Where(rank => rank.Count() * 4 >= pieces.Count(piece => piece.Kind == PieceKind.Heading && piece.Level == rank.Key) * 3 && rank.Any(i => Parts(pieces, i + 1) is var parts && parts.Contains(ColumnRole.Who) && parts.Contains(ColumnRole.Amount)))
            .SelectMany(rank => rank).ToHashSet();
        return ranks.Count == 0 ? pieces : [.. pieces.Select((piece, i) => ranks.Contains(i) ? piece with { Kind = PieceKind.Text, Level = 0, Strong = false } : piece)];
    }

    private static bool IsCardTitle(List<Piece> pieces, int i) =>
        pieces[i] is { Kind: PieceKind.Heading, Level: > 0 } && i + 1 < pieces.Count && !Needs.NeedAreas.IsHeading(pieces[i].Text) && Part(pieces[i + 1]) is ColumnRole.Who or ColumnRole.Amount;

    // "F2. Provision: Paired reading" in bold, below it "Delivered by: ...": the first line of a card looks like a heading and is none.
    private static List<Piece> WithBoldHeads(List<Piece> pieces)
    {
        var heads = new List<Piece>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            var head = pieces[i] is { Kind: PieceKind.Heading } piece && i + 1 < pieces.Count && pieces[i + 1].Kind is PieceKind.Text or PieceKind.Item
                && Labels.Read(piece.Text) is { Role: ColumnRole.Provision } label && label.Start < piece.Text.Length && Labels.Read(pieces[i + 1].Text).Role is ColumnRole.Who or ColumnRole.Amount;
            heads.Add(head ? pieces[i] with { Kind = PieceKind.Text, Strong = false } : pieces[i]);
        }

        return heads;
    }

    // Cards whose labels stand above their values: "What:", below it "Standing programme", "Who:", below it "Physiotherapist".
    private static List<Piece> UnderLabels(List<Piece> pieces)
    {
        var unmarked = Enumerable.Range(0, pieces.Count).Where(i => IsLabelAlone(pieces[i]) && pieces[i].Text[^1] != ':').ToList();
        // Headings without a colon are labels where nearly each is over one statement; "Provision" over several paragraphs is a heading like any other.
        var marked = unmarked.Count(i => LabelsOne(pieces, i)) * 4 < unmarked.Count * 3;
        var labels = pieces.Where(piece => IsLabelAlone(piece) && (!marked || piece.Text[^1] == ':')).ToHashSet<Piece>(ReferenceEqualityComparer.Instance);
        if (labels.Count < FewestAbove || labels.Select(piece => Labels.Whole(piece.Text.TrimEnd(':'))).Distinct().Count(role => role is ColumnRole.Provision or ColumnRole.Who or ColumnRole.Amount) < 2)
        {
            return pieces;
        }

        var joined = new List<Piece>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (joined is [.., var above] && labels.Contains(above) && piece.Kind is PieceKind.Text or PieceKind.Item && !labels.Contains(piece) && (above.Text[^1] == ':' || EndsAt(pieces, i)))
            {
                joined[^1] = Join(above, piece, above.Text[^1] == ':' ? " " : ": ") with { Kind = PieceKind.Text, Strong = false };
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }

    // "The TA will prepare every worksheet so that it has:" above what it has, in a few words each: one provision.
    private static List<Piece> WithAttributes(List<Piece> pieces)
    {
        var joined = new List<Piece>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            joined.Add(pieces[i]);
            var end = i + 1;
            while (pieces[i] is { Kind: not PieceKind.Row, Level: 0 } stem && Array.Exists(Listing, ending => stem.Text.EndsWith(ending, StringComparison.Ordinal)) && ProvisionCues.IsDuty(Spacing.Fold(stem.Text)) && end < pieces.Count && IsAttribute(pieces[end]))
            {
                end++;
            }

            if (end - i > FewestAttributes)
            {
                joined[^1] = pieces.GetRange(i + 1, end - i - 1).Aggregate(pieces[i], (stem, attribute) => Join(stem, attribute)) with { Kind = pieces[i].Kind == PieceKind.Item ? PieceKind.Item : PieceKind.Text };
                i = end - 1;
            }
        }

        return joined;
    }

    private static bool IsAttribute(Piece piece) =>
        piece.Kind == PieceKind.Item && char.IsLower(piece.Text.FirstOrDefault(char.IsLetter)) && Phrases.CountWords(piece.Text) <= MostOfAttribute && Spacing.Fold(piece.Text) is var folded
        && !ProvisionCues.IsDuty(folded) && !Quantities.SaysHowMuch(folded) && !Quantities.SaysHowOften(folded) && !Quantities.SaysWho(folded);

    private static bool IsLabelAlone(Piece piece) =>
        (piece.Kind == PieceKind.Heading || (piece.Kind == PieceKind.Text && piece.Text[^1] == ':')) && Labels.Whole(piece.Text.TrimEnd(':')) is ColumnRole.Provision or ColumnRole.Who or ColumnRole.Amount or ColumnRole.Setting && Labels.IsPure(piece.Text);

    private static bool LabelsOne(List<Piece> pieces, int label) =>
        label + 1 < pieces.Count && pieces[label + 1] is { Kind: PieceKind.Text or PieceKind.Item } value && Sentences.SentenceSplitter.Split(value.Text).Count == 1
        && EndsAt(pieces, label + 1);

    private static bool EndsAt(List<Piece> pieces, int at) => at + 1 == pieces.Count || pieces[at + 1].Kind == PieceKind.Heading;

    // "By:" with nothing behind it looks like a heading; where other lines have the label with its value, it is the same part left empty.
    private static List<Piece> WithEmptyParts(List<Piece> pieces)
    {
        var labels = pieces.Where(piece => piece.Kind is PieceKind.Text or PieceKind.Item && Labels.Read(piece.Text) is { Role: ColumnRole.Who or ColumnRole.Amount or ColumnRole.Number } label && label.Start < piece.Text.Length)
            .Select(piece => piece.Text[..(piece.Text.IndexOf(':', StringComparison.Ordinal) + 1)]).ToHashSet(StringComparer.Ordinal);
        return labels.Count == 0 ? pieces : pieces.ConvertAll(piece => piece is { Kind: PieceKind.Heading, Level: 0 } && labels.Contains(piece.Text) ? piece with { Kind = PieceKind.Text } : piece);
    }

    // Fields in brackets, as a form without a table has them, make an item of the line.
    private static List<Piece> Bracketed(List<Piece> pieces) =>
        pieces.Count(IsBracketed) is > 0 and var fields && (fields >= FewestBracketed || pieces.TrueForAll(piece => piece.Kind == PieceKind.Heading || IsBracketed(piece)))
            ? pieces.ConvertAll(piece => IsBracketed(piece) ? piece with { Kind = PieceKind.Item } : piece)
            : pieces;

    // "Sensory circuit [teaching assistant] [ten minutes, daily]".
    private static bool IsBracketed(Piece piece) => piece.Kind == PieceKind.Text && piece.Text[^1] == ']' && piece.Text.IndexOf('[', StringComparison.Ordinal) is > 1 and var open && !ItemReferences.IsOnly(piece.Text[(open + 1)..^1]);

    private static List<Piece> Bold(List<Piece> pieces)
    {
        var bold = Enumerable.Range(0, pieces.Count).Where(i => IsBold(pieces[i])).ToList();
        var behind = bold.Where(i => i + 1 < pieces.Count && IsPlain(pieces[i + 1])).Select(i => pieces[i + 1]).ToList();
        if (behind.Count < FewestBold || bold.Count * 2 < pieces.Count(piece => piece.Kind == PieceKind.Text) || behind.Count(IsFragment) * 2 < behind.Count)
        {
            return pieces;
        }

        var joined = new List<Piece>(pieces.Count);
        foreach (var piece in pieces)
        {
            if (IsPlain(piece) && joined is [.., { Kind: PieceKind.Item, Strong: true }])
            {
                joined[^1] = Join(joined[^1], piece) with { Strong = false };
            }
            else
            {
                joined.Add(IsBold(piece) ? piece with { Kind = PieceKind.Item } : piece);
            }
        }

        return joined;
    }

    // A table of records of two rows: what is done across the table, below it in cells by whom and how often.
    private static List<Piece> Paired(List<Piece> pieces)
    {
        var under = Enumerable.Range(1, Math.Max(0, pieces.Count - 1)).Where(i => IsUnder(pieces[i - 1], pieces[i])).ToList();
        var sure = under.Where(i => !Needs.NeedAreas.IsHeading(pieces[i - 1].Text)).ToList();
        var rowCount = pieces.Count(piece => piece.Kind == PieceKind.Row);
        if (sure.Count == 0 || under.Count * 2 < rowCount || (sure.Count < FewestPaired && sure.Count < rowCount) || sure.Count(i => Names(pieces[i].Cells[0].Text)) * 2 < sure.Count)
        {
            return pieces;
        }

        // Among such records one is named like an area ("Life skills").
        var rows = under.ToHashSet();
        var paired = new List<Piece>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (rows.Contains(i))
            {
                var lead = paired[^1];
                var cell = new Cell(lead.Text, 0, 1, false, lead.Where.Page, lead.Where.Offset, lead.Where.Length);
                paired[^1] = Join(lead, pieces[i], BlockText.CellSeparator) with { Kind = PieceKind.Row, Cells = [cell, .. pieces[i].Cells], Titles = [.. pieces[i].Cells.Select(_ => ""), ""], Framed = false, Strong = false };
            }
            else
            {
                paired.Add(pieces[i]);
            }
        }

        return paired;
    }

    private static bool IsUnder(Piece lead, Piece row) =>
        row is { Kind: PieceKind.Row, Cells.Count: > 1 } && row.Titles.All(title => title.Length == 0) && lead.Table == row.Table && lead.Kind is PieceKind.Heading or PieceKind.Text && lead.Level == 0;

    private static bool Names(string cell) => cell.Length == 0 || ProvisionFinder.IsProvider(cell);

    private static Piece Join(Piece lead, Piece rest, string between = " ")
    {
        var text = lead.Text + between + rest.Text;
        return lead with { Text = text, Where = lead.Where with { Text = text, Length = rest.Where.Offset + rest.Where.Length - lead.Where.Offset } };
    }

    private static bool IsBold(Piece piece) => piece is { Kind: PieceKind.Text, Strong: true };

    private static bool IsPlain(Piece piece) => piece is { Kind: PieceKind.Text, Strong: false, Framed: false } && Phrases.CountWords(piece.Text) <= MostWords && piece.Text[^1] != ':';

    // "Every lesson, by the subject teacher.": no sentence of its own.
    private static bool IsFragment(Piece piece) =>
        Phrases.CountWords(piece.Text) <= ShortWords && Spacing.Fold(piece.Text) is var folded && !ProvisionCues.IsDuty(folded) && (Quantities.SaysHowOften(folded) || Quantities.SaysHowMuch(folded) || Quantities.SaysWho(folded));

    private static bool IsLead(Piece piece) =>
        piece.Kind is PieceKind.Text or PieceKind.Item or PieceKind.Heading && piece.Text[^1] != ':' && Phrases.CountWords(piece.Text) >= 2 && Labels.Read(piece.Text).Role == ColumnRole.Unknown
        && !(piece.Kind == PieceKind.Heading && (piece.Level > 0 || Needs.NeedAreas.IsHeading(piece.Text))) && !ItemReferences.IsOnly(piece.Text);

    // The roles of the labelled parts below a line; empty where they are no parts of a provision told above them.
    private static HashSet<ColumnRole> Parts(List<Piece> pieces, int from)
    {
        var roles = new HashSet<ColumnRole>();
        var at = from;
        for (; at < pieces.Count && (pieces[at].Kind == PieceKind.Row) == (pieces[from].Kind == PieceKind.Row) && Part(pieces[at]) is var role and not ColumnRole.Unknown; at++)
        {
            roles.Add(role);
        }

        // A row with a label that no one knows may hold the provision itself.
        var open = at < pieces.Count && at > from && pieces[at] is { Kind: PieceKind.Row, Cells.Count: 2 } row && pieces[at - 1].Table == row.Table;
        return open || roles.Contains(ColumnRole.Provision) || !(roles.Contains(ColumnRole.Who) || roles.Contains(ColumnRole.Amount)) ? [] : roles;
    }

    private static ColumnRole Part(Piece piece) => piece.Kind switch
    {
        PieceKind.Row when piece.IsRecord => Labels.Whole(piece.Cells[0].Text),
        PieceKind.Text or PieceKind.Item => Labels.Read(piece.Text).Role,
        _ => ColumnRole.Unknown,
    };
}
