using System.Security.Cryptography;

namespace EhcpPipeline.Documents.Pdf.Security;

/// <summary>The file key of revisions 2 to 4 from the empty user password (ISO 32000-1, algorithms 2, 4, 5 and 6).</summary>
internal static class ClassicKey
{
    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>The key, or null when the empty password is not the user password.</summary>
    public static byte[]? Find(EncryptionSettings settings)
    {
        if (settings.Owner.Length < 32 || settings.User.Length < 16)
        {
            return null;
        }

        var key = Derive(settings);
        return Checks(settings, key) ? key : null;
    }

    private static byte[] Derive(EncryptionSettings settings)
    {
        var permissions = settings.Permissions;
        var input = new List<byte>(100);
        input.AddRange(Padding);
        input.AddRange(settings.Owner.AsSpan(0, 32));
        input.AddRange([(byte)permissions, (byte)(permissions >> 8), (byte)(permissions >> 16), (byte)(permissions >> 24)]);
        input.AddRange(settings.FileId);
        if (settings.Revision >= 4 && !settings.EncryptsMetadata)
        {
            input.AddRange([0xFF, 0xFF, 0xFF, 0xFF]);
        }

        var hash = Md5([.. input]);
        // A damaged dictionary may pair these revisions with a version whose keys are longer than their hash.
        var length = settings.Revision == 2 ? 5 : Math.Min(settings.KeyBytes, hash.Length);
        for (var i = 0; i < 50 && settings.Revision >= 3; i++)
        {
            hash = Md5(hash.AsSpan(0, length));
        }

        return hash[..length];
    }

    private static bool Checks(EncryptionSettings settings, byte[] key)
    {
        if (settings.Revision == 2)
        {
            return Ciphers.Rc4(key, Padding).AsSpan().SequenceEqual(settings.User.AsSpan(0, Math.Min(32, settings.User.Length)));
        }

        var check = Md5([.. Padding, .. settings.FileId]);
        var round = new byte[key.Length];
        for (var i = 0; i < 20; i++)
        {
            for (var k = 0; k < key.Length; k++)
            {
                round[k] = (byte)(key[k] ^ i);
            }

            check = Ciphers.Rc4(round, check);
        }

        return check.AsSpan(0, 16).SequenceEqual(settings.User.AsSpan(0, 16));
    }

#pragma warning disable CA5351 // The file format prescribes MD5; nothing here is protected by it.
    private static byte[] Md5(ReadOnlySpan<byte> bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351
}
