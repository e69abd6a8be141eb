using System.Buffers;

namespace EhcpPipeline.Documents.Pdf.Syntax;

/// <summary>
/// Reads objects from bytes. Never throws for what the bytes are: what cannot be read is null, and every call moves forward or is at the end.
/// Nesting beyond the depth limit reads as null.
/// </summary>
internal ref struct ObjectParser(ReadOnlySpan<byte> data, int at, NamePool names, int depthLimit, StringDecryption? decryption = null)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private readonly NamePool _names = names;
    private readonly int _depthLimit = depthLimit;
    private readonly StringDecryption? _decryption = decryption;
    private int _depth;

    public int At = at;

    public bool AtEnd
    {
        get
        {
            At = Chars.SkipSpace(_data, At);
            return At >= _data.Length;
        }
    }

    /// <summary>The next object or keyword; null at the end.</summary>
    public PdfValue Read()
    {
        if (AtEnd)
        {
            return default;
        }

        var b = _data[At];
        switch (b)
        {
            case (byte)'/':
                return PdfValue.OfName(ReadName());
            case (byte)'(':
                return ReadString(hex: false);
            case (byte)'[':
                return ReadArray();
            case (byte)'<':
                return At + 1 < _data.Length && _data[At + 1] == '<' ? ReadDictionary() : ReadString(hex: true);
            default:
                return NumberSyntax.Starts(b) ? ReadNumberOrReference() : ReadKeyword();
        }
    }

    /// <summary>Reads an integer if one stands here, otherwise stays.</summary>
    public bool TryInteger(out int value)
    {
        value = 0;
        var start = Chars.SkipSpace(_data, At);
        var at = start;
        long read = 0;
        while (at < _data.Length && Chars.IsDigit(_data[at]) && at - start < 12)
        {
            read = (read * 10) + (_data[at++] - '0');
        }

        if (at == start || read > int.MaxValue)
        {
            return false;
        }

        value = (int)read;
        At = at;
        return true;
    }

    /// <summary>Moves past <paramref name="word"/> if it stands here, otherwise stays.</summary>
    public bool TryKeyword(ReadOnlySpan<byte> word)
    {
        var at = Chars.SkipSpace(_data, At);
        if (!_data[Math.Min(at, _data.Length)..].StartsWith(word))
        {
            return false;
        }

        At = at + word.Length;
        return true;
    }

    private PdfValue ReadKeyword()
    {
        var start = At;
        At = Chars.SkipRegular(_data, At);
        if (At == start)
        {
            At += At + 1 < _data.Length && _data[At] == '>' && _data[At + 1] == '>' ? 2 : 1;
        }

        var word = _names.Get(_data[start..At]);
        return word switch
        {
            "true" => PdfValue.OfBoolean(true),
            "false" => PdfValue.OfBoolean(false),
            "null" => default,
            _ => PdfValue.OfKeyword(word),
        };
    }

    private PdfValue ReadNumberOrReference()
    {
        var first = At;
        var number = NumberSyntax.Read(_data, ref At);
        if (At == first)
        {
            At++;
        }

        if (number < 0 || number > int.MaxValue || number != Math.Floor(number))
        {
            return PdfValue.OfNumber(number);
        }

        var after = At;
        if (At < _data.Length && Chars.IsSpace(_data[At]) && TryInteger(out _))
        {
            var at = Chars.SkipSpace(_data, At);
            if (at < _data.Length && _data[at] == 'R' && (at + 1 == _data.Length || !Chars.IsRegular(_data[at + 1])))
            {
                At = at + 1;
                return PdfValue.OfReference((int)number);
            }
        }

        At = after;
        return PdfValue.OfNumber(number);
    }

    private string ReadName()
    {
        var start = ++At;
        At = Chars.SkipRegular(_data, At);
        var raw = _data[start..At];
        return raw.Contains((byte)'#') ? HexName.Decode(raw) : _names.Get(raw);
    }

    private PdfValue ReadString(bool hex)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Bound(hex));
        var count = hex ? StringSyntax.ReadHex(_data, ref At, buffer) : StringSyntax.ReadLiteral(_data, ref At, buffer);
        var bytes = buffer.AsSpan(0, count).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return PdfValue.OfString(_decryption is null ? bytes : _decryption(bytes));
    }

    /// <summary>An upper bound of the decoded length, found without decoding: most strings are short and the file is long.</summary>
    private readonly int Bound(bool hex)
    {
        if (hex)
        {
            var end = _data[At..].IndexOf((byte)'>');
            return (end < 0 ? _data.Length - At : end) + 1;
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
                    return at - At + 1;
            }
        }

        return _data.Length - At + 1;
    }

    private PdfValue ReadArray()
    {
        At++;
        if (_depth >= _depthLimit)
        {
            return default;
        }

        _depth++;
        var items = new List<PdfValue>();
        while (!AtEnd)
        {
            if (_data[At] == ']')
            {
                At++;
                break;
            }

            var before = At;
            var item = Read();
            if (item.Keyword is "endobj" or "endstream" or ">>")
            {
                At = before;
                break;
            }

            items.Add(item.Kind == PdfKind.Keyword ? default : item);
        }

        _depth--;
        return PdfValue.OfArray(new PdfArray([.. items]));
    }

    private PdfValue ReadDictionary()
    {
        At += 2;
        if (_depth >= _depthLimit)
        {
            return default;
        }

        _depth++;
        var entries = new List<KeyValuePair<string, PdfValue>>(8);
        while (!AtEnd)
        {
            if (_data[At] == '>')
            {
                At += At + 1 < _data.Length && _data[At + 1] == '>' ? 2 : 1;
                break;
            }

            var before = At;
            var key = Read();
            if (key.Keyword is "endobj" or "stream" or "endstream")
            {
                At = before;
                break;
            }

            if (key.Name is not { } name || AtEnd || _data[At] == '>')
            {
                continue;
            }

            before = At;
            var value = Read();
            if (value.Kind == PdfKind.Keyword)
            {
                value = default;
                At = Math.Max(before, At);
            }

            entries.Add(new(name, value));
        }

        _depth--;
        return PdfValue.OfDictionary(new PdfDictionary([.. entries]));
    }
}

/// <summary>Decrypts a string of the object being read.</summary>
internal delegate byte[] StringDecryption(byte[] bytes);
