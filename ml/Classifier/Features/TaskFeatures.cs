using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Model;

namespace EhcpPipeline.Ml.Features;

/// <summary>Which features which model reads.</summary>
internal static class TaskFeatures
{
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
