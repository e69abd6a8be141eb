namespace EhcpPipeline.Ml.Text;

/// <summary>A growable row of tokens, reused from text to text.</summary>
internal sealed class TokenBuffer
{
    private Token[] _tokens = new Token[256];

    public int Count { get; private set; }

    public ref Token this[int index] => ref _tokens[index];

    public void Clear() => Count = 0;

    public ref Token Add(int start, int length, TokenKind kind, bool glued)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokens.Length * 2);
        }

        ref var token = ref _tokens[Count++];
        token = new Token { Start = start, Length = length, Kind = kind, Glued = glued, Value = -1 };
        return ref token;
    }
}
