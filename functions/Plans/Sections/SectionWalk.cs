using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Needs;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>Walks the lines once and gives each to the section it stands in.</summary>
internal sealed class SectionWalk
{
    private readonly IReadOnlyList<Line> _lines;
    private readonly Dictionary<int, Candidate> _starts;
    private readonly HashSet<SectionCode> _homed;
    private readonly SharedHeading _shared;
    private readonly IPlanClassifier _classifier;
    private readonly SectionGathering _gathered = new();
    private readonly TableMemory _tables = new();
    private IReadOnlyList<SectionCode> _context = [];
    private readonly List<Line> _loose = [];
    private int _level;
    private (IReadOnlyList<SectionCode> Context, int Level)? _outer;
    private readonly RowParts _parts;
    private readonly LetteredContent _lettered;
    private Line? _area;
    private bool? _told;

    private SectionWalk(IReadOnlyList<Line> lines, IReadOnlyList<Candidate> starts, IPlanClassifier classifier)
    {
        _lines = lines;
        starts = EmptyHeadings.Join(starts, lines);
        _starts = starts.GroupBy(start => start.Line).ToDictionary(group => group.Key, group => group.First());
        _homed = EmptyHeadings.Homed(starts, lines);
        _shared = new SharedHeading(classifier);
        _classifier = classifier;
        _parts = new RowParts(_gathered, _tables, _shared);
        _lettered = new LetteredContent(lines);
    }

    /// <summary>The sections in order of appearance, and the lines that stand in none.</summary>
    public static (IReadOnlyList<SectionContent> Sections, IReadOnlyList<Line> Loose) Walk(IReadOnlyList<Line> lines, IReadOnlyList<Candidate> starts, IPlanClassifier classifier)
    {
        var walk = new SectionWalk(lines, starts, classifier);
        for (var i = 0; i < lines.Count; i++)
        {
            walk.Line(i);
        }

        return (walk._gathered.Close(), walk._loose);
    }

    private void Line(int i)
    {
        var line = _lines[i];
        if (ShowsLetter(line))
        {
            return;
        }

        if (_starts.TryGetValue(i, out var start) && line.IsRow && _context.Count > 1 && _context.Count > start.Codes.Count && start.Codes.All(_context.Contains))
        {
            // A lettered row of a table that stands under one heading for several sections says whose that row is, or those below it in the table.
            Within(line, start);
            return;
        }

        // "Outcomes (E)" below a heading for several sections turns to one of them and leaves the others open.
        if (start is { Codes: [var part], Columns: null, FirstCell: false } && !line.IsRow && _level > 0 && start.Level > _level && _context.Count > 1 && _context.Contains(part))
        {
            _shared.TurnTo(part);
            _gathered.Add(part, Pieces.Of(line));
            return;
        }

        // The letter alone on its line, in each card under one heading for both.
        if (start is { Codes: [var card], FirstCell: false, Columns: null, Mark: { Titled: false, Worded: false } } && !line.IsRow && _context.Count > 1 && _context.Contains(card) && start.Mark.End >= line.Text.Length)
        {
            _shared.TurnTo(card);
            return;
        }

        // "Section E outcome: By July ..." across a table of which the columns are Section F's: the row is E's and no more.
        if (start is { Codes: [var other], Lettered: true } && !line.IsRow && start.Mark.End < line.Text.Length && _tables.ColumnsWithin(line)?.Contains(other) == false)
        {
            _gathered.Add(other, Pieces.Rest(line, start.Mark.End));
            return;
        }

        if (start is { Codes: [var social] } && _tables.TurnPart(line, social))
        {
            _gathered.Open(social, start.HeadingOf(line, social), start.Lettered);
            return;
        }

        _area = line is { Kind: LineKind.Heading, IsRow: false } && start is null ? NeedAreas.IsHeading(line.Text) ? line : line.Level <= _area?.Level ? null : _area : _area;
        if (start is not null)
        {
            // "Outcome 2" heads one outcome of the section, which the first of them may have begun.
            var counted = !start.Lettered && !line.IsRow && line.Strong && start.Mark.End >= line.Text.Length && ItemReferences.AtHead(line.Text).Length > 0;
            if (!counted || !_context.SequenceEqual(start.Codes))
            {
                Begin(line, start);
                _shared.Open([.. _lines.Skip(i + 1).TakeWhile((_, at) => !_starts.ContainsKey(i + 1 + at))], _context);
            }

            // Under one heading for an area its needs, outcomes and provision have headings of their own ("Outcomes (E)").
            _area = start.Mark.Worded || line.IsRow ? null : _area;
            if (counted || (_area is not null && start.Level == 0))
            {
                _gathered.Add(start.Codes[0], Pieces.Of(counted ? line : _area!));
            }

            return;
        }

        if (_outer is { } outer && line.Level > 0 && line.Level <= _level)
        {
            (_context, _level, _outer) = (outer.Context, outer.Level, null);
            _tables.Forget();
        }

        if (_context.Count > 0 && Asides.Ends(line, _context[^1], _level, _lines, i))
        {
            _context = [];
        }

        if (line.IsRow)
        {
            Row(line, i);
        }
        else if (_context.Count == 0)
        {
            _loose.Add(line);
        }
        else if (BracketedLabel.OfSocialCare(line, _context) is var (care, from))
        {
            _context = [care];
            _gathered.Open(care, line.Text[..2], lettered: true);
            _gathered.Add(care, Pieces.Rest(line, from) with { Kind = PieceKind.Item });
        }
        else if (BracketedLabel.Read(line, _context) is var (bracketed, text))
        {
            _shared.Went(bracketed);
            _gathered.Add(bracketed, Pieces.Rest(line, text) with { Kind = PieceKind.Item });
        }
        else if (_shared.BehindCount(line, _context) is > 0 and var behind)
        {
            _shared.Went(SectionCode.E);
            _gathered.Add(SectionCode.E, Pieces.Rest(line, behind) with { Kind = PieceKind.Item });
        }
        else if (_tables.ColumnsWithin(line) is { } columns && Pieces.Of(line) is { Kind: PieceKind.Heading } banner)
        {
            // A row across a table that is split by column heads what follows in each of its sections.
            foreach (var code in columns)
            {
                _gathered.Add(code, banner);
            }
        }
        else if (_shared.TurnLabelled(line, _context) is { } labelled)
        {
            var piece = SharedHeading.LetterBefore(line.Text) is null ? Pieces.Of(line) : Pieces.Rest(line, 2);
            _gathered.Add(labelled, piece.Kind == PieceKind.Heading ? piece with { Kind = PieceKind.Text } : piece);
        }
        else if (SharedHeading.HeadsParts(_lines, i, _context))
        {
            _gathered.Add(SectionCode.F, Pieces.Of(line) with { Kind = PieceKind.Text });
        }
        else
        {
            Content(line);
        }
    }

