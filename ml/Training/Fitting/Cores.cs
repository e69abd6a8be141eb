namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>
/// As much work at a time as the machine has cores, in the order in which it was asked for. The passes over the patterns of provision are one long chain that nothing can be split off:
/// asked for first, and sharing its core with nothing, it ends about when all the rest does. Work must not block on other work: with one core it would wait for itself.
/// </summary>
internal static class Cores
{
    private static readonly TaskFactory Factory = new(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Environment.ProcessorCount).ConcurrentScheduler);

    /// <summary>For loops: within such work they take cores that are free and no more; elsewhere as many threads as there are cores.</summary>
    public static ParallelOptions Free => new() { MaxDegreeOfParallelism = Environment.ProcessorCount, TaskScheduler = null };

    public static Task<T> Run<T>(Func<T> work) => Factory.StartNew(work);
}
