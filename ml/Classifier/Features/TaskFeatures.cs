using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Model;

namespace EhcpPipeline.Ml.Features;

/// <summary>Which features which model reads.</summary>
internal static class TaskFeatures
{
    /// <summary>Reads a text as the model's judge does: quantities and roles are asked of provision alone.</summary>
    public static ItemReading Read(string model, string text, ItemReading into) => model == PlanModel.ProvisionName ? into.Read(text) : into.ReadPhrases(text);

    public static void Add(string model, ItemReading item, int? yearGroup, FeatureBuffer into)
    {
        switch (model)
        {
            case PlanModel.OutcomeName:
                PassageFeatures.AddOutcome(item, yearGroup, into);
                break;
            case PlanModel.SectionName:
                PassageFeatures.AddSection(item, into);
                break;
            default:
                ProvisionFeatures.Add(item, into);
                break;
        }
    }
}
