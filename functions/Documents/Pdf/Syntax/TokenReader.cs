using EhcpPipeline.Documents.Pdf.Filters;

namespace EhcpPipeline.Documents.Pdf.Syntax;

internal enum TokenKind : byte
{
    End,
    Number,
    Name,
    String,
    Keyword,
    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,
}

/// <summary>
/// One token after the other, without making objects: for content streams and CMaps, which hold far more tokens than a file has objects.
/// Names and keywords are places in the data, strings places in the scratch buffer, which grows until the caller empties it.
/// </summary>
internal ref struct TokenReader(ReadOnlySpan<byte> data, PooledBytes scratch)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private readonly PooledBytes _scratch = scratch;

    public int At;

    public double Number { get; private set; }

    /// <summary>Where the token's text starts: in the data for a name (after its slash) or keyword, in the scratch buffer for a string.</summary>
    public int Start { get; private set; }

    public int Length { get; private set; }

    public readonly ReadOnlySpan<byte> Word => _data.Slice(Start, Length);

    public readonly ReadOnlySpan<byte> Text => _scratch.Span.Slice(Start, Length);

    public TokenKind Next()
    {
        At = Chars.SkipSpace(_data, At);
        if ((uint)At >= (uint)_data.Length)
        {
            return TokenKind.End;
        }

        var b = _data[At];
        if (NumberSyntax.Starts(b))
        {
            Number = NumberSyntax.Read(_data, ref At);
            return TokenKind.Number;
        }

        switch (b)
        {
            case (byte)'(':
                return ReadString(hex: false);
            case (byte)'/':
                Start = ++At;
                At = Chars.SkipRegular(_data, At);
                Length = At - Start;
                return TokenKind.Name;
            case (byte)'[':
                At++;
                return TokenKind.ArrayStart;
            case (byte)']':
                At++;
                return TokenKind.ArrayEnd;
            case (byte)'<':
                if (At + 1 < _data.Length && _data[At + 1] == '<')
                {
                    At += 2;
                    return TokenKind.DictionaryStart;
                }

                return ReadString(hex: true);
            case (byte)'>':
                At += At + 1 < _data.Length && _data[At + 1] == '>' ? 2 : 1;
                return TokenKind.DictionaryEnd;
        }

        Start = At;
        At = Chars.SkipRegular(_data, At);
        if (At == Start)
        {
            At++;
        }

        Length = At - Start;
        return TokenKind.Keyword;
    }

    private TokenKind ReadString(bool hex)
    {
        Start = _scratch.Length;
        var bound = Bound(hex);
        var room = _scratch.Room(bound);
        Length = hex ? StringSyntax.ReadHex(_data, ref At, room) : StringSyntax.ReadLiteral(_data, ref At, room);
        _scratch.Advance(Length);
        return TokenKind.String;
    }

    private readonly int Bound(bool hex)
    {
        if (hex)
        {
            var end = _data[At..].IndexOf((byte)'>');
            return end < 0 ? _data.Length - At : end;
        }

        var depth = 0;
        for (var at = At; at < _data.Length; at++)
        {
            switch (_data[at])
            {
                case (byte)'\\':
                    at++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return at - At;
            }
        }

        return _data.Length - At;
    }
}
