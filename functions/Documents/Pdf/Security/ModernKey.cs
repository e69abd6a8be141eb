using System.Security.Cryptography;

namespace EhcpPipeline.Documents.Pdf.Security;

/// <summary>The file key of revisions 5 and 6 from the empty user password (ISO 32000-2, algorithms 2.A and 2.B).</summary>
internal static class ModernKey
{
    private const int HashBytes = 32;
    private const int SaltBytes = 8;

    public static byte[]? Find(EncryptionSettings settings)
    {
        if (settings.User.Length < HashBytes + (2 * SaltBytes) || settings.UserKey.Length < 32)
        {
            return null;
        }

        var check = settings.User.AsSpan(HashBytes, SaltBytes);
        var salt = settings.User.AsSpan(HashBytes + SaltBytes, SaltBytes);
        if (!Hash(check, settings.Revision).AsSpan().SequenceEqual(settings.User.AsSpan(0, HashBytes)))
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = Hash(salt, settings.Revision);
        return aes.DecryptCbc(settings.UserKey.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    private static byte[] Hash(ReadOnlySpan<byte> salt, int revision)
    {
        var key = SHA256.HashData(salt);
        if (revision < 6)
        {
            return key;
        }

        using var aes = Aes.Create();
        for (var round = 0; ; round++)
        {
            var repeated = new byte[key.Length * 64];
            for (var i = 0; i < 64; i++)
            {
                key.CopyTo(repeated, i * key.Length);
            }

            aes.Key = key[..16];
            var encrypted = aes.EncryptCbc(repeated, key.AsSpan(16, 16), PaddingMode.None);
            var sum = 0;
            for (var i = 0; i < 16; i++)
            {
                sum += encrypted[i];
            }

            key = (sum % 3) switch { 0 => SHA256.HashData(encrypted), 1 => SHA384.HashData(encrypted), _ => SHA512.HashData(encrypted) };
            if (round >= 63 && encrypted[^1] <= round - 31)
            {
                return key[..HashBytes];
            }
        }
    }
}
