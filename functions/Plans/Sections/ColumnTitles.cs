using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>What a table's column holds.</summary>
internal enum ColumnRole
{
    Unknown,
    Number,
    Area,
    Need,
    Strength,
    Aspiration,
    Outcome,
    Step,
    Provision,
    Who,
    Amount,
    Setting,
    Review,
    Funding,
    Source,
    Date,
}

/// <summary>Column titles as councils word them; the earliest phrase in a title decides, of those the longest.</summary>
internal static class ColumnTitles
{
    private static readonly PhraseTable<ColumnRole> Titles = new(
    [
        (ColumnRole.Number, ["no", "no.", "number", "code", "ref", "ref.", "reference", "#", "outcome no", "outcome number", "outcome ref", "outcome reference", "outcomes ref", "need no", "need number", "need ref", "outcome no.", "need no.", "outcome met", "outcomes met", "need met",
            "needs met", "helps with", "links", "links to", "linked to", "link to", "linked outcome", "linked outcomes", "linked need", "needs addressed", "need addressed", "relates to", "related need", "related outcome"]),
        (ColumnRole.Area, ["area", "area of need", "category", "category of need", "domain", "broad area", "type of need", "sen area"]),
        (ColumnRole.Need, ["need", "needs", "special educational need", "special educational needs", "difficulty", "difficulties", "what i find hard", "health need", "social care need", "my needs", "description of need", "identified need"]),
        (ColumnRole.Strength, ["strength", "strengths", "what i can do", "what is working", "what's working", "what i do well", "current functioning", "current position", "baseline", "current level", "current attainment", "where i am now"]),
        (ColumnRole.Aspiration, ["aspiration", "aspirations", "long term aspiration", "goal", "hope"]),
        (ColumnRole.Step, ["step", "steps", "target", "targets", "short term", "short-term", "milestone", "milestones", "success criteria", "success measure", "success measures", "how we will know", "how will we know", "how we shall know", "by when", "timescale", "timescales", "target date", "interim"]),
        (ColumnRole.Outcome, ["outcome", "outcomes", "what we want to achieve", "what will be different", "what i will do", "what i will be able to do", "what will be achieved", "what i am working towards", "what i want to be able to do", "what success looks like", "what success will look like", "what will be better", "long term outcome", "objective", "objectives", "aim", "aims"]),
        (ColumnRole.Provision, ["provision", "provisions", "support", "special educational provision", "what will be provided", "what will happen", "what support", "what help", "what is needed", "what needs to happen", "what", "what will be done", "action", "actions", "strategy",
            "strategies", "intervention", "interventions", "resource", "resources", "help", "how will the need be met", "how the need will be met", "how will this be met", "how needs will be met", "service", "description", "type of provision", "type of support", "facilities", "equipment", "training"]),
        (ColumnRole.Who, ["who", "by whom", "whom", "provided by", "delivered by", "done by", "given by", "provider", "responsible", "responsibility", "person responsible", "role", "staff", "staffing", "lead", "led by", "agency", "expertise", "qualification", "level of expertise", "delivery", "professional"]),
        (ColumnRole.Amount, ["how often", "how long", "how much", "frequency", "freq", "amount", "duration", "time", "hours", "hours per week", "length", "when", "session length", "quantity", "ratio", "group size", "adult ratio", "staff ratio", "staffing ratio", "dosage", "level", "level of support", "weekly hours", "sessions", "minutes", "grouping", "frequency and duration", "how frequently"]),
        (ColumnRole.Setting, ["where", "setting", "location", "place", "context"]),
        (ColumnRole.Review, ["review", "monitoring", "reviewed", "monitored", "monitoring and review", "how reviewed", "how will it be reviewed", "how it will be monitored", "review date", "when reviewed", "evaluation", "arrangements for review", "arrangements for monitoring", "checked", "checked by", "how checked", "how it will be checked", "how it is checked", "how this will be checked", "followed", "monitoring arrangements", "progress", "keeping track", "how we keep track"]),
        (ColumnRole.Funding, ["funding", "cost", "costs", "funded by", "band", "direct payment", "personal budget", "budget"]),
        (ColumnRole.Source, ["advice", "advice from", "report", "author", "name", "source", "name and role", "document", "information", "type of advice", "title", "profession", "name of professional", "evidence", "contributor", "appendix", "written by", "organisation"]),
        (ColumnRole.Date, ["date", "date of report", "dated", "date of advice", "report date", "date received"]),
    ]);