    // Whose letter a row or a label shows, under a heading that is not that section's among others, is that section's.
    private bool ShowsLetter(Line line)
    {
        // An outcome that Section E holds already is only told again.
        if (_context.Count == 0 || _lettered.Of(line) is not var (code, start) || (!line.IsRow && (_context is not [SectionCode.F] || (_told ??= _gathered.HoldsOutcomes))))
        {
            return false;
        }

        if (line.IsRow)
        {
            _parts.Add(line, code, [.. line.Cells.Skip(1)]);
        }
        else
        {
            _gathered.Add(code, Pieces.Rest(line, start) with { Kind = PieceKind.Item });
        }

        return true;
    }

    private void Content(Line line)
    {
        if (!_shared.Turn(line, _context))
        {
            var (home, piece) = (_shared.Home(line.Text, _context), Pieces.Of(line));
            _gathered.Add(home, piece);
            // The area that heads the next card under one heading for several sections is that of its needs, wherever the card before ended.
            if (home != SectionCode.B && piece.Kind == PieceKind.Heading && _context.Contains(SectionCode.B) && NeedAreas.IsHeading(line.Text))
            {
                _gathered.Add(SectionCode.B, piece);
            }
        }
        else if (_shared.Turned == SectionCode.E)
        {
            // The card before ended under headings of its own, "Steps on the way".
            _gathered.Add(SectionCode.E, Pieces.Of(line) with { Kind = PieceKind.Heading });
        }
    }

    private void Within(Line row, Candidate start)
    {
        if (start.Columns is not null)
        {
            _tables.Columns(row, start.Columns);
        }
        else if (start.FirstCell && row.Cells.Skip(1).All(cell => cell.Blank || ColumnTitles.Leading(cell.Text) != ColumnRole.Unknown))
        {
            // "F: provision | Who | How long": the titles of the rows below, which are the section's.
            _tables.Titles(row);
            _shared.TurnTo(start.Codes[0]);
        }
        else if (start.FirstCell)
        {
            _parts.Add(row, start.Codes[0], [.. row.Cells.Skip(1)]);
        }
    }

    private void Begin(Line line, Candidate start)
    {
        _outer = start.Nested ? _outer ?? (_context, _level) : null;
        _context = start.Codes;
        _level = start.Level;
        _shared.Reset();
        _tables.Forget();
        foreach (var code in start.Codes)
        {
            _gathered.Open(code, start.HeadingOf(line, code), start.Lettered);
        }

        if (start.Columns is not null)
        {
            _tables.Columns(line, start.Columns);
            foreach (var code in start.Columns.Values.Distinct().Where(code => !start.Codes.Contains(code)))
            {
                _gathered.Open(code, start.HeadingOf(line, code), lettered: false);
            }
        }
        else if (start.FirstCell)
        {
            Unframe(line.Cells.Skip(start.TitleFollows(line) ? 2 : 1).Where(cell => !cell.Blank));
        }
        else if (!line.IsRow && start.Mark.End < line.Text.Length)
        {
            var rest = Pieces.Rest(line, start.Mark.End);
            _gathered.Add(_shared.Home(rest.Text, _context), rest);
        }
    }

