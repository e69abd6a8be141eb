using EhcpPipeline.Audit.Model;
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

    public static string Of(PlanStatus status) => status switch
    {
        PlanStatus.Draft => "draft",
        PlanStatus.Final => "final",
        PlanStatus.AmendedFinal => "amended final",
        _ => "unstated",
    };

    public static string Of(NeedArea area) => area switch
    {
        NeedArea.CommunicationAndInteraction => "communication_and_interaction",
        NeedArea.CognitionAndLearning => "cognition_and_learning",
        NeedArea.Semh => "semh",
        NeedArea.SensoryAndPhysical => "sensory_and_physical",
        NeedArea.SelfCareAndIndependence => "self_care_and_independence",
        NeedArea.Health => "health",
        NeedArea.SocialCare => "social_care",
        _ => "unknown",
    };

    public static string Of(AdviceRole role) => role.ToString().ToLowerInvariant();
}
