using EhcpPipeline.Documents.Pdf.Filters;
using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>What a font's name and descriptor say: weight, symbol set, default width and the embedded program.</summary>
internal sealed class FontDescription
{
    private const int SymbolicFlag = 1 << 2;
    private const int ForceBoldFlag = 1 << 18;
    private const int BoldFrom = 600;

    private static readonly string[] BoldWords = ["bold", "black", "heavy", "-bd", "semibold", "demi"];

    private readonly ObjectStore _objects;
    private readonly PdfDictionary? _descriptor;

    public FontDescription(PdfDictionary font, ObjectStore objects)
    {
        _objects = objects;
        _descriptor = objects.Resolve(font["FontDescriptor"]).Dictionary;
        Name = objects.Resolve(font["BaseFont"]).Name ?? Value("FontName").Name ?? objects.Resolve(font["Name"]).Name ?? "";
        var flags = Value("Flags").Integer;
        IsSymbolic = _descriptor is not null && (flags & SymbolicFlag) != 0;
        Bold = BoldWords.Any(word => Name.Contains(word, StringComparison.OrdinalIgnoreCase))
            || (flags & ForceBoldFlag) != 0
            || Value("FontWeight").Number >= BoldFrom;
        MissingWidth = (float)(Value("MissingWidth").Number / 1000);
    }

    public string Name { get; }

    public bool IsSymbolic { get; }

    public bool Bold { get; }

    public float MissingWidth { get; }

    /// <summary>The embedded program's bytes, or null. The caller disposes them.</summary>
    public PooledBytes? Program(out ProgramKind kind)
    {
        kind = ProgramKind.None;
        foreach (var (key, of) in Keys)
        {
            if (Value(key).Stream is { } stream)
            {
                kind = of;
                return StreamDecoder.Decode(stream, _objects);
            }
        }

        return null;
    }

    private static readonly (string Key, ProgramKind Kind)[] Keys =
        [("FontFile2", ProgramKind.TrueType), ("FontFile3", ProgramKind.Compact), ("FontFile", ProgramKind.Type1)];

    private PdfValue Value(string key) => _descriptor is null ? default : _objects.Resolve(_descriptor[key]);
}

internal enum ProgramKind : byte
{
    None,
    Type1,
    TrueType,

    /// <summary>A bare CFF program, or an OpenType font that holds one.</summary>
    Compact,
}
