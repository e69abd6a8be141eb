using System.Text;

namespace EhcpPipeline.Documents.Bundles;

/// <summary>
/// Decodes entry names that are not marked as UTF-8. Most such zips hold UTF-8 all the same; those of older Windows programs hold code page 437,
/// which the zip format names as its default (APPNOTE, appendix D).
/// </summary>
internal sealed class ZipNames : Encoding
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Old = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    public override int GetByteCount(char[] chars, int index, int count) => Strict.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => Strict.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetCharCount(byte[] bytes, int index, int count) => Of(bytes, index, count).GetCharCount(bytes, index, count);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) => Of(bytes, byteIndex, byteCount).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    public override int GetMaxByteCount(int charCount) => Strict.GetMaxByteCount(charCount);

    public override int GetMaxCharCount(int byteCount) => Math.Max(Strict.GetMaxCharCount(byteCount), Old.GetMaxCharCount(byteCount));

    private static Encoding Of(byte[] bytes, int index, int count) => System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(index, count)) ? Strict : Old;
}
