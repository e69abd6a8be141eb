using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Security;

/// <summary>Decrypts strings and streams with the key that the empty user password opens (ISO 32000-2, 7.6).</summary>
internal sealed class Decryptor
{
    private readonly byte[] _key;
    private readonly CryptMethod _strings;
    private readonly CryptMethod _streams;
    private readonly bool _encryptsMetadata;

    private Decryptor(byte[] key, CryptMethod strings, CryptMethod streams, bool encryptsMetadata)
    {
        _key = key;
        _strings = strings;
        _streams = streams;
        _encryptsMetadata = encryptsMetadata;
    }

    /// <summary>Throws <see cref="PdfFailureException"/> as encrypted when the empty password does not open the file.</summary>
    public static Decryptor Open(PdfDictionary encrypt, PdfDictionary trailer, ObjectStore objects)
    {
        var settings = EncryptionSettings.Read(encrypt, trailer, objects);
        var key = settings is null ? null : settings.Revision >= 5 ? ModernKey.Find(settings) : ClassicKey.Find(settings);
        if (settings is null || key is null)
        {
            throw PdfFailureException.Encrypted();
        }

        return new Decryptor(key, settings.Strings, settings.Streams, settings.EncryptsMetadata);
    }

    public StringDecryption? ForStrings(int number, int generation) =>
        _strings == CryptMethod.None ? null : bytes => Ciphers.Decrypt(_strings, _key, bytes, number, generation);

    public ReadOnlyMemory<byte> Stream(PdfStream stream, ObjectStore objects)
    {
        var type = objects.Resolve(stream.Dictionary["Type"]).Name;
        if (_streams == CryptMethod.None || type == "XRef" || (type == "Metadata" && !_encryptsMetadata))
        {
            return stream.Packed;
        }

        return Ciphers.Decrypt(_streams, _key, stream.Packed.Span, stream.Number, stream.Generation);
    }
}
