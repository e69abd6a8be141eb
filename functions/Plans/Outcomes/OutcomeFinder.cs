using EhcpPipeline.Documents.Text;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Sentences;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Outcomes;

/// <summary>Finds the outcomes of Section E, each once: the outcome cell of a row, a list item, a sentence. Steps, targets and review arrangements are none.</summary>
internal sealed class OutcomeFinder
{
    private static readonly PhraseSet Cues = ["will", "to be able", "can", "be able to", "to have", "by the end", "by the age", "would like", "wants", "hopes", "dreams", "i want", "i hope", "you want", "you hope", "would love", "should", "has", "is", "to"];

    // What is said of the outcomes together: who looks at them, when they are met, what meeting comes next.
    private static readonly PhraseSet OfAll = ["these outcomes", "the outcomes", "each outcome", "all outcomes", "above outcomes", "section e", "sections e", "sections b", "sections a", "this plan", "annual review", "will be reviewed", "will be looked at", "will be invited", "looks at these", "look at these", "checks these", "reviews these"];

    private const int FewestListed = 3;
    private const int FewestWorded = 2;

    private static readonly PhraseSet Verbs = ["will", "can", "able", "would", "wants", "hopes", "should", "shall"];
    private const int FewestWords = 4;

    private readonly SectionCode _section;
    private readonly List<Outcome> _outcomes = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _labelled;
    private bool _elsewhere;
    private bool _underOutcome;

    // The record of the next outcome has begun ("Outcome | E03"), and the date that it gives before its text.
    private bool _begun;
    private string _own = "";

    private string _when = "";
    private string _ofAll = "";
    private bool _listed;
    private bool _worded;
    private bool _numbered;
    private bool _stem;

    private OutcomeFinder(SectionCode section) => _section = section;

    public static IReadOnlyList<Outcome> Find(SectionContent section)
    {
        var finder = new OutcomeFinder(section.Code) { _listed = section.Pieces.Count(piece => piece.Kind is PieceKind.Row or PieceKind.Item || (piece.Kind != PieceKind.Heading && ItemReferences.AtHead(piece.Text).Length > 0)) >= FewestListed };
        finder._worded = section.Pieces.Count(piece => (piece.Kind == PieceKind.Row ? piece.Cells.Select(cell => cell.Text) : [piece.Text]).Any(text => OutcomeCues.IsOutcome(text) && Verbs.In(Spacing.Fold(text)))) >= FewestWorded;
        foreach (var piece in section.Pieces)
        {
            finder.Piece(piece);
        }

        return finder._ofAll.Length == 0 ? finder._outcomes : finder._outcomes.ConvertAll(outcome => outcome.Inherited.Length == 0 ? outcome with { Inherited = finder._ofAll } : outcome);
    }

    /// <summary>The outcomes that stand in Section F above the provision that serves them: numbered ("Outcome 2: By July ..."), or each below "Outcome" in a line of its own.</summary>
    public static IReadOnlyList<Outcome> HeadingProvision(SectionContent section)
    {
        var finder = new OutcomeFinder(SectionCode.E);
        foreach (var piece in OutcomeLabels.HeadingProvision(section.Pieces))
        {
            finder.Add(piece.Text, piece.Where, forced: true);
        }

        return finder._outcomes;
    }

    private void Piece(Piece piece)
    {
        switch (piece.Kind)
        {
            case PieceKind.ColumnTitles:
                break;
            case PieceKind.Heading:
                Heading(piece);
                break;
            case PieceKind.Row:
                Row(piece);
                break;
            default:
                Text(piece);
                break;
        }
    }

