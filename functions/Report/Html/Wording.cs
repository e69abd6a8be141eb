using System.Globalization;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Report.Html;

/// <summary>The words that people read for grades, sections, kinds and shares.</summary>
public static class Wording
{
    public static string Grade(Grade grade) => grade switch
    {
        Ml.Labels.Grade.Outstanding => "Outstanding",
        Ml.Labels.Grade.Good => "Good",
        Ml.Labels.Grade.RequiresImprovement => "Requires improvement",
        _ => "Inadequate",
    };

    public static string Section(SectionCode section) => section switch
    {
        SectionCode.None => "The whole plan",
        SectionCode.A => "Section A: views, interests and aspirations",
        SectionCode.B => "Section B: special educational needs",
        SectionCode.C => "Section C: health needs",
        SectionCode.D => "Section D: social care needs",
        SectionCode.E => "Section E: outcomes",
        SectionCode.F => "Section F: special educational provision",
        SectionCode.G => "Section G: health provision",
        SectionCode.H => "Section H: social care provision",
        SectionCode.H1 => "Section H1: social care provision under section 2 of the 1970 Act",
        SectionCode.H2 => "Section H2: other social care provision",
        SectionCode.I => "Section I: placement",
        SectionCode.J => "Section J: personal budget",
        _ => "Section K: advice and information",
    };

    public static string Kind(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Salt => "Speech and language therapy",
        ProvisionKind.Ot => "Occupational therapy",
        ProvisionKind.Physio => "Physiotherapy",
        ProvisionKind.Ep => "Educational psychology",
        ProvisionKind.TaSupport => "Support from an assistant",
        ProvisionKind.Literacy => "Literacy",
        ProvisionKind.Numeracy => "Numeracy",
        ProvisionKind.Semh => "Social, emotional and mental health",
        ProvisionKind.Sensory => "Hearing, vision, sensory",
        ProvisionKind.Equipment => "Equipment",
        ProvisionKind.Environment => "Environment",
        ProvisionKind.Curriculum => "Curriculum",
        ProvisionKind.Transition => "Transition",
        ProvisionKind.Training => "Training of staff",
        ProvisionKind.Medical => "Medical",
        ProvisionKind.SocialCare => "Social care",
        ProvisionKind.Transport => "Transport",
        _ => "Other",
    };

    public static string Verdict(Verdict verdict) => verdict switch
    {
        Ml.Labels.Verdict.Full => "specified and quantified",
        Ml.Labels.Verdict.Partial => "partly",
        Ml.Labels.Verdict.Vague => "vague",
        _ => "not provision",
    };

    public static string Red(LegalRed red) => red switch
    {
        LegalRed.Delegation => "leaves it to the setting",
        LegalRed.UnilateralChange => "may be changed without a review",
        LegalRed.BandOrMoney => "a band or sum in place of provision",
        _ => "",
    };

    public static string Area(NeedArea area) => area switch
    {
        NeedArea.CommunicationAndInteraction => "Communication and interaction",
        NeedArea.CognitionAndLearning => "Cognition and learning",
        NeedArea.Semh => "Social, emotional and mental health",
        NeedArea.SensoryAndPhysical => "Sensory and physical",
        NeedArea.SelfCareAndIndependence => "Self-care and independence",
        NeedArea.Health => "Health",
        NeedArea.SocialCare => "Social care",
        _ => "Area not stated",
    };

    /// <summary>Score in hundredths as people write it: 520 is "5.2", 1,000 is "10".</summary>
    public static string Score(int hundredths) => (hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A share in whole per cent, half up; "–" of nothing.</summary>
    public static string Share(int part, int whole) =>
        whole == 0 ? "–" : (((200L * part) + whole) / (2L * whole)).ToString(CultureInfo.InvariantCulture) + "%";

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
