using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Cli.Sampling;

/// <summary>An invented plan: what stands in it, and what is true of it.</summary>
internal sealed record SamplePlan
{
    public required string Name { get; init; }

    public required SampleChild Child { get; init; }

    public required Grade Intended { get; init; }

    public required IReadOnlyList<SampleBlock> Blocks { get; init; }

    public required IReadOnlyList<SampleItem> Provision { get; init; }

    public required IReadOnlyList<SampleOutcome> Outcomes { get; init; }
}

/// <summary>The invented child and what a cohort file says of the plan.</summary>
internal sealed record SampleChild(
    string Given, string Family, string Pronoun, string Possessive, DateOnly Born, int YearGroup, string Need, string Setting, string SchoolTypeCode,
    DateOnly Issued, DateOnly LastReview, string Ward, bool InArea);

/// <summary>A heading (level 1 or 2), a paragraph (level 0) or a table.</summary>
internal sealed record SampleBlock(int Level, string Text, IReadOnlyList<IReadOnlyList<string>>? Rows = null);

/// <summary>A provision item as written, and its true verdict.</summary>
internal sealed record SampleItem(string Section, string Text, Verdict Verdict, ProvisionKind Kind, LegalRed Red = LegalRed.None);

/// <summary>An outcome as written, and whether it is SMART.</summary>
internal sealed record SampleOutcome(string Text, bool Smart);
