using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Provision;

/// <summary>
/// What headings, preambles and column titles above an item say for it. A heading holds until the next of its rank, a preamble until the next heading:
/// "inherit within the block" and no further.
/// </summary>
internal sealed class InheritedWording
{
    private const int StemRank = 12;

    private static readonly PhraseSet All = ["all provision", "all the provision", "all of the provision", "all support", "all of the support", "all the support", "the following", "provision below", "all of the following", "each of the following", "all below", "all of these", "each of these", "everything below", "the provision set out below", "all interventions", "all sessions", "all items", "everything in this", "every activity below", "each activity below", "every item below", "each item below", "every line below", "each line below", "unless otherwise stated", "unless stated otherwise"];

    // "To agree the plan for the following week" announces nothing.
    private static readonly string[] Later = ["the following day", "the following week", "the following month", "the following term", "the following half", "the following year", "the following lesson", "the following morning"];

    private static readonly PhraseSet Bare = ["provided", "delivered", "daily", "weekly", "every", "each", "throughout", "termly", "fortnightly", "half-termly", "half termly", "monthly", "once", "twice", "three times", "at all times", "all day", "annually", "to be provided", "to be delivered", "by the"];

    private static readonly PhraseSet Limiting = ["up to", "no more than", "as far as", "so far as", "where possible", "if possible", "when possible", "wherever possible", "as required", "when required", "where required", "if required", "as needed", "where needed", "when needed", "if needed", "as necessary", "where necessary", "when necessary", "if necessary", "as and when", "as appropriate", "where appropriate", "when appropriate", "subject to", "depending", "dependent", "if", "when available", "where available", "as available", "may be", "may vary", "may change", "may have", "might", "could", "resources allow", "funding allows", "discretion", "reduced", "withdrawn", "approximately", "usually", "normally"];

    private static readonly string[] ForNeeds = ["provision for ", "provision to meet ", "support for ", "support to meet ", "help for ", "to meet "];

    // "Unless a paragraph says otherwise" limits nothing; "unless staff are absent" does.
    private static readonly PhraseSet Otherwise = ["otherwise", "another", "other"];

    private string _preamble = "";
    private string _above = "";
    private int _rank;
    private Stem? _stem;
    private bool _leadsList;

    /// <summary>The nearest heading, for the item's own record.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>The last thing read was a preamble: a sentence that points back speaks of it.</summary>
    public bool InPreamble { get; set; }

    public void Enter(Piece heading)
    {
        var rank = heading.Level > 0 ? heading.Level : heading.Text[^1] == ':' ? StemRank : heading.Banner ? 11 : 10;
        _stem = rank == StemRank ? new Stem(heading.Label, _preamble, _above, _rank, Heading) : null;
        if (rank <= _rank || _above.Length == 0)
        {
            _above = "";
        }

        _preamble = rank >= StemRank && Heading.Length > 0 && _rank < StemRank ? _preamble : "";
        if (heading.Text[ItemReferences.Behind(heading.Text)..] is var told && !IsOutcome(told) && Quantities.HandsDown(told))
        {
            _above = told.TrimEnd(':', ' ');
            _rank = rank;
        }

        Heading = heading.Text.TrimEnd(':', ' ');
    }

    /// <summary>
    /// What comes next in the section. A stem ("45. A teacher shall:") speaks for its own parts alone: not for the next paragraph of its own numbering, nor
    /// for a sentence with a subject behind parts that continue the stem's.
    /// </summary>
    public void Meet(Piece piece, Piece? next)
    {
        _leadsList = piece.Kind == PieceKind.Text && next?.Kind == PieceKind.Item && piece.Text[^1] != '.';
        if (_stem is null || !_stem.EndsAt(piece))
        {
            return;
        }

        (_preamble, _above, _rank, Heading) = (_stem.Preamble, _stem.Above, _stem.Rank, _stem.Heading);
        _stem = null;
    }

    /// <summary>Whether a line that looks like any other says nothing but when or by whom: "Provided weekly", "Throughout the school day"; not a card's part, "Delivered by: the SENCo".</summary>
    public static bool IsBareHeading(string text) =>
        text.Length <= 60 && Labels.Read(text).Start == 0 && text[^1] is not ('.' or ';') && Phrases.CountWords(text) <= 6 && Phrases.StartsWithAny(Spacing.Fold(text), Bare) && Quantities.HandsDown(text);

