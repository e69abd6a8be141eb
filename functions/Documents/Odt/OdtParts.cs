using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Odt;

/// <summary>What the stories of one document share, and what reading them brings to light.</summary>
internal sealed class OdtParts(ReadBudget budget)
{
    public ReadBudget Budget { get; } = budget;

    public OdtStyles Styles { get; } = new();

    public OdtForms Forms { get; } = new();

    public TypeSizes Sizes { get; } = new();

    /// <summary>What placeholders and unfilled content controls ask for.</summary>
    public List<string> Prompts { get; } = [];

    public bool TrackedChanges { get; set; }

    public bool Repaired { get; set; }

    public int Pictures { get; set; }
}
