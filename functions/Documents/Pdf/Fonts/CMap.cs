namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>How strings split into codes, and what the codes stand for: character identifiers, or text where the map is a ToUnicode map.</summary>
internal sealed class CMap
{
    private readonly List<(int Bytes, uint Low, uint High)> _spaces = [];

    public CodeMap Cids { get; } = new();

    public CodeMap Texts { get; } = new();

    public bool Vertical { get; set; }

    /// <summary>The predefined map this one builds on, if it names one.</summary>
    public string? Base { get; set; }

    public bool HasSpaces => _spaces.Count > 0;

    public void AddSpace(int bytes, uint low, uint high)
    {
        if (_spaces.Count < 256 && bytes is > 0 and <= 4)
        {
            _spaces.Add((bytes, low, high));
        }
    }

    /// <summary>Takes the next code off a string: the shortest that lies in a code space, or two bytes.</summary>
    public int Next(ReadOnlySpan<byte> text, ref int at, out int bytes)
    {
        uint code = 0;
        for (var count = 1; count <= 4 && at + count <= text.Length; count++)
        {
            code = (code << 8) | text[at + count - 1];
            foreach (var space in _spaces)
            {
                if (space.Bytes == count && Within(code, space.Low, space.High, count))
                {
                    at += count;
                    bytes = count;
                    return (int)code;
                }
            }
        }

        bytes = Math.Min(_spaces.Count > 0 ? _spaces[0].Bytes : 2, text.Length - at);
        code = 0;
        for (var i = 0; i < bytes; i++)
        {
            code = (code << 8) | text[at + i];
        }

        at += bytes;
        return (int)code;
    }

    private static bool Within(uint code, uint low, uint high, int count)
    {
        // A code space is a box: every byte has its own range.
        for (var shift = (count - 1) * 8; shift >= 0; shift -= 8)
        {
            var b = (code >> shift) & 255;
            if (b < ((low >> shift) & 255) || b > ((high >> shift) & 255))
            {
                return false;
            }
        }

        return true;
    }
}
