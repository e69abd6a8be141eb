using System.Globalization;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Report.Plans;

/// <summary>Where a passage stands, in words: a page where the format has pages, else how far into the text.</summary>
internal static class Place
{
    private const int LowConfidence = 80;

    public static string Of(Passage where)
    {
        var place = where.Page > 0
            ? "page " + where.Page.ToString(CultureInfo.InvariantCulture)
            : "character " + where.Offset.ToString(CultureInfo.InvariantCulture) + " of the text";
        return where.Confidence < LowConfidence
            ? place + "; read from a picture of the page with " + where.Confidence.ToString(CultureInfo.InvariantCulture) + "% certainty: check the original"
            : place;
    }
}
