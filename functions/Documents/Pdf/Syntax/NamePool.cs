using System.Text;

namespace EhcpPipeline.Documents.Pdf.Syntax;

/// <summary>Turns the bytes of names and keywords into strings, one string a spelling: a document repeats the same few hundred many thousand times.</summary>
internal sealed class NamePool
{
    private const int Slots = 1 << 11;

    private readonly string?[] _slots = new string?[Slots];

    public string Get(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var b in bytes)
        {
            hash = (hash ^ b) * 16777619u;
        }

        ref var slot = ref _slots[(hash ^ (hash >> 15)) & (Slots - 1)];
        if (slot is null || !Same(slot, bytes))
        {
            // Names are mostly ASCII; others keep their bytes one to one.
            slot = Encoding.Latin1.GetString(bytes);
        }

        return slot;
    }

    private static bool Same(string text, ReadOnlySpan<byte> bytes)
    {
        if (text.Length != bytes.Length)
        {
            return false;
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            if (text[i] != bytes[i])
            {
                return false;
            }
        }

        return true;
    }
}
