using System.Globalization;

namespace EhcpPipeline.Storage.Embedded;

/// <summary>
/// Numbers never used before in this store: the opening of the store in the upper bits, a count in the lower. They are ETags, lease receipts and file names.
/// </summary>
internal sealed class Stamps(long opening)
{
    private const int CountBits = 40;

    private long _last = opening << CountBits;

    internal long Next() => Interlocked.Increment(ref _last);

    internal static string ToETag(long stamp) => "\"0x" + stamp.ToString("X", CultureInfo.InvariantCulture) + "\"";

    internal static long FromETag(string etag) =>
        etag.Length > 4 && long.TryParse(etag.AsSpan(3, etag.Length - 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var stamp) ? stamp : -1;
}
