using System.Buffers;
using EhcpPipeline.Documents.Pdf.Fonts;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>The characters of all words of a document, one after the other; words are places in it. Lines can be asked for their text until it is disposed.</summary>
internal sealed class TextBuffer(TextPool pool) : IDisposable
{
    private readonly System.Text.StringBuilder _long = new();
    private char[] _chars = ArrayPool<char>.Shared.Rent(16 * 1024);

    public int Length { get; private set; }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_chars);
        _chars = [];
    }

    public ReadOnlySpan<char> Slice(int start, int length) => _chars.AsSpan(start, length);

    /// <summary>Appends what a glyph reads as.</summary>
    public void Append(int text)
    {
        if (text is >= 0 and < 0x10000)
        {
            if (Length == _chars.Length)
            {
                var larger = ArrayPool<char>.Shared.Rent(_chars.Length * 2);
                Slice(0, Length).CopyTo(larger);
                ArrayPool<char>.Shared.Return(_chars);
                _chars = larger;
            }

            _chars[Length++] = (char)text;
            return;
        }

        _long.Clear();
        pool.Append(_long, text);
        foreach (var chunk in _long.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                Append(c);
            }
        }
    }
}
