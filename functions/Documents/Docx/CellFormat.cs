using EhcpPipeline.Documents.Packages;

namespace EhcpPipeline.Documents.Docx;

/// <summary>What a w:tcPr says of a cell's place and dress.</summary>
internal readonly record struct CellFormat(int Span, bool StartsMerge, bool ContinuesAbove, bool ContinuesLeft, bool Shaded, bool Deleted)
{
    public static readonly CellFormat Plain = new(1, false, false, false, false, false);

    public static CellFormat Read(XmlCursor x, int mostColumns)
    {
        var format = Plain;
        for (var inside = x.Enter(); x.Next(inside);)
        {
            format = x.Name switch
            {
                "gridSpan" => format with { Span = Math.Clamp(x.Number() ?? 1, 1, mostColumns) },
                "vMerge" when x.Val() == "restart" => format with { StartsMerge = true },
                "vMerge" => format with { ContinuesAbove = true },
                "hMerge" when x.Val() != "restart" => format with { ContinuesLeft = true },
                "shd" => format with { Shaded = x.Own("fill") is not (null or "auto" or "FFFFFF" or "ffffff") || x.Own("themeFill") is not null },
                "cellDel" => format with { Deleted = true },
                _ => format,
            };
            x.Skip();
        }

        return format;
    }
}
