using EhcpPipeline.Audit.Model;
using EhcpPipeline.Plans;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Functions.Facts;

/// <summary>The fixed lower-case words for the audit's and the plan's own enumerations, part of the tables' contract.</summary>
internal static class Words
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Red => "red",
        Severity.Amber => "amber",
        _ => "note",
    };

    public static string Of(CriterionStatus status) => status switch
    {
        CriterionStatus.Met => "met",
        CriterionStatus.PartlyMet => "partly_met",
        CriterionStatus.NotMet => "not_met",
        CriterionStatus.NotApplicable => "not_applicable",
        _ => "not_assessed",
    };

    public static string Of(PlanStatus status) => status.Word();

    public static string Of(NeedArea area) => area.Word();

    public static string Of(AdviceRole role) => role.ToString().ToLowerInvariant();
}
