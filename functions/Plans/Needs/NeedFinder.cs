using EhcpPipeline.Documents.Text;
using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Sentences;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Needs;

/// <summary>Finds the needs of Sections B, C and D, each by itself: a list item, a cell of the needs column, or a sentence of prose that states one.</summary>
internal sealed class NeedFinder
{
    private const int LongestStatement = 250;
    private const int OneNeed = 350;
    private const int FewestListed = 3;
    private const int FewestParagraphs = 4;
    private const int Likely = 6_000;

    /// <summary>Words of a sentence that states a need of Section B by itself.</summary>
    internal const int WholeStatement = 8;

    /// <summary>Enough for a paragraph among paragraphs of needs.</summary>
    private const int Possible = 3_500;

    private readonly IPlanClassifier _classifier;
    private readonly SectionCode _section;
    private readonly List<Need> _needs = [];
    private NeedArea _area;
    private ColumnRole _role;
    private int _labelled;
    private bool _itemised;
    private bool _needsHeading;
    private bool _introduction;
    private bool _eachParagraph;
    private bool _paragraphs;
    private string _code = "";
    private IReadOnlySet<int> _beside = new HashSet<int>();

    private NeedFinder(SectionCode section, IPlanClassifier classifier)
    {
        _classifier = classifier;
        _section = section;
        _area = Default;
    }

    public static IReadOnlyList<Need> Find(SectionContent section, IPlanClassifier classifier)
    {
        // Where needs stand in a list or table, what is written above it speaks of strengths and levels.
        var finder = new NeedFinder(section.Code, classifier)
        {
            _itemised = section.Pieces.Count(piece => piece.Kind == PieceKind.Item) >= FewestListed,
            _introduction = section.Pieces.Count(Listed) >= FewestListed,
            _eachParagraph = section.Code != SectionCode.B || section.Pieces.Count(Short) >= FewestParagraphs,
            _beside = NeedsBeside.Tables(section.Pieces),
        };
        finder._paragraphs = finder._eachParagraph && section.Pieces.Count(piece => Short(piece) && NeedCues.Of(piece.Text, listed: false) == NeedCue.Yes) >= FewestListed;
        for (var i = 0; i < section.Pieces.Count; i++)
        {
            // Above the list of an area's needs stands what the child can do, and at what level.
            var piece = section.Pieces[i];
            var above = section.Code == SectionCode.B && finder._itemised && piece.Kind == PieceKind.Text && ItemReferences.AtHead(piece.Text).Length == 0 && i + 1 < section.Pieces.Count && section.Pieces[i + 1].Kind == PieceKind.Item;
            if (!(above && !NeedCues.SaysHard(piece.Text)))
            {
                finder.Piece(piece);
            }
        }

        return finder._needs;
    }

    private static bool Listed(Piece piece) => piece.Kind is PieceKind.Item or PieceKind.Row || (piece.Kind == PieceKind.Text && (piece.Framed || ItemReferences.AtHead(piece.Text).Length > 0));

    private static bool Short(Piece piece) => piece is { Kind: PieceKind.Text, Text.Length: <= OneNeed } && !AreaOpenings.RunIn(piece.Text);

    private NeedArea Default => _section switch
    {
        SectionCode.C => NeedArea.Health,
        SectionCode.D => NeedArea.SocialCare,
        _ => NeedArea.Unknown,
    };

    private void Piece(Piece piece)
    {
        _introduction &= !Listed(piece) && !(piece.Kind == PieceKind.Heading && NeedAreas.Named(piece.Text) != NeedArea.Unknown);
        switch (piece.Kind)
        {
            case PieceKind.ColumnTitles:
                break;
            case PieceKind.Heading:
                Heading(piece.Text);
                break;
            case PieceKind.Row:
                Row(piece);
                break;
            default:
                Text(piece, piece.Kind == PieceKind.Item);
                break;
        }
    }

