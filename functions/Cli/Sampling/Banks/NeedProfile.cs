using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Cli.Sampling.Banks;

/// <summary>
/// What goes together for one kind of need: how it shows, what is provided (with who and what, so that amounts and frequencies can be put in or left out)
/// and what is aimed at. {name} and {they} stand for the child.
/// </summary>
internal sealed record NeedProfile(
    string Code, string Area, IReadOnlyList<string> Needs, IReadOnlyList<ProvisionSeed> Provision, IReadOnlyList<OutcomeSeed> Outcomes);

/// <summary>The parts of a provision item. <paramref name="Vague"/> is the same help as a hurried writer puts it.</summary>
internal sealed record ProvisionSeed(ProvisionKind Kind, string What, string Who, string Vague);

/// <summary>The parts of an outcome. <paramref name="Vague"/> is the same aim without a measure or a date.</summary>
internal sealed record OutcomeSeed(string Skill, string Measure, string Vague);
