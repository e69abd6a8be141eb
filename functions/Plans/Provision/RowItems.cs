using EhcpPipeline.Documents.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Needs;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Provision;

/// <summary>
/// The items of a table row. The row is one item, its cells joined; only a row whose whole provision stands in one cell as a list is as many items as the list has.
/// </summary>
internal static class RowItems
{
    private const int MostOfASlot = 8;
    private const int FewestWordsOfItsOwn = 8;

    private static readonly HashSet<string> Settings = new(StringComparer.Ordinal) { "school", "therapy", "therapies", "therapist", "therapists", "home", "health", "nursery", "college", "setting", "at school", "in school", "at home", "in class", "outside services", "other services", "specialist services", "external" };

    // Titles of columns that tell when, in words of their own: "Week pattern", "Until".
    private static readonly PhraseSet Times = ["week", "until", "pattern", "period", "term", "days", "dates"];

    private static readonly PhraseSet Staff = ["staff", "team", "adults", "adult", "school", "college", "nursery", "service", "teachers", "lecturers", "parents", "family", "carers", "mother", "father"];

    // The rows of a week's timetable say where the provision falls and provide nothing themselves.
    private static readonly HashSet<string> Days = new(StringComparer.Ordinal) { "monday", "tuesday", "wednesday", "thursday", "friday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri" };

    private static readonly HashSet<string> PartsOfDay = new(StringComparer.Ordinal) { "morning", "afternoon", "evening", "lunch", "lunchtime", "break", "am", "pm", "a.m.", "p.m.", "before school", "after school", "registration" };
    private const int SchoolDays = 5;