    /// <summary>Whether the line says nothing but which needs or outcomes the provision below it is for: "Provision for need B2 and B3 (K6, speech and language therapist)".</summary>
    public static bool IsForNeeds(string text)
    {
        var own = text.IndexOf(" (", StringComparison.Ordinal) is > 0 and var open && text[^1] == ')' ? text[..open] : text;
        return ForNeeds.FirstOrDefault(opening => own.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) is { } found && ItemReferences.IsOnly(own[found.Length..].TrimEnd(':')) && Spacing.Fold(text[own.Length..]) is var behind && !Quantities.SaysHowMuch(behind) && !Quantities.SaysHowOften(behind);
    }

    /// <summary>Whether the text is a preamble for what follows; it is then kept and is no item.</summary>
    public bool TakesPreamble(string text, string label = "")
    {
        var folded = Spacing.Fold(text);
        var leads = text[^1] == ':';
        if (text.Length > 240 || !(leads || (Phrases.HasAny(WithoutLater(folded), All) && !Quantities.SaysHowMuch(folded)) || Phrases.StartsWithAny(folded, All)) || !Quantities.HandsDown(text) || (ProvisionCues.ListsAtOnce(folded) && !_leadsList))
        {
            return false;
        }

        _stem = leads ? new Stem(label, _preamble, _above, _rank, Heading) : null;
        _preamble = text.TrimEnd(':', ' ');
        InPreamble = true;
        return true;
    }

    /// <summary>Whether the text leads to the list below it and names some of what is in it: "The following will be provided: a visual timetable, a workstation" above bullets.</summary>
    public bool LeadsToList(string text) => _leadsList && ProvisionCues.ListsAtOnce(Spacing.Fold(text));

    // "By July 2027 Amara will read a Year 3 passage." heads what is done for it; its date and its counts are not of the provision.
    private static bool IsOutcome(string text) =>
        text[^1] == '.' && Phrases.Has(Spacing.Fold(text), "will") && !Quantities.SaysWho(Spacing.Fold(text));

    private static string WithoutLater(string folded) =>
        folded.Contains("the following ", StringComparison.Ordinal) ? Later.Aggregate(folded, static (text, later) => text.Replace(later, "", StringComparison.Ordinal)) : folded;

    /// <summary>Whether what is inherited caps the items below it or makes them depend on something: "As far as staffing allows, the school will arrange".</summary>
    public static bool Limits(string inherited) => Spacing.Fold(inherited) is var folded && (Limiting.In(folded) || (Phrases.Has(folded, "unless") && !Otherwise.In(folded)));

    public string For(Piece? row)
    {
        var parts = new List<string>(3);
        if (_above.Length > 0)
        {
            parts.Add(_above);
        }

        if (_preamble.Length > 0)
        {
            parts.Add(_preamble);
        }

        if (row is not null)
        {
            AddTitles(row, parts);
        }

        return string.Join(" | ", parts);
    }

    // A title says something for a cell if it carries a frequency itself ("Weekly hours"), or the cell is a bare figure or tick that means nothing without it.
    private static void AddTitles(Piece row, List<string> parts)
    {
        for (var i = 0; i < row.Cells.Count && i < row.Titles.Count; i++)
        {
            var title = row.Titles[i];
            var cell = row.Cells[i].Text;
            if (title.Length == 0 || cell.Length == 0 || ColumnTitles.Role(title) is ColumnRole.Number or ColumnRole.Outcome or ColumnRole.Need or ColumnRole.Review or ColumnRole.Step)
            {
                continue;
            }

            var folded = Spacing.Fold(title);
            var bare = Characters.IsFigure(cell) || cell is "✓" or "✔" or "Yes" or "Y" or "X";
            if (Quantities.SaysHowOften(folded) || (bare && (Quantities.SaysHowMuch(folded) || Quantities.SaysWho(folded))))
            {
                parts.Add(bare ? title.TrimEnd(':', ' ') + ": " + cell : title.TrimEnd(':', ' '));
            }
        }
    }
}
