namespace EhcpPipeline.Documents.Pdf.Syntax;

/// <summary>A dictionary as written; its values may be references. Small, so keys are searched in order; of equal keys the first counts.</summary>
internal sealed class PdfDictionary
{
    private const int IndexedFrom = 24;

    private readonly KeyValuePair<string, PdfValue>[] _entries;
    private Dictionary<string, PdfValue>? _index;

    public PdfDictionary(KeyValuePair<string, PdfValue>[] entries) => _entries = entries;

    public static PdfDictionary Empty { get; } = new([]);

    public ReadOnlySpan<KeyValuePair<string, PdfValue>> Entries => _entries;

    /// <summary>The value of <paramref name="key"/> as written, or null.</summary>
    public PdfValue this[string key]
    {
        get
        {
            if (_entries.Length >= IndexedFrom)
            {
                return Index().GetValueOrDefault(key);
            }

            foreach (var entry in _entries)
            {
                if (string.Equals(entry.Key, key, StringComparison.Ordinal))
                {
                    return entry.Value;
                }
            }

            return default;
        }
    }

    private Dictionary<string, PdfValue> Index()
    {
        if (_index is null)
        {
            var index = new Dictionary<string, PdfValue>(_entries.Length, StringComparer.Ordinal);
            foreach (var entry in _entries)
            {
                index.TryAdd(entry.Key, entry.Value);
            }

            _index = index;
        }

        return _index;
    }
}
