using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Provision;

namespace EhcpPipeline.Plans.Model;

/// <summary>
/// A plan as its reader would take it in: sections A to K wherever and however headed, with the needs, outcomes, provision items and advice found in
/// them. Everything keeps its place in the document, so that a finding can quote it.
/// </summary>
public sealed record Plan
{
    public PlanStatus Status { get; init; }

    /// <summary>National curriculum year as the plan states it: -4 to 20, Reception 0; null if it does not.</summary>
    public int? YearGroup { get; init; }

    public PlanDates Dates { get; init; } = new();

    public Placement Placement { get; init; } = new();

    /// <summary>Sections in the order in which they stand. A letter stands once; scattered parts are joined.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    public IReadOnlyList<Need> Needs { get; init; } = [];

    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    public IReadOnlyList<ProvisionItem> Provision { get; init; } = [];

    public IReadOnlyList<AdviceReport> Advice { get; init; } = [];

    /// <summary>Template residue ("[insert name]", "TBC") and names that are not this child's.</summary>
    public IReadOnlyList<Residue> Residue { get; init; } = [];

    /// <summary>Signed by or for the authority: true, false, or null where nothing is said.</summary>
    public bool? Signed { get; init; }

    /// <summary>What stands outside every section, one line a paragraph or row: the front page, how the plan was made, statements on capacity.</summary>
    public string Outside { get; init; } = "";

    public Section? Find(SectionCode code) => Sections.FirstOrDefault(section => section.Code == code);
}

/// <summary>Draft, final or amended final, as the plan calls itself.</summary>
public enum PlanStatus
{
    Unstated,
    Draft,
    Final,
    AmendedFinal,
}

/// <summary>Dates that the plan states of itself; null where it does not.</summary>
public sealed record PlanDates
{
    public DateOnly? Born { get; init; }

    public DateOnly? Drafted { get; init; }

    /// <summary>The date of the (first) final plan.</summary>
    public DateOnly? Final { get; init; }

    public DateOnly? Amended { get; init; }

    public DateOnly? LastReview { get; init; }

    public DateOnly? NextReview { get; init; }

    /// <summary>The newest of amended, final and drafted: the date the text speaks from.</summary>
    public DateOnly? Issued => Amended ?? Final ?? Drafted;
}

/// <summary>What Section I says.</summary>
public sealed record Placement
{
    public string Name { get; init; } = "";

    public string Type { get; init; } = "";

    /// <summary>Education otherwise than at school or a parent's own arrangements are stated (s61, s42(5)), so that an absent name is lawful.</summary>
    public bool Elsewhere { get; init; }

    public PlacementContext Context { get; init; }
}

/// <summary>The kind of place, as far as the text tells: how much detail the law expects of Section F depends on it.</summary>
public enum PlacementContext
{
    Unknown,
    Mainstream,
    ResourcedBase,
    Special,
    AlternativeProvision,
    EarlyYears,
    PostSixteen,
    Elsewhere,
}

/// <summary>A stretch of the document: what it says, and where (page 1-based or 0; offset and length in UTF-16 units of the document's text).</summary>
public sealed record Passage(string Text, int Page, int Offset, int Length)
{
    /// <summary>Mean certainty of an optical reading, 100 for text that was never a picture.</summary>
    public int Confidence { get; init; } = 100;
}

/// <summary>One section.</summary>
public sealed record Section
{
    public required SectionCode Code { get; init; }

    /// <summary>The heading as it stands; empty where the section was known by its content alone.</summary>
    public required string Heading { get; init; }

    /// <summary>The heading shows the section's letter (regulation 12: sections must be separately labelled).</summary>
    public bool Labelled { get; init; }

    /// <summary>Everything under the heading, one line a paragraph, list item or table row (cells joined by " | ").</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>Says expressly that there is nothing to say ("None", "Not applicable").</summary>
    public bool StatesNil { get; init; }
}

/// <summary>The areas of need of Code of Practice 6.28 onward, self-care and independence as some councils add, and health and social care.</summary>
public enum NeedArea
{
    Unknown,
    CommunicationAndInteraction,
    CognitionAndLearning,
    Semh,
    SensoryAndPhysical,
    SelfCareAndIndependence,
    Health,
    SocialCare,
}

/// <summary>One need. <see cref="Reference"/> is its number or label in the plan ("N3"), by which provision may refer to it; empty if none.</summary>
public sealed record Need(NeedArea Area, SectionCode Section, Passage Where)
{
    public string Reference { get; init; } = "";
}

/// <summary>One outcome.</summary>
public sealed record Outcome(SectionCode Section, Passage Where)
{
    public string Reference { get; init; } = "";

    /// <summary>By when it is sought, as a heading, a column or a sentence about all outcomes says it ("By the end of Year 6"); empty where none does.</summary>
    public string Inherited { get; init; } = "";

    /// <summary>The outcome with what stands elsewhere of when: what is judged where the outcome itself names no time.</summary>
    public string Dated => Inherited.Length == 0 ? Where.Text : Inherited + ", " + Where.Text;
}

/// <summary>
/// One provision item: a table row or a sentence. <see cref="Inherited"/> is what headings, preambles and column titles above it say for it
/// ("delivered daily"); <see cref="Judged"/> is what the classifier is asked about.
/// </summary>
public sealed record ProvisionItem(SectionCode Section, Passage Where)
{
    public string Inherited { get; init; } = "";

    /// <summary>Heading of the block the item stands under (an area of need, a service), empty if none.</summary>
    public string Heading { get; init; } = "";

    /// <summary>References to needs or outcomes that the item itself makes ("N3", "Outcome 2").</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>A row without its columns of needs, outcomes and numbers; empty if the row has none and for a sentence.</summary>
    public string Core { get; init; } = "";

    /// <summary>Some of what is inherited limits the item ("So far as resources allow, the school will arrange:"): it can then not be read without it.</summary>
    public bool IsLimited => InheritedWording.Limits(Inherited);

    /// <summary>The item's own words that say what is provided.</summary>
    public string Own => Core.Length == 0 ? Where.Text : Core;

    public string Judged => (Inherited.Length == 0 ? "" : Inherited + " | ") + Own;
}

/// <summary>One entry of Section K's list: whose advice, in which role and service, of what date.</summary>
public sealed record AdviceReport(AdviceRole Role, DateOnly? Date, Passage Where)
{
    public bool CommissionedByParent { get; init; }
}

/// <summary>Roles as the cohort file names them (docs: cohort columns).</summary>
public enum AdviceRole
{
    Other,
    School,
    Ep,
    Salt,
    Ot,
    Physio,
    Medical,
    Social,
    Tod,
    Spld,
    Camhs,
    Pfa,
    College,
    Parent,
    Child,
    Yp,
}

/// <summary>Something that should not be in a finished plan.</summary>
public sealed record Residue(ResidueKind Kind, Passage Where);

/// <summary>What kind of leftover.</summary>
public enum ResidueKind
{
    Template,
    OtherName,
    OtherPronoun,
}
