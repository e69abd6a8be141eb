using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Plans;

/// <summary>The fixed lower-case words that a plan's values have in files, tables and the command line's JSON; part of the outward contract.</summary>
public static class PlanWords
{
    /// <summary>draft, final, amended final, unstated.</summary>
    public static string Word(this PlanStatus status) => status switch
    {
        PlanStatus.Draft => "draft",
        PlanStatus.Final => "final",
        PlanStatus.AmendedFinal => "amended final",
        _ => "unstated",
    };

    /// <summary>communication_and_interaction, cognition_and_learning, semh, sensory_and_physical, self_care_and_independence, health, social_care, unknown.</summary>
    public static string Word(this NeedArea area) => area switch
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

    /// <summary>mainstream, resourced_base, special, alternative_provision, early_years, post_16, elsewhere, unknown.</summary>
    public static string Word(this PlacementContext context) => context switch
    {
        PlacementContext.Mainstream => "mainstream",
        PlacementContext.ResourcedBase => "resourced_base",
        PlacementContext.Special => "special",
        PlacementContext.AlternativeProvision => "alternative_provision",
        PlacementContext.EarlyYears => "early_years",
        PlacementContext.PostSixteen => "post_16",
        PlacementContext.Elsewhere => "elsewhere",
        _ => "unknown",
    };

    /// <summary>The cohort file's word for a role: SCHOOL, EP, SALT and so on.</summary>
    public static string Word(this AdviceRole role) => role switch
    {
        AdviceRole.School => "SCHOOL",
        AdviceRole.Ep => "EP",
        AdviceRole.Salt => "SALT",
        AdviceRole.Ot => "OT",
        AdviceRole.Physio => "PHYSIO",
        AdviceRole.Medical => "MEDICAL",
        AdviceRole.Social => "SOCIAL",
        AdviceRole.Tod => "TOD",
        AdviceRole.Spld => "SPLD",
        AdviceRole.Camhs => "CAMHS",
        AdviceRole.Pfa => "PFA",
        AdviceRole.College => "COLLEGE",
        AdviceRole.Parent => "PARENT",
        AdviceRole.Child => "CHILD",
        AdviceRole.Yp => "YP",
        _ => "OTHER",
    };
}
