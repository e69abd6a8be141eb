using EhcpPipeline.Documents.Pdf.Content;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// The line that a shaded bar over a divided box stands for: where the shade ends and the line between the columns begins, a row of the box does, though no line is drawn across. Cards of
/// web pages are made so.
/// </summary>
internal static class BannerLines
{
    private const float Same = 3;
    private const int MostFills = 400;
    private const int MostLines = 400;

    /// <summary>The ruling lines with those that bars stand for; the same object where there is none.</summary>
    public static Rulings With(Rulings rulings, List<Mark> fills)
    {
        if (fills.Count is 0 or > MostFills || rulings.Down.Count > MostLines)
        {
            return rulings;
        }

        var lines = fills.Where(fill => Divides(fill, rulings)).Select(fill => new Segment(fill.Bottom, fill.Left, fill.Right)).ToList();
        return lines.Count == 0 ? rulings : Rulings.Of([.. rulings.Across, .. lines], [.. rulings.Down]);
    }

    private static bool Divides(Mark bar, Rulings rulings) =>
        rulings.Down.Exists(line => line.At > bar.Left + Same && line.At < bar.Right - Same && Math.Abs(line.From - bar.Bottom) < Same)
        && Runs(bar.Left, bar.Bottom, rulings) && Runs(bar.Right, bar.Bottom, rulings)
        && !rulings.Across.Exists(line => Math.Abs(line.At - bar.Bottom) < Same && line.From < bar.Right && line.To > bar.Left);

    // The side of the box goes on beside the bar and below it.
    private static bool Runs(float side, float at, Rulings rulings) =>
        rulings.Down.Exists(line => Math.Abs(line.At - side) < Same && line.From < at - Same && line.To > at + Same);
}
