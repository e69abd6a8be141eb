using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// Divides what stands under one heading for several sections ("Sections B, E and F: Communication and interaction"): by the sub-headings and row
/// labels within, or else by what each line says.
/// </summary>
internal sealed class SharedHeading(IPlanClassifier classifier)
{
    private const int Sure = 6_000;
    private const int LongestTitle = 7;
    private const int FewestCards = 3;
    private const int LongestName = 60;
    private const int LongestLead = 16;
    private static readonly (string Word, SectionCode Code)[] Announced = [("provision", SectionCode.F), ("support", SectionCode.F), ("outcomes", SectionCode.E), ("needs", SectionCode.B)];
    private static readonly PhraseSet Care = ["social care", "social worker", "respite", "short break", "short breaks", "family support", "overnight break", "overnight breaks", "personal assistant", "befriender", "outreach worker", "play scheme", "youth club"];

    // A thing of health that needs care.
    private static readonly PhraseSet Medical = ["implant", "implants", "epilepsy", "asthma", "diabetes", "gastrostomy", "tracheostomy", "eczema", "stoma", "catheter", "shunt", "medicine", "medicines", "medication", "seizures", "hearing aids"];

    private static readonly PhraseSet AtHome = ["carer", "carers", "foster", "family", "home", "break", "breaks", "overnight", "personal care", "weekends", "parents"];

    private static readonly HashSet<string> OfSections = new(StringComparer.Ordinal) { "section", "sec", "part", "section of plan", "plan section" };

    // What is counted by these words is a time and no outcome: "Term 1: Al will be taught ...".
    private static readonly PhraseSet Times = ["term", "year", "week", "stage", "step", "phase", "session", "day", "month", "provision", "support", "level"];

    // Of what a clause that lets something change must speak; moods vary and children decide.
    private static readonly PhraseSet Provided = ["provision", "support", "hours", "help", "funding"];

    private static readonly string[] Kinds = ["special educational provision", "health provision", "health care provision", "social care provision"];

    private static readonly PhraseSet Clinicians = ["nurse", "therapist", "physiotherapist", "paediatrician", "dietitian", "doctor", "gp", "consultant", "camhs", "audiologist", "psychiatrist", "health visitor"];

    private SectionCode? _turned;
    private SectionCode? _last;
    private bool _outcomesLead;
    private string _counted = "";

    /// <summary>The section that the last sub-heading or label turned to, null while none has.</summary>
    public SectionCode? Turned => _turned;

    public void Reset() => (_turned, _last, _outcomesLead, _counted) = (null, null, false, "");

    /// <summary>
    /// Cards of an outcome and what is done for it ("Goal 1: By July ...", below it one sentence for each provision), where nothing says "provision": what stands below an outcome is Section F's.
    /// </summary>
    public void Open(IReadOnlyList<Line> below, IReadOnlyList<SectionCode> context)
    {
        _counted = below.Select(CountOf).Where(count => count.Length > 0).GroupBy(count => count, StringComparer.Ordinal).FirstOrDefault(same => same.Count() >= FewestCards)?.Key ?? "";
        _outcomesLead = context is [SectionCode.E, SectionCode.F] && below.Count(line => !line.IsRow && Labelled(line) is { Role: ColumnRole.Outcome } label && label.Start < line.Text.Length) >= FewestCards
            && !below.Any(line => line.IsRow || Labels.Read(line.Text).Role == ColumnRole.Provision || (Numbered(line.Text) ?? LetterBefore(line.Text)) == SectionCode.F || Named(line.Text, context, line.Strong || line.Kind == LineKind.Heading || line.Text[^1] == ':') == SectionCode.F);
    }

    /// <summary>Tells which section the last row or line went to: what follows without a sign of its own stays there.</summary>
    public void Went(SectionCode code) => _last = code;

    /// <summary>Turns to one of the sections: what follows without a sign of its own is that section's.</summary>
    public void TurnTo(SectionCode code) => _turned = code;

    /// <summary>Whether the line is a sub-heading that turns to one of the sections (it is then no content).</summary>
    public bool Turn(Line line, IReadOnlyList<SectionCode> context)
    {
        if (context.Count < 2 || line.Text.Length > 120 || Named(line.Text, context, line.Strong || line.Kind == LineKind.Heading || line.Text[^1] == ':' || IsLetteredName(line.Text)) is not { } code)
        {
            return false;
        }

        _turned = code;
        return true;
    }

