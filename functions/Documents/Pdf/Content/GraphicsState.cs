using EhcpPipeline.Documents.Pdf.Fonts;

namespace EhcpPipeline.Documents.Pdf.Content;

/// <summary>The part of the graphics state that text and ruling lines depend on.</summary>
internal struct GraphicsState
{
    public Matrix Ctm;
    public PdfFont? Font;
    public double FontSize;
    public double CharSpace;
    public double WordSpace;
    public double Stretch;
    public double Leading;
    public double Rise;
    public int RenderMode;
    public double LineWidth;

    /// <summary>The fill is as light as paper: what it draws is not seen.</summary>
    public bool WhiteFill;
    public bool WhiteStroke;

    /// <summary>The bounding box of the clipping path, as shown.</summary>
    public Mark Clip;

    public static GraphicsState Start(Matrix ctm, Mark page) => new() { Ctm = ctm, Stretch = 1, LineWidth = 1, Clip = page };
}