    private void Heading(Piece piece)
    {
        // "3. Reading (need 3)": which need it serves is no title of its own.
        var text = piece.Text.IndexOf(" (need", StringComparison.OrdinalIgnoreCase) is > 0 and var serves ? piece.Text[..serves] : piece.Text;
        var dated = text[^1] == ':' || !Phrases.Has(Spacing.Fold(text), "will") ? OutcomeDates.OfHeading(text) : "";
        // A stem that says nothing but when leaves what stands below it as it was.
        if (dated.Length > 0 && OutcomeLabels.Role(text) == ColumnRole.Unknown)
        {
            _when = dated;
            _stem = OutcomeSentences.IsStem(text);
            return;
        }

        _stem = text[^1] == ':' && Phrases.HasAny(Spacing.Fold(text), ["should aim", "will aim"]);
        if (_stem)
        {
            (_elsewhere, _when) = (false, dated);
            return;
        }

        // An outcome set in bold is an outcome, not a heading.
        if (Phrases.CountWords(text) > 7 && Phrases.Has(Spacing.Fold(text), "will"))
        {
            Text(piece);
            return;
        }

        // "How it is monitored: QTVI, half-termly": told in the line itself, and no heading of what follows.
        if (text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var told && OutcomeLabels.Role(text[..told]) == ColumnRole.Review)
        {
            return;
        }

        _when = dated;
        var role = OutcomeLabels.OfHeading(text);
        _elsewhere = role is ColumnRole.Step or ColumnRole.Review or ColumnRole.Provision or ColumnRole.Aspiration or ColumnRole.Who or ColumnRole.Need or ColumnRole.Strength && Needs.NeedAreas.Named(text) == NeedArea.Unknown;
        _underOutcome = role == ColumnRole.Outcome;
        _numbered = _underOutcome && ItemReferences.AtHead(text).Length > 0;
    }

    private void Text(Piece piece)
    {
        if (piece.Text[^1] == ':' && OutcomeDates.OfHeading(piece.Text) is { Length: > 0 } stem)
        {
            _when = stem;
            _stem = OutcomeSentences.IsStem(piece.Text);
            return;
        }

        // "To the end of Key Stage 3 (July 2027)" alone in its line, above the outcomes.
        if (piece is { Kind: PieceKind.Text, Framed: false, Text: [.., not ('.' or ':')] } && OutcomeDates.OfLine(piece.Text) is { Length: > 0 } above)
        {
            _when = above;
            return;
        }

        _ofAll = OutcomeDates.OfAll(piece.Text) is { Length: > 0 } all ? all : _ofAll;
        if (piece.Text.IndexOf(':', StringComparison.Ordinal) is > 1 and < 30 and var colon && Behind(OutcomeDates.OfCell(piece.Text[..colon], piece.Text[(colon + 1)..].Trim())))
        {
            return;
        }

        var (role, start) = OutcomeLabels.Read(piece.Text);
        if (role is ColumnRole.Outcome or ColumnRole.Number)
        {
            if (start < piece.Text.Length && !(_worded && IsTitle(piece.Text[start..])))
            {
                Labelled(piece, start);
            }

            _elsewhere = false;
            return;
        }

        if (role != ColumnRole.Unknown || _elsewhere)
        {
            return;
        }

        if (piece.Kind == PieceKind.Item)
        {
            Add(piece.Text, piece.Where, forced: _underOutcome || _stem || !_worded || Phrases.CountWords(piece.Text) < FewestWords);
            return;
        }

        // Under "Outcome 2" stands that outcome, whatever its form.
        if (_numbered && !Remarks.IsAbout(piece.Text) && Phrases.CountWords(piece.Text) > 2)
        {
            _numbered = false;
            Add(piece.Text, piece.Where, forced: true);
            return;
        }

        // Where the outcomes stand in a list or table, the prose about them tells how they are looked after.
        if (_listed && !piece.Framed && !OutcomeCues.IsOutcome(piece.Text) && ItemReferences.AtHead(piece.Text).Length == 0)
        {
            return;
        }

        if (RunningList.Split(piece.Text) is { Count: > 0 } listed)
        {
            foreach (var (from, length) in listed)
            {
                Add(piece.Text.Substring(from, length), piece.Where with { Offset = piece.Where.Offset + from, Length = length }, forced: true);
            }

            return;
        }

        foreach (var (from, length) in SentenceGroups.Split(piece.Text))
        {
            var text = piece.Text.Substring(from, length);
            if (OfAll.In(Spacing.Fold(text)) || Remarks.IsAbout(text))
            {
                continue;
            }

            Add(text, piece.Where with { Text = text, Offset = piece.Where.Offset + from, Length = length }, forced: from == 0 && (ItemReferences.Behind(piece.Text) is > 0 and var behind && behind < length || (_underOutcome && LetterCodes.SkipNumbering(Spacing.Fold(piece.Text), 0) > 0)));
        }
    }