    /// <summary>The section that the line's own label turns to ("Need 2: ...", "Outcome (E2): ..."), null if it has none with anything behind it.</summary>
    public SectionCode? TurnLabelled(Line line, IReadOnlyList<SectionCode> context)
    {
        var (role, start) = context.Count < 2 ? (ColumnRole.Unknown, 0) : Labelled(line);
        var code = role switch
        {
            ColumnRole.Need or ColumnRole.Strength => SectionCode.B,
            ColumnRole.Outcome => SectionCode.E,
            ColumnRole.Provision => SectionCode.F,
            _ => SectionCode.None,
        };
        if (context.Count > 1 && (Numbered(line.Text) ?? LetterBefore(line.Text)) is { } numbered && context.Contains(numbered))
        {
            _turned = numbered;
            return numbered;
        }

        // A sentence, or an outcome: "My need 1: reading" is the title of what follows.
        if (start >= line.Text.Length || (line.Text[^1] != '.' && role != ColumnRole.Outcome && Phrases.CountWords(line.Text.AsSpan(start)) <= LongestTitle) || !context.Contains(code))
        {
            return null;
        }

        _turned = code == SectionCode.E && _outcomesLead ? SectionCode.F : code;
        return code;
    }

    // "B. Needs", "E. Outcomes" in lines of their own, though nothing sets them apart.
    private static bool IsLetteredName(string text) => text.Length <= LongestName && Phrases.CountWords(text) <= LongestTitle && SectionHeadings.Read(text, strong: true) is { Lettered: true, Titled: true, Codes.Count: 1 } mark && mark.End >= text.Length;

    private static (ColumnRole Role, int Start) Labelled(Line line) =>
        Labels.Read(line.Text) is var label && label.Role == ColumnRole.Aspiration && Outcomes.OutcomeLabels.IsCountedGoal(Spacing.Fold(line.Text)) ? (ColumnRole.Outcome, label.Start) : label;

    /// <summary>Section E where its letter stands before an outcome ("E By July 2027 Priya will ..."); null for an initial ("E Smith will run a group").</summary>
    public static SectionCode? LetterBefore(string text) => text is ['E', ' ', _, ..] && Outcomes.OutcomeCues.IsOutcome(text[2..]) ? SectionCode.E : null;

    // "N1. Summer has ...", below it "P1. Speech practice ...": needs and provision counted each by themselves.
    private static SectionCode? Numbered(string text)
    {
        var end = 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end is < 2 or > 3 || end + 1 >= text.Length || text[end] is not ('.' or ':' or ')') || text[end + 1] != ' ' ? null : text[0] switch
        {
            'N' or 'B' => SectionCode.B,
            'O' or 'E' => SectionCode.E,
            'P' or 'F' => SectionCode.F,
            _ => null,
        };
    }

    /// <summary>The section that the row's first cell turns to for this row, null if it names none.</summary>
    public static SectionCode? TurnRow(Line row, IReadOnlyList<SectionCode> context)
    {
        var label = row.Cells[0].Text;
        // "By | July 2028" is when the outcome is to be reached; "By | Teaching assistant" is who does it.
        if (context.Contains(SectionCode.E) && IsWhen(row))
        {
            return SectionCode.E;
        }

        return label.Length is not (> 0 and <= 80) ? null
            : Named(label, context, true) ?? (row.Cells.Count == 2 && context.Contains(SectionCode.F) && Labels.Whole(label) is ColumnRole.Who or ColumnRole.Amount or ColumnRole.Setting or ColumnRole.Funding ? SectionCode.F : null);
    }

    /// <summary>The section that the row's first cell names ("Section H1: social care"), or whose letter stands there, alone or before the area ("G", "C Health"), null if none does. The areas of Section B keep theirs.
    /// <paramref name="title"/>: of the first column; <paramref name="divided"/>: the columns have sections of their own.</summary>
    public static SectionCode? Lettered(Line row, IReadOnlyList<SectionCode> context, string title, bool divided)
    {
        var label = row.Cells[0].Text;
        var code = context.Count < 2 ? null : (row.Cells.Count > 1 ? NamedSection(label) ?? Letter(label, title, divided) : null) ?? AreaLetter(label);
        return code is { } own && context.Contains(own) ? own : null;
    }

