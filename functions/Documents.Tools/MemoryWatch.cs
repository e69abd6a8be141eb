using System.Diagnostics;

namespace EhcpPipeline.Documents.Tools;

/// <summary>
/// Ends a program that holds more memory than it may, looked at ten times a second. The cap of last resort where the system's shell sets none or sets one that the system
/// does not keep (Windows, macOS); what a program takes between two looks it has.
/// </summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    private readonly Process _process;
    private readonly long _most;
    private readonly ITimer _timer;

    public MemoryWatch(Process process, long most, TimeProvider clock)
    {
        _process = process;
        _most = most;
        _timer = clock.CreateTimer(_ => Look(), null, Every, Every);
    }

    /// <summary>The program was ended for its memory.</summary>
    public bool Tripped { get; private set; }

    public void Dispose() => _timer.Dispose();

    internal void Look()
    {
        try
        {
            _process.Refresh();
            if (!_process.HasExited && _process.WorkingSet64 > _most)
            {
                Tripped = true;
                _process.Kill(entireProcessTree: true);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended in the meantime.
        }
    }
}
