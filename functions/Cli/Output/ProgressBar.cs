using EhcpPipeline.LocalHost;
using Spectre.Console;

namespace EhcpPipeline.Cli.Output;

/// <summary>
/// A bar on standard error while plans are worked on: first the uploading, then the assessing. Plain lines every tenth part where standard error is not
/// a terminal.
/// </summary>
internal sealed class ProgressBar : IProgress<InvocationEnded>
{
    private const int Width = 40;
    private readonly Lock _lock = new();
    private readonly bool _plain = Console.IsErrorRedirected;
    private int _expected;
    private int _assessed;
    private int _shown = -1;
    private string _what = "";

    public static async Task<int> ShowAsync(Func<ProgressBar, Task<int>> work) => await work(new ProgressBar());

    public void Uploaded(int done, int total) => Show("reading the folder", done, total);

    public void Assessed(int done, int total) => Show("assessing plans", done, total);

    /// <summary>How many plans are new or changed: the bar's length.</summary>
    public void Expect(int plans) => _expected = plans;

    public void Report(InvocationEnded value)
    {
        if (value.Function == "AssessPlan")
        {
            lock (_lock)
            {
                _assessed++;
                Show("assessing plans", Math.Min(_assessed, _expected), _expected);
            }
        }
    }

    public void Finish()
    {
        lock (_lock)
        {
            Show("assessing plans", _expected, _expected);
        }
    }

    /// <summary>Takes the bar away before results are printed.</summary>
    public void Clear()
    {
        if (!_plain)
        {
            Terminal.Error.Profile.Out.Writer.Write("\r" + new string(' ', Width + 40) + "\r");
        }
    }

    private void Show(string what, int done, int total)
    {
        var tenth = total == 0 ? 10 : done * 10 / total;
        if (_plain)
        {
            if (tenth == _shown && what == _what)
            {
                return;
            }

            (_shown, _what) = (tenth, what);
            Console.Error.WriteLine($"{what}: {done} of {total}");
            return;
        }

        var filled = total == 0 ? Width : (int)((long)done * Width / total);
        Console.Error.Write($"\r{what,-20} [{new string('#', filled)}{new string('.', Width - filled)}] {done} of {total}   ");
    }
}