    // "G | Hearing test | Audiologist" under "Section" or under no title; in a column of another name ("Funded by", "Status") a letter says something else.
    private static SectionCode? Letter(string label, string title, bool divided) => OfSections.Contains(Spacing.Fold(title).TrimEnd('.', ' ')) || (title.Length == 0 && !divided) ? LetterCodes.Alone(label) : null;

    private static SectionCode? NamedSection(string label) =>
        label.Length is > 0 and <= LongestName && SectionHeadings.Read(label, strong: true) is { Lettered: true, Worded: true, Codes: [var named] } ? named : null;

    private static SectionCode? AreaLetter(string label) =>
        label is ['C' or 'D', ' ' or ':' or '.', ..] && Spacing.Fold(label[2..]).TrimStart('-', ' ') is var area && Phrases.StartsWithAny(area, ["health", "social", "care", "medical"]) && Phrases.CountWords(area) <= 4
            ? label[0] == 'C' ? SectionCode.C : SectionCode.D
            : null;

    /// <summary>Whether the row's label says that it only accompanies a need or an outcome: a strength, a step towards it, when it is to be reached.</summary>
    public static bool Accompanies(Line row) => Labels.Whole(row.Cells[0].Text) is ColumnRole.Strength or ColumnRole.Step || IsWhen(row);

    private static bool IsWhen(Line row) =>
        row.Cells.Count == 2 && Spacing.Fold(row.Cells[0].Text).TrimEnd(':') == "by" && row.Cells[1].Text is var when
        && (Outcomes.OutcomeDates.OfCell("by", when).Length > 0 || (Phrases.CountWords(when) <= 3 && Phrases.StartsWithAny(Spacing.Fold(when), ["ongoing", "reviewed"]) && !Quantities.SaysWho(Spacing.Fold(when))));

    /// <summary>Where the text begins behind a name and number that count the outcomes, in bold ("Destination 2: Shay will give ..."); 0 if the line is none such.</summary>
    public int BehindCount(Line line, IReadOnlyList<SectionCode> context) =>
        context.Count > 1 && context.Contains(SectionCode.E) && _turned != SectionCode.F && CountOf(line) is { Length: > 0 } count && count == _counted ? line.Text.IndexOf(": ", StringComparison.Ordinal) + 2 : 0;

    // The word that counts a statement of what will be, without an adult who does it.
    private static string CountOf(Line line) =>
        line.Strong && !line.IsRow && line.Text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && Labels.IsCounted(line.Text[..colon]) && !Times.Starts(Spacing.Fold(line.Text))
        && Spacing.Fold(line.Text[(colon + 2)..]) is var told && Phrases.Has(told, "will") && !Quantities.SaysWho(told)
            ? line.Text[..line.Text.IndexOf(' ', StringComparison.Ordinal)]
            : "";

    /// <summary>Whether the line says what is done and the rows below it by whom and how often ("1.3 Objects of reference" above "By | Class staff").</summary>
    public static bool HeadsParts(IReadOnlyList<Line> lines, int i, IReadOnlyList<SectionCode> context) =>
        context.Count > 1 && context.Contains(SectionCode.F) && i + 1 < lines.Count && lines[i + 1] is { IsRow: true, Cells.Count: 2 } below && Labels.Whole(below.Cells[0].Text) is ColumnRole.Who or ColumnRole.Amount
        && !IsHeader(lines, i + 1) && lines[i] is { Kind: not LineKind.Heading, Text: [.., not (':' or '.')] text } && Phrases.CountWords(text) <= LongestLead
        && Labels.Read(text).Role == ColumnRole.Unknown && !Labels.IsPure(text) && !Outcomes.OutcomeCues.IsOutcome(text) && !Needs.NeedCues.SaysHard(text);

    // "By whom | How often" above rows of values; "By | Class staff" above "How often | Daily" is a part.
    private static bool IsHeader(IReadOnlyList<Line> lines, int row) =>
        ColumnTitles.IsHeader(lines[row]) && !(row + 1 < lines.Count && TableMemory.Labelled(lines[row], lines[row + 1]));