    private void Heading(string text)
    {
        _code = "";
        var area = NeedAreas.Named(text);
        var named = area != NeedArea.Unknown && (NeedAreas.IsHeading(text) || Phrases.CountWords(text) <= 8);
        if (named && _section == SectionCode.B)
        {
            _area = area;
        }

        // "Section B – What I need" in each card under one heading for several sections: its own section's name.
        var role = SectionHeadings.Read(text, strong: true) is { Lettered: true, Codes: [var own] } && own == _section ? ColumnRole.Need : Labels.Whole(text);
        _role = role is ColumnRole.Strength or ColumnRole.Need or ColumnRole.Provision or ColumnRole.Outcome or ColumnRole.Aspiration && !(named && role != ColumnRole.Need && !Phrases.Has(Spacing.Fold(text), "strengths")) ? role : ColumnRole.Unknown;
        _needsHeading = _role == ColumnRole.Need || Phrases.HasAny(Spacing.Fold(text), ["needs", "difficulties", "barriers"]);
        if (NeedCues.IsStrength(Spacing.Fold(text)) && !Phrases.HasAny(Spacing.Fold(text), ["needs", "difficulties"]))
        {
            _role = ColumnRole.Strength;
        }
    }

    private void Text(Piece piece, bool listed)
    {
        // "Need 1: Moving around and using my hands (sensory and physical)": the title of a need, with its area.
        if (!listed && piece.Text[^1] == ')' && Labels.Read(piece.Text) is { Role: ColumnRole.Need, Start: > 0 } need && piece.Text.AsSpan(0, need.Start).ContainsAnyInRange('0', '9') && piece.Text.LastIndexOf('(') is > 0 and var open && NeedAreas.IsName(piece.Text[(open + 1)..^1]))
        {
            Heading(piece.Text);
            return;
        }

        // "NEED-03 · Cognition and learning" above the need.
        if (CodedAreas.CodeOf(piece.Text) is { Length: > 0 } code)
        {
            Heading(piece.Text);
            _code = code;
            return;
        }

        // "Communication and interaction ☐ none ☑ needs": a heading that says whether anything stands below it.
        if (CheckBoxes.Asked(piece.Text) is { Length: > 0 } asked && NeedAreas.IsHeading(asked))
        {
            Heading(asked);
            return;
        }

        // "Need 1 - Hearing" above "Description: She follows speech only ...".
        if (piece.Text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var described && Describes(piece.Text[..described]))
        {
            var (text, behind) = (piece.Text[(described + 2)..], described + 2);
            Text(piece with { Text = text, Where = piece.Where with { Text = text, Offset = piece.Where.Offset + behind, Length = Math.Max(0, piece.Where.Length - behind) } }, listed: true);
            return;
        }

        var (label, start) = Labels.Read(piece.Text);
        var area = label == ColumnRole.Unknown && piece.Text.IndexOf(':', StringComparison.Ordinal) is > 3 and < 70 and var colon && NeedAreas.IsHeading(piece.Text[..colon]) ? NeedAreas.Named(piece.Text[..colon]) : NeedArea.Unknown;
        if (area != NeedArea.Unknown && _section == SectionCode.B)
        {
            _area = area;
        }

        if (label is ColumnRole.Strength or ColumnRole.Outcome or ColumnRole.Provision or ColumnRole.Aspiration || (label == ColumnRole.Review && (piece.Text[..start].Contains(')', StringComparison.Ordinal) || NeedCues.Of(piece.Text[start..], listed: false) != NeedCue.Yes)) || (label == ColumnRole.Unknown && _role is ColumnRole.Strength or ColumnRole.Provision or ColumnRole.Outcome or ColumnRole.Aspiration))
        {
            return;
        }

        // What stands below the number of a need is that need.
        if (_code.Length > 0 && !GoesThroughSeveral(piece.Text) && NeedCues.IsDescribed(piece.Text) && !NeedCues.IsOnlyPraise(piece.Text))
        {
            Add(piece.Text, piece.Where, _code);
            _code = "";
            return;
        }

        var reference = ItemReferences.AtHead(piece.Text);
        if ((reference.Length > 0 || listed || piece is { Framed: true, Text.Length: <= OneNeed }) && !GoesThroughSeveral(piece.Text))
        {
            // A diagnosis or a strength in a list of mixed statements is no need; under a heading of needs, or with a number of its own, every item is one.
            if (StatesAny(piece.Text, reference.Length > 0 || ((listed || piece.Framed) && (_needsHeading || _area != NeedArea.Unknown || (_itemised && piece.Kind == PieceKind.Item && !NeedCues.IsPraise(piece.Text))))))
            {
                Add(piece.Text, piece.Where, reference.Length > 0 ? reference : piece.Label is [var first, ..] && char.IsLetterOrDigit(first) ? piece.Label.TrimEnd('.', ')') : "");
            }

            return;
        }

        if (!_introduction)
        {
            Prose(piece);
        }
    }