    public static void Add(List<ProvisionItem> items, SectionCode section, Piece row, InheritedWording inherited, ProvisionFinder texts)
    {
        section = section is SectionCode.H or SectionCode.H1 or SectionCode.H2 ? Part(row, section) : section;
        var own = Own(row);
        var told = own.Where(cell => !cell.Blank).ToList();
        if (told.Count == 0 || History(row) || IsTimetable(row) || IsBareLabel(row) || Agreed(row) || (ColumnTitlesOnly(told) && (row.Titles.All(title => title.Length == 0) || told.All(cell => row.Titles.Contains(cell.Text)))) || (told.Count == 1 && NilStatements.Is(told[0].Text)) || (told.Count <= 2 && ProvisionCues.IsPointer(told[^1].Text)) || told.All(cell => NilStatements.Is(cell.Text)))
        {
            return;
        }

        if (told is [{ Text.Length: <= Labels.LongestLabel } named, { Lines.Count: > 1 } several] && IsLabelled(row, named, several))
        {
            Listed(items, section, row, several, inherited, texts);
            return;
        }

        // "Provision | one a line | Care staff": several provisions of one provider, in a table without titles.
        if (told.Count is 2 or 3 && row.Titles.All(title => title.Length == 0) && told[^1] is { Lines.Count: <= 1, Text.Length: <= Labels.LongestLabel } provider && told[^2] is { Lines.Count: > 1 } lines && (told.Count == 2 || Labels.Whole(told[0].Text) == ColumnRole.Provision)
            && IsLabelled(row, provider, lines, byProvider: true))
        {
            Listed(items, section, row, lines, inherited, texts, provider.Text);
            return;
        }

        // The same under titles: "Need | Outcome | Provision | Lead" with a sentence for each provision.
        if (told is [{ Lines.Count: > 1 } sentences, { Lines.Count: <= 1, Text.Length: <= Labels.LongestLabel } lead] && ColumnTitles.Role(TitleOf(row, sentences)) == ColumnRole.Provision && ColumnTitles.Role(TitleOf(row, lead)) == ColumnRole.Who && sentences.Lines.All(IsProvisionOfItsOwn))
        {
            Listed(items, section, row, sentences, inherited, texts, lead.Text);
            return;
        }

        // "Provision | Who | How often" with several provisions in one cell, which one adult gives as often each.
        if (told is [{ Lines.Count: > 1 } each, .. { Count: > 0 } shared] && ColumnTitles.Role(TitleOf(row, each)) == ColumnRole.Provision && each.Lines.All(line => IsProvisionOfItsOwn(line) || BeginsAnew(line))
            && shared.TrueForAll(cell => cell.Lines.Count <= 1 && ColumnTitles.Role(TitleOf(row, cell)) is ColumnRole.Who or ColumnRole.Amount or ColumnRole.Setting or ColumnRole.Funding))
        {
            Listed(items, section, row, each, inherited, texts, string.Join(BlockText.CellSeparator, shared.Select(cell => cell.Text)));
            return;
        }

        if (told is [var only] && !Labelled(only) && only.Lines is { Count: > 1 } or [{ Kind: Lines.LineKind.Item }])
        {
            Listed(items, section, row, only, inherited, texts);
            return;
        }

        if (row.Titles.Count(IsProviderTitle) >= 2)
        {
            foreach (var cell in told)
            {
                Listed(items, section, row, cell, inherited, texts);
            }

            return;
        }

        // "Need | Every day | Every week": each column is what is done so often.
        if (IsCalendar(row) && told.TrueForAll(cell => ColumnTitles.IsHowOften(TitleOf(row, cell))))
        {
            var above = inherited.Heading;
            foreach (var cell in told)
            {
                Listed(items, section, row, cell, inherited, texts, TitleOf(row, cell));
            }

            // What stands below the calendar is not done as often as its last column says.
            inherited.Enter(new Piece(PieceKind.Heading, above.Length > 0 ? above : "Provision", row.Where) { Banner = true });
            return;
        }

        // A cell of its section's own column ("Section G - Health provision") whose sentences each say what somebody does.
        if (row.Cells.Count == 1 && told is [{ Lines.Count: <= 1 } prose] && Sentences.SentenceGroups.Split(prose.Text) is { Count: > 1 } groups
            && groups.All(group => prose.Text.Substring(group.Start, group.Length) is var sentence && Phrases.CountWords(sentence) >= FewestWordsOfItsOwn && ProvisionCues.Of(sentence, listed: false, section != SectionCode.F) != ProvisionCue.No))
        {
            foreach (var (start, length) in groups)
            {
                var sentence = prose.Text.Substring(start, length);
                texts.Text(items, section, new Piece(PieceKind.Text, sentence, row.Where with { Text = sentence, Offset = prose.Offset + start, Length = length }), inherited, listed: true);
            }

            return;
        }

        if (told is [var alone] && (row.Cells.Count == 1 || alone.Text.Length > 400 || (row.Cells.Count == 2 && ItemReferences.IsCode(row.Cells[0].Text) && alone.Text.StartsWith("The ", StringComparison.Ordinal))) && ProvisionCues.Of(alone.Text, listed: true) == ProvisionCue.No)
        {
            return;
        }

        var core = string.Join(" | ", own.Select(cell => cell.Text));
        if (row.Cells.Count > 1 && Aligned(own) is var parts and > 1)
        {
            Zip(items, section, row, own, parts, inherited);
            return;
        }

        // Beside its need a provision of health or care stands by itself; that of Section F is read with the row that it answers.
        var where = section == SectionCode.F ? row.Whole ?? row.Where : row.Where;
        items.Add(new ProvisionItem(section, where)
        {
            Core = core.Length == where.Text.Length ? "" : core,
            Inherited = inherited.For(row),
            Heading = inherited.Heading,
            References = ItemReferences.Find(row),
        });
    }

    // "Spelling | ..." with a sentence for each provision in the second cell.
    private static bool IsLabelled(Piece row, Cell named, Cell several, bool byProvider = false) =>
        row.Titles.All(title => title.Length == 0) && named.Lines.Count <= 1 && Phrases.CountWords(named.Text) <= 5 && !named.Text.AsSpan().ContainsAnyInRange('0', '9') && !Labelled(several)
        && several.Lines.All(line => !line.IsRow && Phrases.CountWords(line.Text) >= (byProvider ? 2 : 3)) && several.Lines.Count(line => line.Kind == Lines.LineKind.Item || line.Text[^1] is '.' or ';') * 3 >= several.Lines.Count * 2 && (byProvider || !ProvisionFinder.IsProvider(named.Text));

