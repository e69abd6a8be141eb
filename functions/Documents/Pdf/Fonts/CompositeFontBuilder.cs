using EhcpPipeline.Documents.Pdf.Filters;
using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>Type 0 fonts (ISO 32000-1, 9.7).</summary>
internal sealed class CompositeFontBuilder(ObjectStore objects, TextPool texts)
{
    private const int MostWidths = 1 << 17;

    private static readonly byte[][] Collections = ["Japan1"u8.ToArray(), "GB1"u8.ToArray(), "CNS1"u8.ToArray(), "Korea1"u8.ToArray()];

    public CompositeFont Build(PdfDictionary dictionary, CMap? toUnicode)
    {
        var descendants = objects.Resolve(dictionary["DescendantFonts"]);
        var descendant = objects.Resolve(descendants.Array?[0] ?? descendants).Dictionary ?? PdfDictionary.Empty;
        var description = new FontDescription(descendant, objects);
        var codes = Codes(objects.Resolve(dictionary["Encoding"]));
        var glyphTexts = toUnicode is null || toUnicode.Texts.Count < 2 ? GlyphTexts(descendant, description) : CidText.None;
        return new CompositeFont(codes, Widths(descendant), toUnicode?.Texts, glyphTexts)
        {
            Name = description.Name,
            Bold = description.Bold,
            Vertical = codes.Vertical,
        };
    }

    private CodeReader Codes(PdfValue encoding)
    {
        if (encoding.Stream is not { } stream)
        {
            return CodeReader.Predefined(encoding.Name ?? "Identity-H");
        }

        using var decoded = StreamDecoder.Decode(stream, objects);
        var map = decoded is null ? new CMap() : CMapParser.Parse(decoded.Span, texts);
        map.Base ??= objects.Resolve(stream.Dictionary["UseCMap"]).Name;
        map.Vertical |= objects.Resolve(stream.Dictionary["WMode"]).Integer == 1;
        return CodeReader.Embedded(map);
    }

    private CidText GlyphTexts(PdfDictionary descendant, FontDescription description)
    {
        var ordering = objects.Resolve(objects.Resolve(descendant["CIDSystemInfo"]).Dictionary?["Ordering"] ?? default).String;
        var collection = ordering is not null && Array.Exists(Collections, known => ordering.AsSpan().SequenceEqual(known));
        using var program = description.Program(out var kind);
        if (program is null)
        {
            return collection ? new CidText(null, null, collection) : CidText.None;
        }

        byte[]? cidToGlyph = null;
        if (objects.Resolve(descendant["CIDToGIDMap"]).Stream is { } map)
        {
            using var decoded = StreamDecoder.Decode(map, objects);
            cidToGlyph = decoded?.Span.ToArray();
        }

        if (kind == ProgramKind.TrueType || program.Span.StartsWith("OTTO"u8))
        {
            return new CidText(TrueTypeProgram.Read(program.Span, texts).Texts, cidToGlyph, collection);
        }

        return kind == ProgramKind.Compact ? new CidText(CffProgram.Read(program.Span, texts).Texts, cidToGlyph, collection) : new CidText(null, null, collection);
    }

    private CidWidths Widths(PdfDictionary descendant)
    {
        var otherwise = objects.Resolve(descendant["DW"]);
        var map = new CodeMap();
        if (objects.Resolve(descendant["W"]).Array is { } runs)
        {
            var left = MostWidths;
            for (var i = 0; i + 1 < runs.Count && left > 0;)
            {
                var first = objects.Resolve(runs[i]).Integer;
                var second = objects.Resolve(runs[i + 1]);
                if (second.Array is { } widths)
                {
                    for (var k = 0; k < widths.Count && left-- > 0; k++)
                    {
                        Set(map, first + k, objects.Resolve(widths[k]));
                    }

                    i += 2;
                }
                else
                {
                    var width = objects.Resolve(runs[i + 2]);
                    for (long cid = first; cid <= second.Integer && left-- > 0; cid++)
                    {
                        Set(map, (int)cid, width);
                    }

                    i += 3;
                }
            }
        }

        return new CidWidths(otherwise.IsNumber ? (float)Math.Clamp(otherwise.Number / 1000, -10, 10) : 1, map);
    }

    private static void Set(CodeMap map, int cid, PdfValue width)
    {
        if (width.IsNumber && width.Number is >= 0 and < 10_000)
        {
            map.Set(cid, (int)(width.Number / 1000 * CidWidths.Scale));
        }
    }
}
