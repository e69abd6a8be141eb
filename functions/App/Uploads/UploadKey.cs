using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using EhcpPipeline.Audit.Runs;

namespace EhcpPipeline.Functions.Uploads;

/// <summary>
/// Which plan a blob is. The command line stores uploads under the plan's key, so that no name reaches Azure's own queues and receipts; other tools
/// upload under the file's name, and the key is then made of that.
/// </summary>
public static class UploadKey
{
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz234567");

    /// <summary>Key of the plan in <c>plans/{run}/{blobName}</c>.</summary>
    public static string Of(RunManifest manifest, string blobName) => IsKey(blobName) ? blobName : PlanKeys.PlanKey(manifest, blobName);

    /// <summary>The blob was stored under a plan's key.</summary>
    public static bool IsKey(string blobName) => blobName.Length == PlanKeys.Length && !blobName.AsSpan().ContainsAnyExcept(KeyCharacters);

    /// <summary>Stands for a blob while its run's salt is not known: only to count and list what waits.</summary>
    public static string Provisional(string blobName) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blobName)))[..PlanKeys.Length];
}
