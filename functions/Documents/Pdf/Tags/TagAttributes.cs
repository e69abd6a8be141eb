using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Tags;

/// <summary>The spans of table cells, from an element's attributes or its attribute classes (ISO 32000-1, 14.7.5 and 14.8.5.7).</summary>
internal sealed class TagAttributes(ObjectStore objects, PdfDictionary root)
{
    private const int WidestSpan = 1000;
    private const int MostObjects = 16;

    private readonly PdfDictionary? _classes = objects.Resolve(root["ClassMap"]).Dictionary;

    public (int Columns, int Rows) Spans(PdfDictionary element)
    {
        var (columns, rows) = (0, 0);
        Each(element["A"], attributes => Read(attributes, ref columns, ref rows));

        // What an element says of itself wins over its classes.
        Each(element["C"], name =>
        {
            if (name.Name is { } known)
            {
                Each(_classes?[known] ?? default, attributes => Read(attributes, ref columns, ref rows));
            }
        });
        return (Math.Max(1, columns), Math.Max(1, rows));
    }

    private void Read(PdfValue attributes, ref int columns, ref int rows)
    {
        if (attributes.Dictionary is { } dictionary)
        {
            columns = columns > 0 ? columns : Span(dictionary["ColSpan"]);
            rows = rows > 0 ? rows : Span(dictionary["RowSpan"]);
        }
    }

    private int Span(PdfValue value) => Math.Clamp(objects.Resolve(value).Integer, 0, WidestSpan);

    /// <summary>One value, or an array of them in which revision numbers may stand between.</summary>
    private void Each(PdfValue value, Action<PdfValue> act)
    {
        var resolved = objects.Resolve(value);
        if (resolved.Array is not { } list)
        {
            act(resolved);
            return;
        }

        for (var i = 0; i < Math.Min(list.Count, MostObjects); i++)
        {
            act(objects.Resolve(list[i]));
        }
    }
}