    private static readonly Dictionary<string, ColumnRole> Recorded = new(StringComparer.Ordinal)
    {
        ["provision ref"] = ColumnRole.Number,
        ["provision reference"] = ColumnRole.Number,
        ["provision no"] = ColumnRole.Number,
        ["provision no."] = ColumnRole.Number,
        ["provision number"] = ColumnRole.Number,
        ["provision id"] = ColumnRole.Number,
        ["provision code"] = ColumnRole.Number,
        ["need link"] = ColumnRole.Number,
        ["outcome link"] = ColumnRole.Number,
        ["cost code"] = ColumnRole.Number,
        ["provision type"] = ColumnRole.Area,
        ["need type"] = ColumnRole.Area,
        ["provision category"] = ColumnRole.Area,
        ["status"] = ColumnRole.Review,
        ["record status"] = ColumnRole.Review,
        ["by when and what"] = ColumnRole.Outcome,
        ["what and by when"] = ColumnRole.Outcome,
        ["to be achieved by"] = ColumnRole.Step,
        ["to be reached by"] = ColumnRole.Step,
        ["to be met by"] = ColumnRole.Step,
        ["achieve by"] = ColumnRole.Step,
        ["start"] = ColumnRole.Date,
        ["start date"] = ColumnRole.Date,
        ["started"] = ColumnRole.Date,
        ["end date"] = ColumnRole.Date,
        ["times"] = ColumnRole.Amount,
        ["dose"] = ColumnRole.Amount,
        ["rhythm"] = ColumnRole.Amount,
        ["way"] = ColumnRole.Provision,
        ["offer"] = ColumnRole.Provision,
        ["input"] = ColumnRole.Provision,
        ["approach"] = ColumnRole.Provision,
        ["activity"] = ColumnRole.Provision,
        ["whose hands"] = ColumnRole.Who,
        ["in whose care"] = ColumnRole.Who,
        ["in whose hands"] = ColumnRole.Who,
        ["whose job"] = ColumnRole.Who,
    };

    // Columns of a week, a term and a year: what stands in them is done that often.
    private static readonly HashSet<string> Calendar = new(StringComparer.Ordinal)
    {
        "every day", "each day", "daily", "every week", "each week", "weekly", "every fortnight", "fortnightly", "every month", "each month", "monthly", "every half term", "each half term", "half-termly", "every term", "each term", "termly", "every year", "each year", "yearly", "annually",
    };

    // "My short term targets", "Card 2: outcome".
    private const int MostBefore = 2;

    private static readonly PhraseSet Reached = ["be able to", "achieve", "achieved", "working towards", "learn to do", "will do", "want to happen", "hope will happen", "hope to see"];

    private static readonly PhraseSet Given = ["provided", "provision", "support", "help", "helps", "needed", "done", "put in place", "we will do", "school will do", "college will do", "staff will do", "adults will do", "who will do"];

    private static readonly PhraseSet WellDone = ["well", "good at", "great at", "best at", "can do", "can already do", "enjoys", "enjoy", "likes", "strong at", "proud of"];

    /// <summary>Whether the title says how often what stands in its column is done, and no more: "Every day".</summary>
    public static bool IsHowOften(string title) => Calendar.Contains(Spacing.Fold(title).Trim(' ', ':'));

    /// <summary>Whether the title may be over a date as well as over the one who does it: "To be achieved by".</summary>
    public static bool IsByWhomOrWhen(string title) => Spacing.Fold(title).Trim(' ', ':') is "to be achieved by" or "to be reached by" or "to be met by" or "achieve by";

    /// <summary>Whether the title is over what the child said, beside what was agreed.</summary>
    public static bool IsOfChild(string title) => Spacing.Fold(title) is "you said" or "i said";

