using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EhcpPipeline.Audit.Cohort;

namespace EhcpPipeline.Audit.Runs;

/// <summary>
/// Keys that stand for a plan and a child in every table. 26 characters of a-z and 2-7: the first 130 bits of an HMAC-SHA256 under the manifest's
/// salts, so that neither a name nor a UPN can be got back, and the same upload has the same key in any order of arrival.
/// </summary>
public static class PlanKeys
{
    /// <summary>Length of a key.</summary>
    public const int Length = 26;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    private static readonly SearchValues<char> Symbols = SearchValues.Create(Alphabet);

    /// <summary>Key of the plan uploaded under <paramref name="relativePath"/>, in whichever spelling <see cref="PlanPath"/> makes equal.</summary>
    public static string PlanKey(RunManifest manifest, string relativePath)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return Hash(manifest.PlanSalt, PlanPath.Normalise(relativePath));
    }

    /// <summary>
    /// Key of the child: from the UPN, else the council's plan id, else from the plan key (then the child cannot be followed into another run).
    /// </summary>
    public static string ChildKey(RunManifest manifest, CohortRecord? record, string planKey)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var identity = record switch
        {
            { Upn.Length: > 0 } => "upn:" + record.Upn.Trim().ToUpperInvariant(),
            { PlanId.Length: > 0 } => "plan:" + record.PlanId.Trim(),
            _ => "file:" + planKey,
        };
        return Hash(manifest.ChildSalt, identity);
    }

    /// <summary>The ledger partition of a plan: two lower-case hexadecimal digits below <see cref="RunManifest.Shards"/>.</summary>
    public static string Shard(RunManifest manifest, string planKey)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(planKey);
        if (planKey.Length != Length || planKey.AsSpan().ContainsAnyExcept(Symbols))
        {
            throw new ArgumentException("A plan key is 26 characters of a-z and 2-7.", nameof(planKey));
        }

        // Six characters are 30 bits of the HMAC: even over any number of shards to within 1 in 4 million.
        var bits = 0;
        foreach (var symbol in planKey.AsSpan(0, 6))
        {
            bits = (bits << 5) | Alphabet.IndexOf(symbol, StringComparison.Ordinal);
        }

        return ShardName(bits % manifest.Shards);
    }

    /// <summary>All shards of a run in order.</summary>
    public static IReadOnlyList<string> Shards(RunManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return [.. Enumerable.Range(0, manifest.Shards).Select(ShardName)];
    }

    private static string ShardName(int shard) => shard.ToString("x2", CultureInfo.InvariantCulture);

    private static string Hash(string salt, string text)
    {
        var hash = HMACSHA256.HashData(Convert.FromBase64String(salt), Encoding.UTF8.GetBytes(text));
        var key = new StringBuilder(Length);
        for (int bit = 0; key.Length < Length; bit += 5)
        {
            var pair = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
            key.Append(Alphabet[(pair >> (11 - (bit % 8))) & 31]);
        }

        return key.ToString();
    }
}