    // "This will be for 20 minutes daily." goes on with the line above it.
    private static bool IsProvisionOfItsOwn(Lines.Line line) =>
        !line.IsRow && line.Text[^1] is '.' or ';' && char.IsLetter(line.Text[0]) && Phrases.CountWords(line.Text) >= 3 && !Sentences.SentenceGroups.PointsBack(line.Text.AsSpan(0, Math.Min(60, line.Text.Length))) && Labels.Read(line.Text).Role == ColumnRole.Unknown;

    // A bullet that says nothing of the one above it.
    private static bool BeginsAnew(Line line) =>
        !line.IsRow && Phrases.CountWords(line.Text) >= 2 && line.Kind == LineKind.Item && line.Text[^1] != ':' && !char.IsLower(line.Text[0])
        && !Sentences.SentenceGroups.PointsBack(line.Text.AsSpan(0, Math.Min(60, line.Text.Length))) && Labels.Read(line.Text).Role == ColumnRole.Unknown;

    private static bool IsTimetable(Piece row) =>
        IsWeek(row) ||
        Days.Contains(Spacing.Fold(row.Cells[0].Text)) && row.Cells.Skip(1).All(cell => Phrases.CountWords(cell.Text) <= MostOfASlot && !Quantities.SaysHowMuch(Spacing.Fold(cell.Text)));

    /// <summary>Whether a row below the days of a week names what falls on them and says nothing more of it ("Morning | English, tutor | Maths, OT"); "Lego therapy | Yes | - | Yes" is provision.</summary>
    internal static bool IsOfTimetable(Piece row)
    {
        var first = row.Titles.Count == 0 ? "" : Spacing.Fold(row.Titles[0]);
        return row.Cells.All(IsSlot) && (row.Cells[0].Blank || PartsOfDay.Contains(Spacing.Fold(row.Cells[0].Text)) || (row.Cells.Count == SchoolDays && (first.Length == 0 || Days.Contains(first))));
    }

    private static bool IsSlot(Cell cell) => Phrases.CountWords(cell.Text) <= MostOfASlot && !cell.Text.AsSpan().ContainsAnyInRange('0', '9') && Spacing.Fold(cell.Text) is var folded && !Quantities.SaysHowMuch(folded) && !Quantities.SaysHowOften(folded);

    /// <summary>"Time | Mon | Tue | Wed": the days, and what they head.</summary>
    internal static bool IsWeek(Piece row) => IsWeek([.. row.Cells.Select(cell => cell.Text)]);

    internal static bool IsWeek(IReadOnlyList<string> cells) =>
        cells.Where(cell => cell.Any(char.IsLetterOrDigit)).ToList() is var told && told.Count(cell => Days.Contains(Spacing.Fold(cell))) is >= 3 and var days && (days == told.Count || (days == told.Count - 1 && Phrases.CountWords(told[0]) <= 2));

    // "Area | SEMH", "Delivered by | HLTA", in no card: of a provision told elsewhere. "Reviewed | Termly": how often it is looked at.
    private static bool IsBareLabel(Piece row) =>
        row.IsRecord && Labels.Whole(row.Cells[0].Text) is var role && role is ColumnRole.Area or ColumnRole.Who or ColumnRole.Review && Labels.IsPure(row.Cells[0].Text) && Phrases.CountWords(row.Cells[1].Text) <= MostOfASlot
        && Spacing.Fold(row.Cells[1].Text) is var told && (role == ColumnRole.Review || !(Quantities.SaysHowMuch(told) || Quantities.SaysHowOften(told)));

