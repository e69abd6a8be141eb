using EhcpPipeline.Documents.Pdf.Filters;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Content;

internal readonly record struct Operand(TokenKind Kind, double Number, int Start, int Length);

/// <summary>The operands before an operator, arrays and dictionaries laid out flat with their brackets; texts lie in the content or in the scratch buffer.</summary>
internal sealed class Operands : IDisposable
{
    private Operand[] _items = new Operand[64];

    public PooledBytes Scratch { get; } = new();

    public int Count { get; private set; }

    public Operand this[int index] => index >= 0 && index < Count ? _items[index] : default;

    public void Add(in TokenReader reader, TokenKind kind)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, _items.Length * 2);
        }

        _items[Count++] = new Operand(kind, kind == TokenKind.Number ? reader.Number : 0, reader.Start, reader.Length);
    }

    public void Clear()
    {
        Count = 0;
        Scratch.Truncate(0);
    }

    /// <summary>The number <paramref name="fromEnd"/> places before the end (0 is the last), or 0.</summary>
    public double Last(int fromEnd) => this[Count - 1 - fromEnd].Number;

    public ReadOnlySpan<byte> Text(in Operand operand) => operand.Kind == TokenKind.String ? Scratch.Span.Slice(operand.Start, operand.Length) : default;

    /// <summary>The place of the last operand of a kind, or -1.</summary>
    public int LastOf(TokenKind kind)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            if (_items[i].Kind == kind)
            {
                return i;
            }
        }

        return -1;
    }

    public void Dispose() => Scratch.Dispose();
}
