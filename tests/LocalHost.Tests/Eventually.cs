namespace EhcpPipeline.LocalHost.Tests;

/// <summary>Waits for another thread to get somewhere, by yielding to it; fails if it has not within 20 seconds.</summary>
internal static class Eventually
{
    internal static async Task TrueAsync(Func<bool> condition)
    {
        var limit = System.Diagnostics.Stopwatch.StartNew();
        while (!condition())
        {
            limit.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
            await Task.Yield();
        }
    }
}
