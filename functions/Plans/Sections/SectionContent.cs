using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Plans.Sections;

/// <summary>A section while it is being gathered.</summary>
internal sealed class SectionContent(SectionCode code, string heading, bool lettered)
{
    public SectionCode Code { get; } = code;

    public string Heading { get; } = heading;

    public bool Lettered { get; set; } = lettered;

    public List<Piece> Pieces { get; } = [];
}
