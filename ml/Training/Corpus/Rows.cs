using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Training.Corpus;

/// <summary>A labelled text. <see cref="Group"/> names the family of variants that may never straddle training and held-out parts.</summary>
public abstract record LabelledRow(string Group, string Register, string Text);

/// <summary>A labelled provision item (ml/corpus/GUIDE.md, part 1).</summary>
public sealed record ProvisionRow(
    string Group, string Register, ProvisionKind Kind, Dimensions Present, Dimensions Missing, Verdict Verdict, LegalRed Red, IReadOnlyList<string> Traps, string Text)
    : LabelledRow(Group, Register, Text)
{
    public bool Flagged => Verdict is Verdict.Partial or Verdict.Vague;

    /// <summary>Equipment and its like, for which no amount is asked.</summary>
    public bool Untimed =>
        Kind is ProvisionKind.Equipment or ProvisionKind.Environment or ProvisionKind.Curriculum or ProvisionKind.Training
        && !Missing.HasFlag(Dimensions.Amount) && Verdict != Verdict.NotApplicable;
}

/// <summary>A labelled outcome (part 2).</summary>
public sealed record OutcomeRow(string Group, string Register, bool Specific, bool Measurable, bool TimeBound, OutcomeType Type, AdulthoodTheme Theme, string Text)
    : LabelledRow(Group, Register, Text)
{
    public bool Smart => Specific && Measurable && TimeBound;
}

/// <summary>A paragraph and the section where it should stand (part 3).</summary>
public sealed record SectionRow(string Group, string Register, SectionCode Section, string MisplacedIn, string Text) : LabelledRow(Group, Register, Text);

/// <summary>A whole section graded by the written rubric (part 4).</summary>
public sealed record QualityRow(string Group, string Register, SectionCode Section, Grade Grade, string Text) : LabelledRow(Group, Register, Text);

/// <summary>A line of the corpus that could not be used, and why.</summary>
public sealed record CorpusProblem(string File, int Line, string Reason);

/// <summary>The labelled corpus of one folder. Rows stand in the order of file name and line.</summary>
public sealed class LabelledCorpus
{
    public List<ProvisionRow> Provision { get; } = [];

    public List<OutcomeRow> Outcomes { get; } = [];

    public List<SectionRow> Sections { get; } = [];

    public List<QualityRow> Quality { get; } = [];

    public List<CorpusProblem> Problems { get; } = [];

    /// <summary>SHA-256 over the names and bytes of all files, first sixteen hexadecimal digits.</summary>
    public string Hash { get; internal set; } = "";

    /// <summary>The same over the labelling guide, which holds the grading rubric.</summary>
    public string RubricHash { get; internal set; } = "";
}