    // "B2. She achieved ... Her reading is at ... and she cannot ... Her number skills ... but she does not ...": a number of a paragraph and of no one need.
    private bool GoesThroughSeveral(string text) => text.Length > LongestStatement && NeedSentences.Split(text) is { Count: > 2 } groups && Several(text, groups, WholeStatement);

    private static bool Describes(string label) => Spacing.Fold(label) is "description" or "description of need" or "detail" or "details";

    private void Prose(Piece piece)
    {
        var groups = NeedSentences.Split(piece.Text);
        if (_section != SectionCode.B && groups.Count > 0 && NilStatements.Is(piece.Text.Substring(groups[0].Start, groups[0].Length)))
        {
            return;
        }

        // A short paragraph among short paragraphs speaks of one need; a lone one may go through all the areas.
        if (_eachParagraph && !piece.Running && !Several(piece.Text, groups, _section == SectionCode.B ? WholeStatement : 0) && Short(piece) && !NeedCues.HasNil(piece.Text) && (_section == SectionCode.B ? groups : [.. SentenceSplitter.Split(piece.Text)]).Exists(sentence => States(piece.Text.Substring(sentence.Start, sentence.Length), listed: false)))
        {
            var (from, end) = NeedSentences.Stating(piece.Text, groups, CueOf, inTurn: _section == SectionCode.B);
            Add(piece.Text[from..end], piece.Where with { Offset = piece.Where.Offset + from, Length = Math.Max(0, piece.Where.Length - from - (piece.Text.Length - end)) }, "");
            return;
        }

        foreach (var (from, length) in _section != SectionCode.B && NeedCues.HasNil(piece.Text) ? [] : groups)
        {
            var text = piece.Text.Substring(from, length);
            if (States(text, listed: false))
            {
                Add(text, piece.Where with { Text = text, Offset = piece.Where.Offset + from, Length = length }, "");
            }
        }
    }

    // A paragraph may tell of several needs, each in a sentence that states what is hard, with strengths, conditions and what is not sure to be either among them; "Ode reads slowly. She leaves tests unfinished." is one.
    private bool Several(string text, List<(int Start, int Length)> groups, int fewestWords)
    {
        var told = groups.ConvertAll(group => text.Substring(group.Start, group.Length)).ConvertAll(sentence => (Cue: CueOf(sentence), Words: Phrases.CountWords(sentence)));
        return told.Count(sentence => sentence.Cue == NeedCue.Yes) > 1 && told.TrueForAll(sentence => sentence.Cue != NeedCue.Yes || sentence.Words >= fewestWords);
    }

    // In Sections C and D a condition is itself the need ("Epilepsy with seizures two or three times a month.").
    private NeedCue CueOf(string sentence) => NeedCues.Of(sentence, listed: _section != SectionCode.B && NeedCues.NamesDifficulty(sentence) && !NeedCues.IsHistory(sentence));

    // "His hearing is normal. His hands tire ...": one sentence that states a need makes the entry one.
    private bool StatesAny(string text, bool listed) => States(text, listed) || ((_section == SectionCode.B || !NeedCues.HasNil(text)) && !NilStatements.Is(text) && !NeedCues.IsStrength(Spacing.Fold(text)) && SentenceSplitter.Split(text) is { Count: > 1 } sentences
        && sentences.Any(sentence => States(text.Substring(sentence.Start, sentence.Length), listed: false)));