    private void Unframe(IEnumerable<Cell> cells)
    {
        foreach (var inner in cells.SelectMany(cell => cell.Lines))
        {
            if (inner.IsRow)
            {
                Framed(inner);
            }
            else
            {
                Content(inner);
            }
        }
    }

    // A row of a table within a cell.
    private void Framed(Line row)
    {
        var titles = _tables.TitlesFor(row);
        if (ColumnTitles.IsHeader(row) && titles.All(title => title.Length == 0))
        {
            Header(row);
        }
        else if (_tables.ColumnsFor(row) is { } columns)
        {
            _parts.AddColumns(row, columns);
        }
        else
        {
            _gathered.Add(_shared.Home(row, titles, _context), Pieces.Row(row, row.Cells, titles));
        }
    }

    private void Row(Line row, int i)
    {
        if (_context.Count > 1 && (TitledCell.Sections(row, _context) ?? TitledCell.Numbered(row, _context)) is { } parts)
        {
            foreach (var (code, titles, lines) in parts)
            {
                _parts.AddLines(code, lines, inner => inner.Cells.Count == titles.Count ? titles : [.. inner.Cells.Select(_ => "")]);
            }

            return;
        }

        if (ColumnsByTitle.ByLetter(_lines, i, _context) is { } lettered)
        {
            _tables.Columns(row, lettered);
            return;
        }

        if (_context.Count > 1 && TitledCell.Part(row) is var (titled, column, content))
        {
            Header(titled);
            var home = _tables.ColumnsFor(row)?.GetValueOrDefault(column, _context[0]) ?? _context[0];
            _parts.AddLines(home, content, _tables.TitlesFor);
            return;
        }

        if (_tables.IsHeader(_lines, i))
        {
            Header(row);
            if (_context.Count == 0)
            {
                _loose.Add(row);
            }

            return;
        }

        if (SharedHeading.Lettered(row, _context, _tables.TitlesFor(row)[0], _tables.ColumnsFor(row) is not null) is { } own)
        {
            _parts.Add(row, own, [.. row.Cells.Skip(1)]);
        }
        else if (_tables.ColumnsFor(row) is { } columns && !SharedHeading.IsOutcomeUnderNumbers(row, _tables.TitlesFor(row), _context))
        {
            _parts.AddColumns(row, columns);
        }
        else if (_context.Count > 1 && row.Cells.Count > 2 && _tables.TitlesFor(row).All(title => title.Length == 0) && ColumnsByContent.Split([.. _lines.Skip(i).TakeWhile(line => line.Table == row.Table).Where(line => line.IsRow)], _context, _classifier) is { } guessed)
        {
            _tables.Columns(row, guessed, titled: false);
            _parts.AddColumns(row, guessed);
        }
        else if (_context.Count == 0)
        {
            _loose.Add(row);
        }
        else if (_context.Count > 1 && SharedHeading.TurnRow(row, _context) is { } code)
        {
            // "Provision (F) | A physiotherapist will ... A teaching assistant will ...": the section's letter and its text, which is prose like any other.
            if (code == SectionCode.F && row is { Cells: [var letter, { Lines: [{ IsRow: false } prose] }] } && Headings.SectionHeadings.Read(letter.Text, strong: true) is { Lettered: true })
            {
                _shared.Went(code);
                _gathered.Add(code, Pieces.Of(prose));
            }
            // A labelled line of provision keeps its label: the next ones say by whom and how often. So does what the child can do already, and the steps to an outcome.
            else if ((code == SectionCode.F || SharedHeading.Accompanies(row)) && row.Cells.Count == 2 && (row.Cells[1].Lines.Count <= 1 || code != SectionCode.F))
            {
                _shared.Went(code);
                _gathered.Add(code, Pieces.Row(row, row.Cells, ["", ""]));
            }
            else
            {
                _parts.Add(row, code, [.. row.Cells.Skip(1)]);
            }
        }
        else
        {
            var titles = _tables.TitlesFor(row);
            _gathered.Add(_shared.Home(row, titles, _context), Pieces.Row(row, row.Cells, titles));
        }
    }

    private void Header(Line row)
    {
        _tables.Titles(row);
        if (ColumnsByTitle.Split(row, _context, _homed) is not { } split)
        {
            return;
        }

        _tables.Columns(row, split);
        foreach (var code in split.Values.Distinct())
        {
            _gathered.Open(code, ColumnsByTitle.HeadingOf(row, split, code), lettered: false);
        }
    }
}
