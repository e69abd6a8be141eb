using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Docx;

/// <summary>What the stories of one document (body, notes, headers, footers) share, and what reading them brings to light.</summary>
internal sealed class StoryParts(ReadBudget budget)
{
    public ReadBudget Budget { get; } = budget;

    public StyleSheet Styles { get; set; } = new();

    /// <summary>Counts list labels; only in the body, so that notes read before it take no numbers.</summary>
    public NumberingCounter? Numbering { get; set; }

    public Dictionary<int, string> Footnotes { get; set; } = [];

    public Dictionary<int, string> Endnotes { get; set; } = [];

    public TypeSizes Sizes { get; } = new();

    /// <summary>Relationship ids of headers and footers in the order in which sections name them.</summary>
    public List<string> Furniture { get; } = [];

    /// <summary>What unfilled content controls ask for.</summary>
    public List<string> Prompts { get; } = [];

    public bool TrackedChanges { get; set; }

    public bool ForeignChunk { get; set; }

    public bool Repaired { get; set; }

    public int Pictures { get; set; }
}
