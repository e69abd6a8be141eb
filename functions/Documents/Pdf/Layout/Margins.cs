namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Between which edges the running text stands: where all but one in fifty lines start and end, since a single line may stick out.</summary>
internal readonly record struct Margins(float Left, float Right)
{
    private const int Outliers = 50;

    public static Margins Of(List<TextLine> lines)
    {
        var lefts = lines.ConvertAll(line => line.Left);
        var rights = lines.ConvertAll(line => line.Right);
        lefts.Sort();
        rights.Sort();
        return new Margins(lefts[lefts.Count / Outliers], rights[^(1 + (rights.Count / Outliers))]);
    }
}
