using EhcpPipeline.Documents.Pdf.Filters;
using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>Makes fonts of font dictionaries, each once a document.</summary>
internal sealed class FontFactory(ObjectStore objects, TextPool texts)
{
    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = new(ReferenceEqualityComparer.Instance);

    public PdfFont Get(PdfDictionary dictionary)
    {
        if (!_fonts.TryGetValue(dictionary, out var font))
        {
            font = Make(dictionary);
            _fonts[dictionary] = font;
        }

        return font;
    }

    private PdfFont Make(PdfDictionary dictionary)
    {
        if (objects.Resolve(dictionary["Subtype"]).Name == "Type0" || !objects.Resolve(dictionary["DescendantFonts"]).IsNull)
        {
            return new CompositeFontBuilder(objects, texts).Build(dictionary, ToUnicode(dictionary));
        }

        return new SimpleFontBuilder(objects, texts).Build(dictionary, ToUnicode(dictionary));
    }

    private CMap? ToUnicode(PdfDictionary dictionary)
    {
        if (objects.Resolve(dictionary["ToUnicode"]).Stream is not { } stream)
        {
            return null;
        }

        using var decoded = StreamDecoder.Decode(stream, objects);
        if (decoded is null)
        {
            return null;
        }

        var map = CMapParser.Parse(decoded.Span, texts);
        return map.Texts.Count > 0 ? map : null;
    }
}
