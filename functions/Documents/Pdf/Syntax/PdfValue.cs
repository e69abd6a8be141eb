namespace EhcpPipeline.Documents.Pdf.Syntax;

internal enum PdfKind : byte
{
    Null,
    Boolean,
    Number,
    Name,
    String,
    Array,
    Dictionary,
    Stream,
    Reference,
    Keyword,
}

/// <summary>Any PDF object, or a bare keyword between objects. Numbers are doubles: file offsets up to the upload limit are exact in one.</summary>
internal readonly struct PdfValue
{
    private readonly object? _object;
    private readonly double _number;

    private PdfValue(PdfKind kind, object? value, double number = 0)
    {
        Kind = kind;
        _object = value;
        _number = number;
    }

    public PdfKind Kind { get; }

    public bool IsNull => Kind == PdfKind.Null;

    public bool IsNumber => Kind == PdfKind.Number;

    public bool IsTrue => Kind == PdfKind.Boolean && _number != 0;

    public double Number => _number;

    /// <summary>The number as an integer, cut to the range of one; 0 for anything that is not a number.</summary>
    public int Integer => Kind == PdfKind.Number ? (int)Math.Clamp(_number, int.MinValue, int.MaxValue) : 0;

    public string? Name => Kind == PdfKind.Name ? (string)_object! : null;

    public string? Keyword => Kind == PdfKind.Keyword ? (string)_object! : null;

    public byte[]? String => Kind == PdfKind.String ? (byte[])_object! : null;

    public PdfArray? Array => Kind == PdfKind.Array ? (PdfArray)_object! : null;

    /// <summary>The dictionary itself, or the one in front of a stream.</summary>
    public PdfDictionary? Dictionary => Kind switch
    {
        PdfKind.Dictionary => (PdfDictionary)_object!,
        PdfKind.Stream => ((PdfStream)_object!).Dictionary,
        _ => null,
    };

    public PdfStream? Stream => Kind == PdfKind.Stream ? (PdfStream)_object! : null;

    /// <summary>The object number a reference names, or -1 for a direct object.</summary>
    public int Target => Kind == PdfKind.Reference ? (int)_number : -1;

    public static PdfValue OfBoolean(bool value) => new(PdfKind.Boolean, null, value ? 1 : 0);

    public static PdfValue OfNumber(double value) => new(PdfKind.Number, null, value);

    public static PdfValue OfName(string name) => new(PdfKind.Name, name);

    public static PdfValue OfString(byte[] bytes) => new(PdfKind.String, bytes);

    public static PdfValue OfArray(PdfArray array) => new(PdfKind.Array, array);

    public static PdfValue OfDictionary(PdfDictionary dictionary) => new(PdfKind.Dictionary, dictionary);

    public static PdfValue OfStream(PdfStream stream) => new(PdfKind.Stream, stream);

    public static PdfValue OfReference(int number) => new(PdfKind.Reference, null, number);

    public static PdfValue OfKeyword(string word) => new(PdfKind.Keyword, word);
}
