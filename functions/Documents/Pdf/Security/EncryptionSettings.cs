using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Security;

internal enum CryptMethod : byte
{
    None,
    Rc4,
    Aes128,
    Aes256,
}

/// <summary>What the encryption dictionary of the standard security handler says.</summary>
internal sealed record EncryptionSettings(
    int Revision,
    int KeyBytes,
    CryptMethod Strings,
    CryptMethod Streams,
    byte[] Owner,
    byte[] User,
    byte[] UserKey,
    int Permissions,
    byte[] FileId,
    bool EncryptsMetadata)
{
    /// <summary>Null for another security handler or a version that is not known.</summary>
    public static EncryptionSettings? Read(PdfDictionary encrypt, PdfDictionary trailer, ObjectStore objects)
    {
        var filter = objects.Resolve(encrypt["Filter"]).Name;
        var version = objects.Resolve(encrypt["V"]).Integer;
        if (filter is not (null or "Standard") || version is < 1 or > 5 or 3)
        {
            return null;
        }

        var bits = objects.Resolve(encrypt["Length"]).Integer;
        var metadata = objects.Resolve(encrypt["EncryptMetadata"]);
        var permissions = unchecked((int)(long)Math.Clamp(objects.Resolve(encrypt["P"]).Number, int.MinValue, uint.MaxValue));
        return new EncryptionSettings(
            objects.Resolve(encrypt["R"]).Integer,
            version switch { 1 => 5, 2 => KeyLength(bits, 5), 4 => 16, _ => 32 },
            version < 4 ? CryptMethod.Rc4 : Method(encrypt, "StrF", objects),
            version < 4 ? CryptMethod.Rc4 : Method(encrypt, "StmF", objects),
            objects.Resolve(encrypt["O"]).String ?? [],
            objects.Resolve(encrypt["U"]).String ?? [],
            objects.Resolve(encrypt["UE"]).String ?? [],
            permissions,
            objects.Resolve(objects.Resolve(trailer["ID"]).Array?[0] ?? default).String ?? [],
            metadata.IsNull || metadata.IsTrue);
    }

    private static int KeyLength(int bits, int otherwise) => bits switch
    {
        >= 40 and <= 128 => bits / 8,
        >= 5 and <= 16 => bits,
        _ => otherwise,
    };

    private static CryptMethod Method(PdfDictionary encrypt, string use, ObjectStore objects)
    {
        var name = objects.Resolve(encrypt[use]).Name ?? "Identity";
        var filters = objects.Resolve(encrypt["CF"]).Dictionary;
        var filter = filters is null ? null : objects.Resolve(filters[name]).Dictionary;
        return filter is null ? CryptMethod.None : objects.Resolve(filter["CFM"]).Name switch
        {
            "V2" => CryptMethod.Rc4,
            "AESV2" => CryptMethod.Aes128,
            "AESV3" => CryptMethod.Aes256,
            _ => CryptMethod.None,
        };
    }
}
