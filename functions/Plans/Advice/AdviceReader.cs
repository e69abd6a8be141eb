using EhcpPipeline.Documents.Model;
using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Needs;
using EhcpPipeline.Plans.Outcomes;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans;

/// <summary>Reads a professional's report. Pure and deterministic; never throws for what a document contains; a document that is no report gives one without content.</summary>
public interface IAdviceReader
{
    ProfessionalAdvice Read(Document document);
}

/// <inheritdoc cref="IAdviceReader"/>
public sealed class AdviceReader(IPlanClassifier classifier) : IAdviceReader
{
    /// <summary>Most needs, outcomes and recommendations, each, that are taken from one report: more is no report but a whole file of papers.</summary>
    public const int MostItems = 250;

    private const int FewLines = 12;

    private readonly ProvisionFinder _provision = new(classifier);

    public ProfessionalAdvice Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lines = LineReader.Read(document);
        var parts = Advice.ReportWalk.Walk(lines, classifier);
        IReadOnlyList<Need> needs = [.. NeedFinder.Find(parts.Needs, classifier).Where(need => !IsWithinRange(need.Where.Text)).Take(MostItems)];
        IReadOnlyList<ProvisionItem> recommendations = [.. _provision.Find(parts.Provision).Take(MostItems)];
        return new ProfessionalAdvice
        {
            Role = Advice.ReportFront.Role(lines),
            Date = Advice.ReportFront.Date(lines),
            Needs = needs,
            Outcomes = [.. OutcomeFinder.Find(parts.Outcomes).Take(MostItems)],
            Recommendations = recommendations,
            StatesNil = recommendations.Count == 0 && (needs.Count == 0 || lines.Count <= FewLines) && lines.Any(line => NilStatements.Is(line.Text) || NeedCues.HasNil(line.Text)),
        };
    }

    // What a test found to be as expected is told among findings, and is no need.
    private static bool IsWithinRange(string text) => IsRange(text) && !text.Split(". ").Any(sentence => !IsRange(sentence) && NeedCues.Of(sentence, listed: false) == NeedCue.Yes);

    private static bool IsRange(string text)
    {
        var folded = Spacing.Fold(text);
        return Phrases.HasAny(folded, ["average for", "is average", "in the average range", "within the average", "age appropriate", "age-appropriate", "as expected for", "within normal"])
            && !Phrases.HasAny(folded, ["below average", "but", "however", "although"]);
    }
}
