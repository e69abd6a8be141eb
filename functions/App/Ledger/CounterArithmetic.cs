using EhcpPipeline.Audit.Contributions;

namespace EhcpPipeline.Functions.Ledger;

/// <summary>Moves encoded counts by encoded contributions.</summary>
internal static class CounterArithmetic
{
    /// <summary>Counts less <paramref name="minus"/> and plus <paramref name="plus"/>; no bytes where nothing is left.</summary>
    public static byte[] Move(byte[] counts, byte[] minus, byte[] plus)
    {
        var moved = Counters.Add(Counters.Subtract(ContributionCodec.Read(counts), ContributionCodec.Read(minus)), ContributionCodec.Read(plus));
        return moved.Count == 0 ? [] : ContributionCodec.Write(moved);
    }
}
