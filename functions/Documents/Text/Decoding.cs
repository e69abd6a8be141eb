using System.Text;

namespace EhcpPipeline.Documents.Text;

/// <summary>Decodes text files: by byte order mark, else UTF-16 by its zero bytes, else UTF-8 where it is valid, else Windows-1252, which old British systems write.</summary>
internal static class Decoding
{
    // A text in UTF-16 of a European language has a zero in nearly every second byte; a picture or program has them elsewhere too.
    private const int Sample = 4096;

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text, or null where the bytes are no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var encoding = EncodingOf(bytes, out var mark);
        return encoding?.GetString(bytes[mark..]);
    }

    /// <summary>Whether the bytes look like text at all, judged by their beginning.</summary>
    public static bool IsText(ReadOnlySpan<byte> bytes) => EncodingOf(bytes, out _) is not null;

    private static Encoding? EncodingOf(ReadOnlySpan<byte> bytes, out int mark)
    {
        mark = 0;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            mark = 3;
            return Encoding.UTF8;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            mark = 2;
            return bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (sample.Contains((byte)0))
        {
            return Wide(sample);
        }

        if (Controls(sample) * 50 > sample.Length)
        {
            return null;
        }

        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Windows;
    }

    private static Encoding? Wide(ReadOnlySpan<byte> sample)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                _ = (i & 1) == 0 ? even++ : odd++;
            }
        }

        var most = sample.Length * 2 / 5;
        return odd > most && even * 20 < odd ? Encoding.Unicode : even > most && odd * 20 < even ? Encoding.BigEndianUnicode : null;
    }

    private static int Controls(ReadOnlySpan<byte> sample)
    {
        var count = 0;
        foreach (var value in sample)
        {
            count += value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1A or 0x1B) ? 1 : 0;
        }

        return count;
    }
}