    // "A second outcome under this heading: By July ...": what counts it is no part of the outcome; "Outcome 2: ..." is its number.
    private void Labelled(Piece piece, int start)
    {
        if (Phrases.CountWords(piece.Text.AsSpan(0, start)) <= 2 || !OutcomeCues.IsOutcome(piece.Text[start..]))
        {
            Add(piece.Text, piece.Where, forced: true);
            return;
        }

        var text = piece.Text[start..];
        AddEach(text, piece.Where with { Text = text, Offset = piece.Where.Offset + start, Length = Math.Max(0, piece.Where.Length - start) });
    }

    // "Outcome 3: Reading" above a sentence that says what will be read: where outcomes are sentences, a few words without a verb are their title.
    private static bool IsTitle(string text) => text[^1] != '.' && Phrases.CountWords(text) <= 8 && !Verbs.In(Spacing.Fold(text)) && !text.StartsWith("To ", StringComparison.Ordinal);

    // A date below its outcome, in a line or row with a label of its own.
    private bool Behind(string when)
    {
        if (when.Length > 0 && _begun)
        {
            _own = when;
            return true;
        }

        if (when.Length == 0 || _outcomes.Count == 0 || _outcomes[^1].Inherited.Length > 0)
        {
            return when.Length > 0;
        }

        _outcomes[^1] = _outcomes[^1] with { Inherited = when };
        return true;
    }

    private void Row(Piece row)
    {
        _begun |= row.IsRecord && row.Cells[1].Text is { Length: > 0 and <= 10 } number && char.IsAsciiDigit(number[^1]) && !number.Contains(' ', StringComparison.Ordinal) && row.Cells[0].Text.StartsWith("Outcome", StringComparison.OrdinalIgnoreCase);
        if (row.IsRecord && Behind(OutcomeDates.OfCell(row.Cells[0].Text, row.Cells[1].Text)))
        {
            return;
        }

        var before = _outcomes.Count;
        Outcomes(row);
        // "By the end of the course in July 2027 Dev will" above the column of what he will do.
        if (row.Titles.Zip(row.Cells, (title, cell) => OutcomeDates.OfCell(title, cell.Text)).Concat(row.Titles.Select(OutcomeDates.OfHeading)).FirstOrDefault(when => when.Length > 0) is { } told)
        {
            for (var at = before; at < _outcomes.Count; at++)
            {
                _outcomes[at] = _outcomes[at] with { Inherited = told };
            }
        }
    }

    private void Outcomes(Piece row)
    {
        var roles = row.Titles.Select(OutcomeLabels.Role).ToList();
        var column = roles.IndexOf(ColumnRole.Outcome);
        if (column < 0 && row.Cells.Count >= 2 && roles.All(role => role == ColumnRole.Unknown) && row.Cells[0].Text.Length <= 60 && Labels.Whole(row.Cells[0].Text) is not ColumnRole.Unknown)
        {
            _labelled = row.Table;
            var label = OutcomeLabels.Role(row.Cells[0].Text);
            if (label is ColumnRole.Outcome || (label is ColumnRole.Number && !ItemReferences.IsOnly(row.Cells[1].Text) && (!_worded || Verbs.In(Spacing.Fold(row.Cells[1].Text)))))
            {
                Cell(row, row.Cells[1]);
            }

            return;
        }

        if (column < 0 && row.Cells.Count == 2 && (CodedNames.Is(row.Cells[0].Text) || (_worded && Labels.IsCounted(row.Cells[0].Text) && !OutcomeCues.IsOutcome(row.Cells[1].Text))))
        {
            return;
        }

        // Among labelled rows one whose label is no outcome's ("Moving on") is none.
        if (column < 0 && row.Cells.Count == 2 && row.Table > 0 && row.Table == _labelled && row.Cells[0].Text is { Length: > 0 and <= 45 } other && !Characters.IsNumbering(other) && !ItemReferences.IsCode(other) && !Needs.NeedAreas.IsHeading(other))
        {
            return;
        }

        if (column >= 0)
        {
            Cell(row, row.Cells[column]);
            return;
        }

        // "2 | Ongoing | Partly met | Ongoing": below the outcomes, how they were judged year by year.
        if (_outcomes.Count >= FewestListed && row.Cells.Count > 2 && (Characters.IsNumbering(row.Cells[0].Text) || Labels.Whole(row.Cells[0].Text) == ColumnRole.Outcome)
            && row.Cells.All(cell => Phrases.CountWords(cell.Text) <= FewestWords && !Verbs.In(Spacing.Fold(cell.Text)) && !cell.Text.StartsWith("To ", StringComparison.Ordinal)))
        {
            return;
        }

        if (row.Cells.Count == 1)
        {
            Cell(row, row.Cells[0]);
            return;
        }

        var longest = row.Cells.Where((cell, i) => i >= roles.Count || roles[i] is ColumnRole.Unknown or ColumnRole.Number or ColumnRole.Area or ColumnRole.Provision || (i < row.Titles.Count && OutcomeDates.OfHeading(row.Titles[i]).Length > 0))
            .OrderByDescending(cell => Phrases.Has(Spacing.Fold(cell.Text), "will") ? 1 : 0).ThenByDescending(cell => cell.Text.Length).FirstOrDefault();
        if (longest is not null)
        {
            Cell(row, longest);
        }
    }

