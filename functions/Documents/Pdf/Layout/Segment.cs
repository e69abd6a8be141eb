namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>A ruling line: where it lies across its direction, and from where to where it runs along it.</summary>
internal readonly record struct Segment(float At, float From, float To)
{
    public float Length => To - From;

    public bool Covers(float place, float slack) => place >= From - slack && place <= To + slack;
}