    /// <summary>Whether the row is an outcome with its label in a table whose columns, since the card before, are the numbers and provision of Section F ("We want | By July 2027 Tobi will ...").</summary>
    public static bool IsOutcomeUnderNumbers(Line row, IReadOnlyList<string> titles, IReadOnlyList<SectionCode> context) =>
        row.Cells.Count == 2 && context.Contains(SectionCode.E) && ColumnTitles.Role(titles[0]) == ColumnRole.Number && Labels.Whole(row.Cells[0].Text) is ColumnRole.Outcome or ColumnRole.Step;

    /// <summary>The section of a row: under one heading for several sections of provision, that of what is provided and by whom, whatever need or outcome it serves.</summary>
    public SectionCode Home(Line row, IReadOnlyList<string> titles, IReadOnlyList<SectionCode> context)
    {
        var provided = context.Count > 1 && context.All(code => code is >= SectionCode.F and < SectionCode.I) ? row.Cells.Where((_, at) => at >= titles.Count || !Serves(ColumnTitles.Role(titles[at]))).Select(cell => cell.Text).ToList() : [];
        return Home(provided.Count > 0 ? string.Join(Documents.Model.BlockText.CellSeparator, provided) : row.Text, context);
    }

    private static bool Serves(ColumnRole role) => role is ColumnRole.Number or ColumnRole.Area or ColumnRole.Need or ColumnRole.Strength or ColumnRole.Aspiration or ColumnRole.Outcome or ColumnRole.Step or ColumnRole.Review;

    public SectionCode Home(string text, IReadOnlyList<SectionCode> context)
    {
        if (context.Count == 1)
        {
            return context[0];
        }

        if (_turned is { } turned)
        {
            return turned;
        }

        var folded = Spacing.Fold(text);
        if (context.Contains(SectionCode.C) && context.Contains(SectionCode.D))
        {
            return Phrases.Has(folded, "social") || (Phrases.Has(folded, "care") && (AtHome.In(folded) || !Medical.In(folded))) ? SectionCode.D : SectionCode.C;
        }

        // "F is special educational provision, G health provision, H1 social care provision": how to read what follows.
        if (context.Contains(SectionCode.E) && context.Contains(SectionCode.G) && Kinds.Count(kind => Phrases.Has(folded, kind)) > 1 && !Quantities.SaysHowMuch(folded))
        {
            return SectionCode.E;
        }

        // Under "Non-educational provision" health and social care stand together.
        if (context.Contains(SectionCode.G) && context.FirstOrDefault(code => code is SectionCode.H or SectionCode.H1 or SectionCode.H2) is var care && care != SectionCode.None && Care.In(folded) && !Clinicians.In(folded))
        {
            return care;
        }

        // "The following provision serves all the outcomes" turns to what it announces.
        if (text.Length <= 200 && Phrases.HasAny(folded, ["the following", "below"]))
        {
            foreach (var (word, code) in Announced)
            {
                if (context.Contains(code) && Phrases.Has(folded, word))
                {
                    _turned = code;
                    return code;
                }
            }
        }

        if (context.Contains(SectionCode.F) && (ProvisionCues.MayBeCut(folded) || (ProvisionCues.LetsChange(folded) && Provided.In(folded))))
        {
            return SectionCode.F;
        }

        if (context.Contains(SectionCode.F) && ProvisionCues.IsDuty(folded) && Quantities.SaysHowOften(folded) && Quantities.SaysHowMuch(folded) && !Outcomes.OutcomeCues.IsOutcome(text))
        {
            _last = SectionCode.F;
            return SectionCode.F;
        }

        var judged = classifier.JudgeSection(text);
        var home = judged.Probability.TenThousandths >= Sure && context.Contains(judged.Section) ? judged.Section : _last ?? context[0];
        _last = home;
        return home;
    }

    private static SectionCode? Named(string text, IReadOnlyList<SectionCode> context, bool strong)
    {
        if (!strong)
        {
            return null;
        }

        if (SectionHeadings.Read(text, strong: true) is { } mark && mark.End >= text.Length && context.Contains(mark.First))
        {
            return mark.First;
        }

        var role = ColumnTitles.Role(text);
        var code = role switch
        {
            ColumnRole.Need or ColumnRole.Strength => SectionCode.B,
            ColumnRole.Outcome or ColumnRole.Step => SectionCode.E,
            ColumnRole.Provision => SectionCode.F,
            _ => SectionCode.None,
        };
        return code != SectionCode.None && context.Contains(code) && Phrases.CountWords(text) <= 6 ? code : null;
    }
}