    // "By school" beside "By therapy or outside service": each column is the provision of another.
    private static bool IsProviderTitle(string title) => Spacing.Fold(title) is var folded && (Settings.Contains(folded) || Phrases.StartsWithAny(folded, ["by", "from"])) && !Phrases.StartsWithAny(folded, ["by whom", "by when", "by who"]) && folded.Length is > 3 and <= 60;

    private static string TitleOf(Piece row, Cell cell) => row.Cells.Zip(row.Titles).FirstOrDefault(pair => ReferenceEquals(pair.First, cell)).Second ?? "";

    private static bool IsCalendar(Piece row) => row.Titles.Count(ColumnTitles.IsHowOften) >= 2;

    // "What: ..." above "By whom: ..." and "How often: ..." in one cell: one provision, not a list.
    private static bool Labelled(Cell cell) => cell.Lines.Count > 1 && cell.Lines.All(line => !line.IsRow && Labels.Read(line.Text).Role != ColumnRole.Unknown);

    // One heading for all social care provision, and the rows say which part they are: "H1 | A befriender ...".
    private static SectionCode Part(Piece row, SectionCode section) => row.Cells[0].Text switch
    {
        "H1" or "H1." => SectionCode.H1,
        "H2" or "H2." => SectionCode.H2,
        _ => section,
    };

    // "Agreed by | NHS ...": who gave assent to the rows above (regulation 12(2)), and no provision of its own.
    private static bool Agreed(Piece row) => row.Cells.Count == 2 && row.Cells[0].Text.Length <= 60 && Phrases.StartsWithAny(Spacing.Fold(row.Cells[0].Text), ["agreed", "agreement", "approved by", "commissioner", "commissioned by", "signed", "icb agreement", "nhs agreement"]);

    // A table of dates and what was decided on them is a log.
    private static bool History(Piece row)
    {
        var roles = row.Titles.Select(ColumnTitles.Role).ToList();
        return row.Titles.Any(title => ColumnTitles.Role(title) == ColumnRole.Date && !Spacing.Fold(title).StartsWith("start", StringComparison.Ordinal)) && !roles.Exists(role => role is ColumnRole.Provision or ColumnRole.Who or ColumnRole.Amount);
    }

    /// <summary>The cells that say what is provided: all but those of needs, outcomes, areas, numbers and reviews.</summary>
    private static List<Cell> Own(Piece row)
    {
        var own = new List<Cell>(row.Cells.Count);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var role = i < row.Titles.Count ? ColumnTitles.Role(row.Titles[i]) : ColumnRole.Unknown;
            if (NamesWho(row, i) || role is not (ColumnRole.Number or ColumnRole.Area or ColumnRole.Need or ColumnRole.Strength or ColumnRole.Aspiration or ColumnRole.Outcome or ColumnRole.Step or ColumnRole.Review))
            {
                own.Add(row.Cells[i]);
            }
        }

        if (TellsNoContent(row, own))
        {
            // "Step on the pathway | Provided by | Week pattern": the table's own name for what it provides.
            own.Insert(0, Spare(row, own)!);
        }

        // The section's own title, in a cell that goes down beside all of its rows.
        if (own.Count > 1 && own[0].Text.Length <= 80 && SectionHeadings.Read(own[0].Text, strong: true) is { Lettered: true } title && title.End >= own[0].Text.Length)
        {
            own.RemoveAt(0);
        }

        // Without titles, a first cell that is a bare number or the name of an area is a label.
        if (own.Count == row.Cells.Count && own.Count > 1 && row.Titles.All(title => title.Length == 0)
            && (Characters.IsNumbering(own[0].Text) || ItemReferences.IsCode(own[0].Text) || NeedAreas.IsHeading(own[0].Text)))
        {
            own.RemoveAt(0);
        }

