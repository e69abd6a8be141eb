using EhcpPipeline.Documents.Pdf.Security;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Structure;

/// <summary>
/// The objects of one file, read when asked for and kept. An object that is not where the cross-reference table says sends the store to scan the
/// whole file once and to trust what it finds. References that lead to themselves read as null.
/// </summary>
internal sealed class ObjectStore
{
    private const int LongestReferenceChain = 32;

    private readonly Dictionary<int, PdfValue> _cache = [];
    private readonly HashSet<int> _loading = [];
    private readonly NamePool _names = new();
    private readonly ObjectStreams _objectStreams;
    private Decryptor? _decryptor;
    private RepairScan? _scan;
    private bool _scanned;

    public ObjectStore(ReadOnlyMemory<byte> data, DecodeBudget budget)
    {
        Data = data;
        Budget = budget;
        Table = new XrefTable(budget.Limits);
        _objectStreams = new ObjectStreams(this);
    }

    public ReadOnlyMemory<byte> Data { get; }

    public DecodeBudget Budget { get; }

    public XrefTable Table { get; }

    /// <summary>Where "%PDF" stands; offsets in the file may count from there.</summary>
    public int HeaderOffset { get; private set; }

    public PdfDictionary Trailer { get; private set; } = PdfDictionary.Empty;

    public bool Repaired { get; private set; }

    public static ObjectStore Open(ReadOnlyMemory<byte> data, DecodeBudget budget)
    {
        var store = new ObjectStore(data, budget);
        var span = data.Span;
        store.HeaderOffset = Math.Max(0, span[..Math.Min(span.Length, 1024)].IndexOf("%PDF"u8));
        store.ReadXref(span);
        if (store.Resolve(store.Trailer["Root"]).Dictionary is not { } root || store.Resolve(root["Pages"]).Dictionary is null)
        {
            store.Repair();
        }

        store.Unlock();
        return store;
    }

    public ObjectParser ParserAt(int at, StringDecryption? decryption = null) =>
        new(Data.Span, Math.Clamp(at, 0, Data.Length), _names, Budget.Limits.Depth, decryption);

    public ObjectParser Parser(ReadOnlySpan<byte> data, int at) => new(data, at, _names, Budget.Limits.Depth);

    /// <summary>The object behind a reference, or the value itself.</summary>
    public PdfValue Resolve(PdfValue value)
    {
        for (var i = 0; value.Kind == PdfKind.Reference; i++)
        {
            if (i == LongestReferenceChain)
            {
                return default;
            }

            value = Load(value.Target);
        }

        return value;
    }

    public PdfValue Load(int number)
    {
        if (_cache.TryGetValue(number, out var cached))
        {
            return cached;
        }

        if (!_loading.Add(number))
        {
            return default;
        }

        try
        {
            var value = Find(number);
            _cache[number] = value;
            return value;
        }
        finally
        {
            _loading.Remove(number);
        }
    }

    /// <summary>Reads "N G obj …" at an offset of the file.</summary>
    public PdfValue ReadAt(int offset, out int number)
    {
        var parser = ParserAt(offset);
        if (!parser.TryInteger(out number) || !parser.TryInteger(out var generation) || !parser.TryKeyword("obj"u8))
        {
            number = -1;
            return default;
        }

        if (_decryptor is not null)
        {
            parser = ParserAt(parser.At, _decryptor.ForStrings(number, generation));
        }

        var value = parser.Read();
        if (value.Kind == PdfKind.Keyword)
        {
            return default;
        }

        if (value.Kind == PdfKind.Dictionary && parser.TryKeyword("stream"u8))
        {
            var packed = StreamExtent.Find(this, value.Dictionary!, parser.At);
            return PdfValue.OfStream(new PdfStream(value.Dictionary!, packed, number, generation));
        }

        return value;
    }

    public void AddTrailer(PdfDictionary trailer)
    {
        if (Trailer["Root"].IsNull)
        {
            Trailer = trailer;
        }
    }

    /// <summary>Scans the file for objects, once, and lets what is found replace the table.</summary>
    public void Repair()
    {
        if (_scanned)
        {
            return;
        }

        Repaired = true;
        Scan().Apply();
        _cache.Clear();
        _objectStreams.Forget();
    }

    public void ReplaceTrailer(PdfDictionary trailer) => Trailer = trailer;

    public ReadOnlyMemory<byte> Decrypt(PdfStream stream) => _decryptor is null ? stream.Packed : _decryptor.Stream(stream, this);

    private RepairScan Scan()
    {
        _scanned = true;
        return _scan ??= RepairScan.Run(this);
    }

    private PdfValue Find(int number)
    {
        var entry = Table[number];
        switch (entry.Kind)
        {
            case XrefKind.Direct:
                var value = ReadAt(entry.Place, out var found);
                if (found != number && HeaderOffset > 0)
                {
                    value = ReadAt(entry.Place + HeaderOffset, out found);
                }

                if (found == number)
                {
                    return value;
                }

                break;
            case XrefKind.Packed:
                if (_objectStreams.TryRead(entry.Place, number, out value))
                {
                    return value;
                }

                break;
            default:
                return default;
        }

        // Only what the table gets wrong is taken from the scan: a scan alone can pick up superseded objects.
        var place = Scan().Find(number);
        if (place < 0)
        {
            return default;
        }

        Repaired = true;
        return ReadAt(place, out _);
    }

    private void ReadXref(ReadOnlySpan<byte> data)
    {
        var at = data.LastIndexOf("startxref"u8);
        var read = false;
        if (at >= 0)
        {
            var parser = ParserAt(at + "startxref".Length);
            if (parser.TryInteger(out var start))
            {
                var reader = new XrefReader(this);
                read = reader.Read(start) || (HeaderOffset > 0 && reader.Read(start + HeaderOffset));
            }
        }

        if (!read)
        {
            Repair();
        }
    }

    private void Unlock()
    {
        if (Resolve(Trailer["Encrypt"]).Dictionary is { } encrypt)
        {
            _decryptor = Decryptor.Open(encrypt, Trailer, this);
            _cache.Clear();
            _objectStreams.Forget();
        }
    }
}
