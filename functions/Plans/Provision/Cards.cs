using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Provision;

/// <summary>
/// Provision written as cards: one labelled line or row for each of what, who and how often ("Provision: …", "By whom: …", "Frequency: …"). The card is the item.
/// <paramref name="ownParts"/>: labels of further parts in the council's own words (<see cref="RepeatedCards.OwnParts"/>).
/// </summary>
internal sealed class Cards(SectionCode section, IReadOnlySet<string> ownParts)
{
    // What a system prints where nothing was entered.
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal) { "-", "--", "not recorded", "not entered", "not stated", "not specified", "no data", "blank" };

    private readonly List<(ColumnRole Role, string Text, Passage Where)> _card = [];
    private Piece? _row;
    private int _table;
    private string _inherited = "";
    private string _heading = "";

    /// <summary>Takes the line that says what is provided, above its labelled parts.</summary>
    public void Lead(Piece piece, InheritedWording inherited, List<ProvisionItem> items)
    {
        Close(items);
        var own = Math.Max(ItemReferences.Behind(piece.Text), NumberEnd(piece.Text));
        Put(ColumnRole.Provision, piece.Text[own..], piece.Where with { Text = piece.Text[own..], Offset = piece.Where.Offset + own, Length = Math.Max(0, piece.Where.Length - own) }, inherited, items);
    }

    // "2.3 TacPac" above its labelled parts; "2.5 hours of ..." is an amount, "9.30 Sensory circuit" a time.
    private static int NumberEnd(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space is <= 2 or >= 8 || space + 1 >= text.Length || !char.IsUpper(text[space + 1]) || !char.IsAsciiDigit(text[0]))
        {
            return 0;
        }

        var number = text.AsSpan(0, space);
        var time = number[^3] == '.' && number.Count('.') == 1;
        return number.Contains('.') && !number.ContainsAnyExceptInRange('.', '9') && !time ? space + 1 : 0;
    }

    /// <summary>Takes a labelled paragraph or list item; false if it is none.</summary>
    public bool Take(Piece piece, InheritedWording inherited, List<ProvisionItem> items)
    {
        var (role, start) = Labels.Read(piece.Text);
        // "Number work: up to twenty, with counters" has no number for a label.
        if (!Belongs(role) || (role is ColumnRole.Number or ColumnRole.Date && !Labels.IsPure(piece.Text[..Labels.End(piece.Text)])))
        {
            return false;
        }

        // A part that was left empty is a part all the same.
        return start == piece.Text.Length ? _card.Count > 0 : Put(role, piece.Text[start..], piece.Where, inherited, items);
    }

    /// <summary>Takes a row of two cells, a label and what it labels; false if it is none.</summary>
    public bool TakeRow(Piece row, InheritedWording inherited, List<ProvisionItem> items)
    {
        if (!row.IsRecord || row.Cells[0].Blank)
        {
            return false;
        }

        // "Detail" says what the record is of, and in a record of provision that is provision.
        var role = Spacing.Fold(row.Cells[0].Text) is "detail" or "details" ? ColumnRole.Provision : Labels.Whole(row.Cells[0].Text);
        var cell = row.Cells[1];
        if (role == ColumnRole.Unknown && ownParts.Contains(row.Cells[0].Text) && _table == row.Table && _card.Exists(line => line.Role is ColumnRole.Who or ColumnRole.Amount))
        {
            return Put(ItemReferences.IsOnly(cell.Text) ? ColumnRole.Review : ColumnRole.Setting, cell.Text, row.Where with { Text = cell.Text, Offset = cell.Offset, Length = cell.Length }, inherited, items, row);
        }

        // "Adult support | ..." names what is provided and no part of a card.
        if (role is ColumnRole.Provision or ColumnRole.Date && !Labels.IsPure(row.Cells[0].Text))
        {
            return false;
        }

        role = ItemReferences.IsOnly(cell.Text) ? ColumnRole.Number : role;
        return Belongs(role) && (role != ColumnRole.Provision || cell.Lines.Count <= 1) && (role is not (ColumnRole.Need or ColumnRole.Number) || _card.Count > 0 || cell.Text.Length < 200)
            && Put(role, cell.Text, row.Where with { Text = cell.Text, Offset = cell.Offset, Length = cell.Length }, inherited, items, row);
    }

    public void Close(List<ProvisionItem> items)
    {
        var own = _card.Where(line => line.Role is ColumnRole.Provision or ColumnRole.Who or ColumnRole.Amount or ColumnRole.Setting or ColumnRole.Funding or ColumnRole.Date && line.Text.Length > 0 && !Empty.Contains(Spacing.Fold(line.Text))).ToList();
        if (own.Any(line => line.Role is ColumnRole.Provision or ColumnRole.Amount) && !(own.Count == 1 && ProvisionCues.Of(own[0].Text, listed: true) == ProvisionCue.No))
        {
            var (first, last) = (own[0].Where, own[^1].Where);
            var text = own.Count == 1 ? first.Text : string.Join(" | ", own.Select(line => line.Text));
            // A label alone in its table is a row like any other.
            var alone = own.Count == 1 && _card.Count == 1 ? _row : null;
            items.Add(alone is not null ? new ProvisionItem(section, alone.Where) { Core = text, Inherited = _inherited, Heading = _heading, References = ItemReferences.Find(text) } : new ProvisionItem(section, first with { Text = text, Length = Math.Max(first.Length, last.Offset + last.Length - first.Offset) })
            {
                Inherited = _inherited,
                Heading = _heading,
                References = [.. _card.SelectMany(line => ItemReferences.Find(line.Text)).Distinct()],
            });
        }

        _card.Clear();
    }

    private bool Put(ColumnRole role, string text, Passage where, InheritedWording inherited, List<ProvisionItem> items, Piece? row = null)
    {
        // A paragraph that says all of its provision itself is followed by how the outcome is watched.
        if (role == ColumnRole.Review && row is null && _card.TrueForAll(line => line.Role is not (ColumnRole.Who or ColumnRole.Amount)))
        {
            Close(items);
            return true;
        }

        // A label that the card already has, or a new need, begins the next card.
        if (_card.Any(line => line.Role == role) && role is ColumnRole.Provision or ColumnRole.Need or ColumnRole.Outcome or ColumnRole.Number)
        {
            Close(items);
        }

        if (_card.Count == 0)
        {
            if (role is ColumnRole.Who or ColumnRole.Review or ColumnRole.Date)
            {
                return false;
            }

            _inherited = inherited.For(null);
            _heading = inherited.Heading;
        }

        _row = _card.Count == 0 ? row : null;
        _table = row?.Table ?? 0;
        _card.Add((role, text, where));
        return true;
    }

    private static bool Belongs(ColumnRole role) => role is ColumnRole.Provision or ColumnRole.Who or ColumnRole.Amount or ColumnRole.Setting or ColumnRole.Review or ColumnRole.Funding
        or ColumnRole.Need or ColumnRole.Outcome or ColumnRole.Number or ColumnRole.Date;
}
