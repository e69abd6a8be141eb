using System.Security.Cryptography;

namespace EhcpPipeline.Documents.Pdf.Security;

/// <summary>The ciphers of the standard security handler. Input that does not fit a cipher is given back as it is, cut to whole blocks where that helps.</summary>
internal static class Ciphers
{
    private const int Block = 16;

    public static byte[] Decrypt(CryptMethod method, byte[] key, ReadOnlySpan<byte> bytes, int number, int generation) => method switch
    {
        CryptMethod.Rc4 => Rc4(ObjectKey(key, number, generation, aes: false), bytes),
        CryptMethod.Aes128 => AesCbc(ObjectKey(key, number, generation, aes: true), bytes),
        CryptMethod.Aes256 => AesCbc(key, bytes),
        _ => bytes.ToArray(),
    };

    public static byte[] Rc4(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes)
    {
        Span<byte> state = stackalloc byte[256];
        for (var i = 0; i < 256; i++)
        {
            state[i] = (byte)i;
        }

        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var output = new byte[bytes.Length];
        for (int n = 0, i = 0, j = 0; n < bytes.Length; n++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            output[n] = (byte)(bytes[n] ^ state[(state[i] + state[j]) & 255]);
        }

        return output;
    }

    private static byte[] AesCbc(byte[] key, ReadOnlySpan<byte> bytes)
    {
        var blocks = (bytes.Length / Block) - 1;
        if (blocks < 1 || key.Length is not (16 or 32))
        {
            return [];
        }

        using var aes = Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(bytes.Slice(Block, blocks * Block), bytes[..Block], PaddingMode.None);

        // A wrong padding is met in the wild and does no harm: only a right one is removed.
        var padding = plain[^1];
        return padding is > 0 and <= Block ? plain[..^padding] : plain;
    }

#pragma warning disable CA5351 // The file format prescribes MD5; nothing here is protected by it.
    private static byte[] ObjectKey(byte[] key, int number, int generation, bool aes)
    {
        byte[] input = [.. key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)generation, (byte)(generation >> 8)];
        var hash = MD5.HashData(aes ? [.. input, 0x73, 0x41, 0x6C, 0x54] : input);
        return hash[..Math.Min(16, key.Length + 5)];
    }
#pragma warning restore CA5351
}