    private bool States(string text, bool listed)
    {
        // In Sections C and D a condition or circumstance is itself the need.
        text = _section == SectionCode.B ? text : NeedCues.WithoutService(text);
        var cue = NeedCues.Of(text, listed || (_section != SectionCode.B && !NeedCues.IsHistory(text)));
        return cue == NeedCue.Yes || (cue == NeedCue.Unsure && (_needsHeading || (_eachParagraph && _area != NeedArea.Unknown && !text.AsSpan().ContainsAnyInRange('0', '9'))) && _classifier.JudgeSection(text) is var judged && judged.Probability.TenThousandths >= (_paragraphs && !NeedCues.IsPraise(text) ? Possible : Likely) && judged.Section is SectionCode.B or SectionCode.C or SectionCode.D);
    }

    private void Row(Piece row)
    {
        var roles = row.Titles.Select(ColumnTitles.Role).ToList();
        var column = roles.IndexOf(ColumnRole.Need);
        RowArea(row, roles);
        // "Area | Description", "Area | What we know": in a section of needs what is described of an area is a need, if it says so.
        if (row.Titles is [_, var described] && roles[0] == ColumnRole.Area && row.Cells[1].Lines.Count <= 1 && (Describes(described) || described.StartsWith("What ", StringComparison.Ordinal)) && roles[1] is ColumnRole.Provision)
        {
            var told = row.Cells[1];
            Text(new Piece(PieceKind.Text, told.Text, new Passage(told.Text, told.Page, told.Offset, told.Length) { Confidence = row.Where.Confidence }), listed: false);
            return;
        }

        // "What Grace does well | ..." above the titles of the table of needs.
        if (row.Cells.Count == 2 && (Labels.Whole(row.Cells[0].Text) == ColumnRole.Strength || (row.Cells[0].Text.StartsWith("What ", StringComparison.Ordinal) && ColumnTitles.Role(row.Cells[0].Text) == ColumnRole.Strength)))
        {
            return;
        }

        // "Strengths | Nell counts to ten ..." in the column that names the area of each need.
        if (roles.IndexOf(ColumnRole.Area) is >= 0 and var areas && areas < row.Cells.Count && Phrases.CountWords(row.Cells[areas].Text) <= 3 && NeedCues.IsStrength(Spacing.Fold(row.Cells[areas].Text)))
        {
            return;
        }

        if (column < 0 && row.Cells.Count == 2 && Labels.Whole(row.Cells[0].Text) == ColumnRole.Need)
        {
            _labelled = row.Table;
        }

        // "Category | Cognition and learning", "Description | He forgets ...": in a section of needs what is described is one.
        if (column < 0 && row.IsRecord && Describes(row.Cells[0].Text))
        {
            _labelled = row.Table;
            Cell(row, row.Cells[1], "");
            return;
        }

        if (column < 0 && row.Cells.Count == 2 && Labels.Whole(row.Cells[0].Text) is var label and not ColumnRole.Unknown && !NeedAreas.IsHeading(row.Cells[0].Text))
        {
            if (label is ColumnRole.Need or ColumnRole.Number)
            {
                Cell(row, row.Cells[1], row.Cells[0].Text);
            }

            return;
        }

        if (column < 0 && row.Cells.Count == 2 && CodedNames.Is(row.Cells[0].Text))
        {
            return;
        }

        // Labels all down a table: what one of them that says nothing of needs labels ("Assessed", "Seen by") is none.
        if (column < 0 && row.Cells.Count == 2 && row.Table > 0 && row.Table == _labelled && row.Cells[0].Text.Length <= 45 && !Characters.IsNumbering(row.Cells[0].Text) && !ItemReferences.IsCode(row.Cells[0].Text) && !NeedAreas.IsHeading(row.Cells[0].Text))
        {
            return;
        }

        if (column >= 0)
        {
            var number = roles.IndexOf(ColumnRole.Number);
            Cell(row, row.Cells[column], number >= 0 ? row.Cells[number].Text : "");
            return;
        }

        if (roles.All(role => role is ColumnRole.Strength or ColumnRole.Number or ColumnRole.Area) && roles.Count > 0)
        {
            return;
        }

        // Needs two to a row, with nothing above them.
        if (_beside.Contains(row.Table) && _role is not (ColumnRole.Strength or ColumnRole.Provision or ColumnRole.Outcome) && NeedsBeside.AreNeeds(row))
        {
            foreach (var cell in row.Cells.Where(cell => !cell.Blank && !cell.Continues))
            {
                Cell(row, cell, "");
            }

            return;
        }

        // No titled column: the longest cell speaks, the short first one labels it.
        var longest = row.Cells.Where((cell, i) => !(i == 0 && row.Cells.Count > 1 && NeedAreas.IsHeading(cell.Text)) && (roles.Count <= i || roles[i] is not (ColumnRole.Strength or ColumnRole.Provision or ColumnRole.Outcome))).OrderByDescending(cell => cell.Text.Length).FirstOrDefault();
        if (longest is not null && longest.Text.Length > 0 && _role is not (ColumnRole.Strength or ColumnRole.Provision or ColumnRole.Outcome or ColumnRole.Aspiration))
        {
            Cell(row, longest, row.Cells[0].Text.Length <= 12 && !ReferenceEquals(row.Cells[0], longest) ? row.Cells[0].Text : "");
        }
    }