    private void Cell(Piece row, Cell cell)
    {
        if (cell.Continues || cell.Blank)
        {
            return;
        }

        if (cell.Lines.Count > 1)
        {
            // What a row across the table says of monitoring does not reach into the column of outcomes.
            _elsewhere = false;
            foreach (var line in cell.Lines.Where(line => !line.IsRow))
            {
                Piece(Pieces.Of(line));
            }

            _elsewhere = false;
            return;
        }

        AddEach(cell.Text, new Passage(cell.Text, cell.Page, cell.Offset, cell.Length) { Confidence = row.Where.Confidence });
    }

    private void AddEach(string text, Passage where)
    {
        if (SeveralOutcomes.Split(text) is not { Count: > 0 } several)
        {
            Add(text, where, forced: true);
            return;
        }

        foreach (var (from, length) in several)
        {
            Add(text.Substring(from, length), where with { Offset = where.Offset + from, Length = length }, forced: true);
        }
    }

    private void Add(string text, Passage where, bool forced)
    {
        if (NilStatements.Is(text[ItemReferences.Behind(text)..]) || Phrases.CountWords(text) < (forced ? 2 : FewestWords) || text[^1] is ':' or '?' || Needs.NeedAreas.IsHeading(text))
        {
            return;
        }

        if (ItemReferences.IsOnly(text) || (OutcomeLabels.Read(text) is (ColumnRole.Number, var points) && ItemReferences.IsOnly(text[points..])))
        {
            return;
        }

        // "(needs 1 and 4; "I want to read")" behind the outcome: what it serves.
        if (text[0] == '(' && text.IndexOf(')', StringComparison.Ordinal) == text.Length - 1 && !OutcomeCues.IsOutcome(text[1..^1]))
        {
            return;
        }

        var folded = Spacing.Fold(text);
        var reference = ItemReferences.AtHead(text);
        // "E3 (Independent living)." above the outcome: its number and theme.
        if (reference.Length > 0 && text[reference.Length..].Trim(' ', '.', ':') is ['(', .., ')'])
        {
            return;
        }

        var body = reference.Length == 0 ? OutcomeSentences.WithoutNumber(folded) : OutcomeLabels.Behind(folded, reference);
        var aim = OutcomeSentences.IsAim(body);
        if ((OutcomeSentences.IsArrangement(body) && !(forced && OutcomeSentences.IsWhen(body))) || OutcomeSentences.Announces(body) || OutcomeSentences.IsPlanning(body) || (!forced && !aim && !Phrases.HasAny(folded, Cues)) || !_seen.Add(body))
        {
            return;
        }

        if (!forced && !aim && reference.Length == 0 && !(Phrases.Has(folded, "will") || Phrases.Has(folded, "able to") || body.StartsWith("to ", StringComparison.Ordinal) || body.StartsWith("by ", StringComparison.Ordinal)
            || Phrases.HasAny(folded, ["wants", "hopes", "dreams of", "would like", "would love", "i want", "i hope", "you want", "you hope"])))
        {
            return;
        }

        _outcomes.Add(new Outcome(_section, where with { Text = text }) { Reference = reference, Inherited = _own.Length > 0 ? _own : _when });
        (_begun, _own) = (false, "");
    }
}
