using System.Diagnostics;
using System.Text;
using EhcpPipeline.Documents.Tools;

namespace EhcpPipeline.Oracles.Tests.Documents;

public class ToolRunTests
{
    private static byte[]? Shell(string script, ToolLimits? limits = null, CancellationToken cancel = default)
    {
        using var folder = new ToolFolder();
        return ToolRun.Output("/bin/sh", ["-c", script], folder, limits ?? new ToolLimits(), cancel);
    }

    [Fact]
    public void A_program_sees_nothing_of_this_process_but_the_search_path()
    {
        Environment.SetEnvironmentVariable("EHCP_TEST_SECRET", "value");

        var seen = Encoding.UTF8.GetString(Shell("env")!);

        seen.ShouldContain("HOME=");
        seen.ShouldNotContain("EHCP_TEST_SECRET");
    }

    [Fact]
    public void Time_memory_and_output_are_capped()
    {
        Shell("while :; do :; done", new ToolLimits { Time = TimeSpan.FromMilliseconds(300) }).ShouldBeNull();
        Shell("cat /dev/zero", new ToolLimits { Output = 1 << 20 }).ShouldBeNull();
        Shell("a=0123456789abcdef; while :; do a=$a$a; done", new ToolLimits { Memory = 64L << 20 }).ShouldBeNull();
        Shell("exit 3").ShouldBeNull();
        Encoding.UTF8.GetString(Shell("echo fine")!).ShouldBe("fine\n");
    }

    [Fact]
    public void A_program_is_ended_for_its_memory_where_the_shell_sets_no_cap()
    {
        // Holds what it has read, since a line without an end is the last one.
        var start = new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", "exec tail -n 1 /dev/zero" }, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        using var watch = new MemoryWatch(process, 32L << 20, TimeProvider.System);

        process.WaitForExit();

        watch.Tripped.ShouldBeTrue();
    }

    [Fact]
    public void A_program_that_starts_others_ends_with_them()
    {
        var before = DateTimeOffset.UtcNow;

        Shell("sh -c 'while :; do :; done' & while :; do :; done", new ToolLimits { Time = TimeSpan.FromMilliseconds(300) }).ShouldBeNull();

        (DateTimeOffset.UtcNow - before).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void The_folder_of_a_run_is_gone_afterwards()
    {
        string path;
        using (var folder = new ToolFolder())
        {
            path = folder.Path;
            File.WriteAllText(folder.File("plan"), "text");
        }

        Directory.Exists(path).ShouldBeFalse();
    }
}