    private void RowArea(Piece row, List<ColumnRole> roles)
    {
        if (_section != SectionCode.B)
        {
            return;
        }

        var at = roles.IndexOf(ColumnRole.Area);
        var cell = at >= 0 ? row.Cells[at] : row.IsRecord && Labels.Whole(row.Cells[0].Text) == ColumnRole.Area ? row.Cells[1] : row.Cells[0];
        if (cell.Text.Length <= 120 && (at >= 0 || NeedAreas.IsHeading(cell.Text)) && NeedAreas.Named(cell.Text) is var area and not NeedArea.Unknown)
        {
            _area = area;
        }
    }

    private void Cell(Piece row, Cell cell, string reference)
    {
        if (cell.Continues)
        {
            return;
        }

        if (cell.Lines.Count > 1)
        {
            foreach (var piece in cell.Lines.Where(line => !line.IsRow).Select(line => Pieces.Of(line)))
            {
                Piece(piece);
            }

            return;
        }

        var where = new Passage(cell.Text, cell.Page, cell.Offset, cell.Length) { Confidence = row.Where.Confidence };
        if (reference.Length == 0 && cell.Text.Length > 220)
        {
            Text(new Piece(PieceKind.Text, cell.Text, where), listed: false);
        }
        else if (StatesAny(cell.Text, listed: true) || ((ItemReferences.IsCode(reference) || (reference.Length > 0 && Characters.IsNumbering(reference))) && NeedCues.IsDescribed(cell.Text)))
        {
            Add(cell.Text, where, reference.Length is > 0 and <= 12 ? reference : ItemReferences.AtHead(cell.Text));
        }
    }

    // Prose without headings goes through the areas in turn: a sentence that tells nothing of its area continues the one before.
    private void Add(string text, Passage where, string reference)
    {
        var own = AreaOpenings.Introduced(text);
        if (own > 0)
        {
            _area = _section == SectionCode.B ? NeedAreas.Named(text[..own]) : _area;
            (text, where) = (text[own..], where with { Offset = where.Offset + own, Length = Math.Max(0, where.Length - own) });
        }

        text = NeedSentences.WithoutSource(text);
        var area = _area == NeedArea.Unknown ? AreaWords.Of(text) : _area;
        area = area == NeedArea.Unknown && _needs.Count > 0 ? _needs[^1].Area : area;
        _needs.Add(new Need(area, _section, where with { Text = text, Length = text.Length < where.Text.Length ? text.Length : where.Length }) { Reference = reference });
    }
}