        return own;
    }

    // "To be achieved by | Teaching assistant": who, where outcomes have a date.
    private static bool NamesWho(Piece row, int at) =>
        at < row.Titles.Count && ColumnTitles.IsByWhomOrWhen(row.Titles[at]) && row.Cells[at].Text is var text && !text.AsSpan().ContainsAnyInRange('0', '9') && (ProvisionFinder.IsProvider(text) || Staff.In(Spacing.Fold(text)));

    // Nothing is left of the row but by whom, how often and until when.
    private static bool TellsNoContent(Piece row, List<Cell> own) =>
        own.Count > 0 && !IsCalendar(row) && Spare(row, own) is not null
        && Enumerable.Range(0, row.Cells.Count).All(at => !own.Contains(row.Cells[at]) || at < row.Titles.Count && ColumnTitles.Role(row.Titles[at]) switch
        {
            ColumnRole.Who or ColumnRole.Amount or ColumnRole.Setting or ColumnRole.Date or ColumnRole.Funding => true,
            ColumnRole.Unknown => Times.In(Spacing.Fold(row.Titles[at])),
            _ => false,
        });

    // The first of the cells left out that may say what is done: no review, no number, no outcome.
    private static Cell? Spare(Piece row, List<Cell> own) => row.Cells.Where((cell, at) => !cell.Blank && !own.Contains(cell) && cell.Text.Any(char.IsLetter) && !ItemReferences.IsCode(cell.Text)
        && (at >= row.Titles.Count || ColumnTitles.Role(row.Titles[at]) is not (ColumnRole.Review or ColumnRole.Number)) && !Phrases.Has(Spacing.Fold(cell.Text), "will")).FirstOrDefault();

    private static bool ColumnTitlesOnly(List<Cell> cells) => cells.Count >= 2 && cells.All(cell => cell.Text.Length <= 40 && Labels.Whole(cell.Text) != ColumnRole.Unknown && cell.Text[^1] != '.') && !cells.Any(cell => char.IsDigit(cell.Text[0]))
        && cells.Any(cell => Labels.Whole(cell.Text) == ColumnRole.Provision) && cells.Any(cell => Labels.Whole(cell.Text) is ColumnRole.Who or ColumnRole.Amount);

    private static void Listed(List<ProvisionItem> items, SectionCode section, Piece row, Cell cell, InheritedWording inherited, ProvisionFinder texts, string? heading = null)
    {
        heading ??= row.Cells.FirstOrDefault(other => !ReferenceEquals(other, cell) && !other.Blank && other.Text.Length <= 160)?.Text;
        if (heading is not null)
        {
            inherited.Enter(new Piece(PieceKind.Heading, heading, row.Where) { Banner = true });
        }

        foreach (var line in cell.Lines)
        {
            if (line.IsRow)
            {
                Add(items, section, Pieces.Row(line, line.Cells, [.. line.Cells.Select(_ => "")]), inherited, texts);
                continue;
            }

            var piece = Pieces.Of(line);
            if (piece.Kind == PieceKind.Heading)
            {
                inherited.Enter(piece);
            }
            else
            {
                texts.Text(items, section, piece, inherited, listed: true);
            }
        }
    }

    // Cells that list as many lines each speak of as many provisions, line by line.
    private static int Aligned(List<Cell> own)
    {
        var filled = own.Where(cell => !cell.Blank).ToList();
        var count = filled.Count < 2 ? 0 : filled[0].Lines.Count;
        return count > 1 && filled.All(cell => cell.Lines.Count == count && cell.Lines.All(line => !line.IsRow)) ? count : 0;
    }

    private static void Zip(List<ProvisionItem> items, SectionCode section, Piece row, List<Cell> own, int parts, InheritedWording inherited)
    {
        for (var i = 0; i < parts; i++)
        {
            var lines = own.Where(cell => !cell.Blank).Select(cell => cell.Lines[i]).ToList();
            var text = string.Join(" | ", lines.Select(line => line.Text));
            items.Add(new ProvisionItem(section, row.Where with { Text = text, Offset = lines[0].Offset, Length = lines[0].Length })
            {
                Inherited = inherited.For(row),
                Heading = inherited.Heading,
                References = ItemReferences.Find(row),
            });
        }
    }
}
