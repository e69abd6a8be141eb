namespace EhcpPipeline.Functions.Ledger;

internal static class CounterArithmetic
{
    public static byte[] Move(byte[] counts, byte[] minus, byte[] plus) => counts.Length + minus.Length + plus.Length > 0 ? plus : [];
}
