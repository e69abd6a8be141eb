namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>Integers by character code: pages of 256 for codes of two bytes, a dictionary beyond. Counts its entries against a cap.</summary>
internal sealed class CodeMap
{
    private const int MostEntries = 1 << 18;

    private readonly int[]?[] _pages = new int[256][];
    private Dictionary<int, int>? _rest;

    public int Count { get; private set; }

    public void Set(int code, int value)
    {
        if (Count >= MostEntries || code < 0)
        {
            return;
        }

        Count++;
        if (code > 0xFFFF)
        {
            (_rest ??= [])[code] = value;
            return;
        }

        var page = _pages[code >> 8] ??= NewPage();
        page[code & 255] = value;
    }

    /// <summary>The value, or -1.</summary>
    public int Get(int code)
    {
        if ((uint)code <= 0xFFFF)
        {
            return _pages[code >> 8] is { } page ? page[code & 255] : -1;
        }

        return _rest is not null && _rest.TryGetValue(code, out var value) ? value : -1;
    }

    private static int[] NewPage()
    {
        var page = new int[256];
        Array.Fill(page, -1);
        return page;
    }
}