    public static ColumnRole Role(string title)
    {
        if (title.Length is 0 or > 140)
        {
            return ColumnRole.Unknown;
        }

        var folded = Spacing.Fold(FieldNames.InWords(title));
        if (Phrases.StartsWithAny(folded, ["what", "things"]) && Phrases.HasAny(folded, ["difficult", "hard", "needs", "tricky", "struggles", "challenging", "need help with", "gets in the way", "get in the way", "holds me back"]))
        {
            return ColumnRole.Need;
        }

        // "What about talking and understanding?": an area, whatever is said of it.
        if (folded.StartsWith("what about ", StringComparison.Ordinal))
        {
            return ColumnRole.Unknown;
        }

        if (IsOfChild(folded))
        {
            return ColumnRole.Strength;
        }

        // What a record is called or numbered, and what kind of thing it is, whatever it records.
        if (Recorded.TryGetValue(folded, out var recorded))
        {
            return recorded;
        }

        // "By: a teaching assistant", "Meets: needs 1 and 2": as labels, not as first words of a title.
        if (folded is "by" or "meets" or "for" or "to meet")
        {
            return folded == "by" ? ColumnRole.Who : ColumnRole.Number;
        }

        // "How and when we check": not how often something is done.
        if (folded.StartsWith("how and when", StringComparison.Ordinal) && Phrases.HasAny(folded, ["check", "checked", "monitor", "monitored", "review", "reviewed", "measure", "measured"]))
        {
            return ColumnRole.Review;
        }

        if (folded is "what we see" or "what we notice" or "what is seen")
        {
            return ColumnRole.Need;
        }

        if (folded is "we want" or "what we want" or "we want to see" or "we are working towards" or "we are aiming for")
        {
            return ColumnRole.Outcome;
        }

        if (folded.StartsWith("we will know", StringComparison.Ordinal) || folded.StartsWith("we shall know", StringComparison.Ordinal))
        {
            return ColumnRole.Step;
        }

        // "What Grace will be able to do", "By when and what Grace will do".
        if ((folded.StartsWith("what ", StringComparison.Ordinal) || folded.StartsWith("by when and what ", StringComparison.Ordinal)) && Phrases.HasAny(folded, Reached) && !Phrases.HasAny(folded, Given))
        {
            return ColumnRole.Outcome;
        }

        // "What Grace does well": not what is provided. "Strengths and needs": the needs stand there too.
        var role = Phrases.StartsWithAny(folded, ["what", "things"]) && Phrases.HasAny(folded, WellDone) ? ColumnRole.Strength : Titles.First(folded, 0).Value;
        if (folded is "outcome reviewed" or "outcomes reviewed" or "outcome last reviewed")
        {
            return ColumnRole.Review;
        }

        return role == ColumnRole.Strength && Phrases.HasAny(folded, ["need", "needs", "difficulty", "difficulties"]) ? ColumnRole.Need : role;
    }

    /// <summary>The role of a heading that begins with its name ("Steps towards the outcome"); Unknown where the name stands in a sentence ("Zuleikha learns in small steps").</summary>
    public static ColumnRole Leading(string heading)
    {
        var role = Role(heading);
        return role == ColumnRole.Unknown || Titles.First(Spacing.Fold(heading), 0) is { Start: > 0 and var start } && Phrases.CountWords(heading.AsSpan(0, start)) > MostBefore ? ColumnRole.Unknown : role;
    }

    /// <summary>
    /// Whether a row names the columns below it: marked so by the producer, or short cells most of which are known titles.
    /// </summary>
    public static bool IsHeader(Line row)
    {
        var shown = 0;
        var known = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Blank)
            {
                continue;
            }

            if (cell.Text.Length > 120 || cell.Text[^1] == '.' && cell.Text.Length > 12)
            {
                return false;
            }

            shown++;
            known += cell.Text.Length <= 80 && (Leading(cell.Text) is not ColumnRole.Unknown || IsHowOften(cell.Text)) && StartsCapital(cell.Text) && Brief(cell.Text) ? 1 : 0;
        }

        return shown >= 2 && (row.HeaderRow || row.Strong ? known * 3 >= shown : known == shown);
    }

    /// <summary>Whether a line of text is the titles of a table whose cells were lost ("Provision Who provides it How often Outcome").</summary>
    public static bool IsTitleLine(string text)
    {
        if (text.Length is < 8 or > 140 || text[^1] is '.' or ':' or ';')
        {
            return false;
        }

        var folded = Spacing.Fold(text);
        var roles = new HashSet<ColumnRole>();
        var titles = 0;
        for (var from = 0; Titles.First(folded, from) is { Start: >= 0 } found; from = found.Start + found.Length)
        {
            // Each title begins with a capital; the words of a sentence do not.
            if (char.IsUpper(text[found.Start]))
            {
                roles.Add(found.Value);
            }

            titles += Phrases.CountWords(text.AsSpan(found.Start, found.Length));
        }

        return roles.Count >= 3 && titles * 2 >= Phrases.CountWords(text);
    }

    private static bool Brief(string text) => Phrases.CountWords(text) <= 9;

    private static bool StartsCapital(string text) => char.IsUpper(text[0]) || text[0] == '#';
}
