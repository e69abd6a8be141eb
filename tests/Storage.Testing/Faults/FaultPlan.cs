namespace EhcpPipeline.Storage.Testing.Faults;

/// <summary>What happens at a chosen call.</summary>
public enum Fault
{
    /// <summary>The process dies before the call has had any effect.</summary>
    CrashBefore,

    /// <summary>The process dies after the call has taken effect, before it returns.</summary>
    CrashAfter,

    /// <summary>The call fails without effect.</summary>
    FailBefore,

    /// <summary>The call takes effect and fails all the same (a lost answer).</summary>
    FailAfter,
}

/// <summary>
/// Counts the calls that change something, over the three ports together, and strikes at those it was told to. Reads are counted apart: a crash
/// before a read is a crash after the write before it. One plan lasts for one process life; a restart takes a new plan, or <see cref="None"/>.
/// </summary>
public sealed class FaultPlan
{
    private readonly IReadOnlyDictionary<int, Fault> _faults;
    private readonly Lock _gate = new();
    private readonly List<string> _calls = [];
    private bool _dead;

    private FaultPlan(IReadOnlyDictionary<int, Fault> faults) => _faults = faults;

    /// <summary>No fault at all: for counting the calls of an undisturbed run.</summary>
    public static FaultPlan None() => new(new Dictionary<int, Fault>());

    /// <summary>One fault, at the n-th changing call from 1.</summary>
    public static FaultPlan At(int call, Fault fault) => new(new Dictionary<int, Fault> { [call] = fault });

    /// <summary>Faults drawn from a seed: of every hundred changing calls about <paramref name="percent"/> fail, before or after taking effect.</summary>
    public static FaultPlan Scattered(int seed, int percent, int calls)
    {
        var random = new Random(seed);
        return new(Enumerable.Range(1, calls).Where(_ => random.Next(100) < percent).ToDictionary(call => call, _ => random.Next(2) == 0 ? Fault.FailBefore : Fault.FailAfter));
    }

    /// <summary>Whether the simulated process has died.</summary>
    public bool Crashed
    {
        get
        {
            lock (_gate)
            {
                return _dead;
            }
        }
    }

    /// <summary>The changing calls so far, each as "Port.Method name", in order.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    internal void Read()
    {
        lock (_gate)
        {
            ThrowIfDead();
        }
    }

    internal async Task<T> ChangeAsync<T>(string call, Func<Task<T>> run)
    {
        Fault? fault;
        lock (_gate)
        {
            ThrowIfDead();
            _calls.Add(call);
            fault = _faults.TryGetValue(_calls.Count, out var planned) ? planned : null;
            _dead = fault == Fault.CrashBefore;
            ThrowIfDead();
        }

        if (fault == Fault.FailBefore)
        {
            throw new SimulatedFaultException();
        }

        var result = await run().ConfigureAwait(false);
        lock (_gate)
        {
            _dead |= fault == Fault.CrashAfter;
            ThrowIfDead();
        }

        return fault == Fault.FailAfter ? throw new SimulatedFaultException() : result;
    }

    private void ThrowIfDead()
    {
        if (_dead)
        {
            throw new SimulatedCrashException();
        }
    }
}
