using EhcpPipeline.Documents.Pdf.Structure;

namespace EhcpPipeline.Documents.Pdf.Content;

/// <summary>An affine map as PDF writes it: x' = A·x + C·y + E, y' = B·x + D·y + F.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>First this map, then <paramref name="next"/>.</summary>
    public Matrix Then(in Matrix next) => new(
        (A * next.A) + (B * next.C),
        (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C),
        (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E,
        (E * next.B) + (F * next.D) + next.F);

    public (float X, float Y) Map(double x, double y) => ((float)((A * x) + (C * y) + E), (float)((B * x) + (D * y) + F));

    /// <summary>From a page's user space to points right and down from the top left corner of the page as it is shown.</summary>
    public static Matrix ToShown(Page page)
    {
        var box = page.Box;
        return page.Rotation switch
        {
            90 => new(0, 1, 1, 0, -box.Bottom, -box.Left),
            180 => new(-1, 0, 0, 1, box.Right, -box.Bottom),
            270 => new(0, -1, -1, 0, box.Top, box.Right),
            _ => new(1, 0, 0, -1, -box.Left, box.Top),
        };
    }
}
