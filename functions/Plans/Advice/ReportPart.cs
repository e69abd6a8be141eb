using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Advice;

/// <summary>What the lines under a heading of a report are.</summary>
internal enum ReportPart
{
    /// <summary>The front of the report, before any heading that says more.</summary>
    Front,

    /// <summary>Background, consent, tests taken, signatures.</summary>
    Aside,
    Strengths,

    /// <summary>Needs, or findings among which needs are told.</summary>
    Needs,
    Outcomes,
    Provision,

    /// <summary>A letter or statement without such headings: each sentence is judged for itself.</summary>
    Mixed,
}

/// <summary>Knows the headings of reports as the professions word them. The most telling word of a heading decides: "Recommended outcomes" is outcomes.</summary>
internal static class ReportHeadings
{
    private static readonly PhraseSet Outcomes = ["outcome", "outcomes", "goals", "goal", "aims", "objectives", "targets", "what we hope", "advice for section e"];

    private static readonly PhraseSet Provision =
    [
        "recommendation", "recommendations", "recommended", "provision", "what will help", "what would help", "what helps", "what is needed", "what needs to happen", "advice for section f", "advice for section g", "section f", "section g", "section h", "strategies",
        "support required", "support needed", "support", "suggestions", "advice to school", "advice for school", "how to help", "intervention", "interventions", "therapy", "management plan", "management", "plan of care", "action plan", "next steps", "equipment", "adaptations", "training", "help we would like", "what we would like", "what we are asking for", "therapy plan", "in school",
        "resources", "input", "services to be provided", "service offer", "short breaks", "care package",
    ];

    private static readonly PhraseSet Needs =
    [
        "need", "needs", "difficulty", "difficulties", "barriers", "concerns", "findings", "formulation", "presentation", "current functioning", "areas of difficulty", "what is hard", "what is difficult", "finds difficult", "finds hard", "find difficult", "find hard", "is hard for", "is difficult for", "summary of needs", "section b", "section c", "section d", "challenges", "results", "observations", "assessment findings", "conclusion", "conclusions", "summary", "current skills", "profile", "functional",
        "impact", "opinion", "clinical opinion", "impressions", "impression", "diagnosis", "health needs", "worries",
    ];

    private static readonly PhraseSet Strengths = ["strengths", "strength", "what is going well", "what is working", "enjoys", "likes", "interests", "positives", "what people like", "good at", "does well", "do well", "can do"];

    private static readonly PhraseSet Asides =
    [
        "background", "history", "consent", "involvement", "sources", "reason for", "referral", "assessments used", "tests used", "methods", "tests", "test scores", "scores", "appendix", "appendices", "references", "signed", "signature", "distribution", "circulation", "copies", "copy to", "family", "contact", "contacts", "confidential", "about this report", "purpose", "introduction", "review of advice", "monitoring", "how we worked", "information", "details", "context", "views", "voice", "monitoring and review", "review", "declaration", "qualifications",
        "medication", "attendance", "attainment", "current attainment", "people present", "aspirations",
    ];

    private static readonly PhraseSet Titles = ["report", "advice", "letter", "contribution"];

    /// <summary>The part that a heading opens; null where it opens none of its own (an area of need, a place, a person).</summary>
    public static ReportPart? Of(string heading)
    {
        var folded = Spacing.Fold(heading).Replace("needs assessment", "assessment", StringComparison.Ordinal);

        // A report's own title names the service ("Occupational therapy advice"), not what follows.
        if (Phrases.CountWords(heading) > 14 || (Titles.In(folded) && !Phrases.HasAny(folded, ["recommendation", "recommendations", "section", "advice for school", "advice for home", "advice to", "needs", "outcomes", "results"])))
        {
            return null;
        }

        return Strengths.In(folded) && !Phrases.HasAny(folded, ["needs", "difficulties"]) ? ReportPart.Strengths
            : Outcomes.In(folded) && !Phrases.HasAny(folded, ["provision", "recommendations to meet"]) ? ReportPart.Outcomes
            : Asides.In(folded) && !Phrases.HasAny(folded, ["recommendations", "provision", "needs", "recommendation"]) ? ReportPart.Aside
            : Provision.In(folded) && !Phrases.HasAny(folded, ["support needs", "needs and"]) ? ReportPart.Provision
            : Needs.In(folded) ? ReportPart.Needs
            : null;
    }
}
