namespace EhcpPipeline.LocalHost.Tests.Blobs;

public sealed class PollingFeedTests : IDisposable
{
    private readonly HostUnderTest _host = new();

    [Fact]
    public async Task A_blob_runs_its_function_with_the_tokens_of_its_path()
    {
        await _host.WriteAsync("plans", "spring/a plan.docx", "content");
        await _host.WriteAsync("bundles", "spring/all.zip", "zipped");
        await _host.WriteAsync("runs", "spring.json", "{\"plan\":\"p\"}");
        await _host.RunAsync();

        _host.Recorder.Seen.Order(StringComparer.Ordinal).ShouldBe(
            ["blob spring a plan.docx content plans/spring/a plan.docx", "bundle spring all zipped", "run spring p"]);
    }

    [Fact]
    public async Task A_blob_is_told_of_once_and_again_when_it_is_written_again()
    {
        await _host.WriteAsync("plans", "r/a", "1");
        await _host.RunAsync();
        await _host.RunAsync();
        _host.Recorder.Seen.Count.ShouldBe(1);

        await _host.WriteAsync("plans", "r/a", "2");
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBe(["blob r a 1 plans/r/a", "blob r a 2 plans/r/a"]);
    }

    [Fact]
    public async Task A_blob_whose_name_does_not_fit_the_path_runs_nothing()
    {
        await _host.WriteAsync("plans", "at-the-top", "x");
        await _host.WriteAsync("bundles", "r/a.tar", "x");
        await _host.WriteAsync("elsewhere", "r/a.zip", "x");
        await _host.RunAsync();

        _host.Ended.ShouldBeEmpty();
    }

    [Fact]
    public async Task Blobs_written_by_functions_are_seen_in_the_same_run()
    {
        _host.Recorder.Then = async (what, _) =>
        {
            if (what.StartsWith("bundle", StringComparison.Ordinal))
            {
                await _host.WriteAsync("plans", "r/unpacked", "x");
            }
        };
        await _host.WriteAsync("bundles", "r/all.zip", "x");
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldContain("blob r unpacked x plans/r/unpacked");
    }

    [Fact]
    public async Task A_blob_that_is_gone_before_its_function_runs_is_done_with()
    {
        await _host.WriteAsync("plans", "r/a", "x");
        using (var host = _host.Start())
        {
            (await host.Feed.ScanAsync(CancellationToken.None)).ShouldBe(1);
        }

        await _host.Store.Blobs.DeleteAsync("plans", "r/a", CancellationToken.None);
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBeEmpty();
        _host.Ended.ShouldHaveSingleItem().Outcome.ShouldBe(InvocationOutcome.Succeeded);
    }

    [Fact]
    public async Task An_event_whose_blob_has_changed_since_is_dropped_for_the_newer_event()
    {
        await _host.WriteAsync("plans", "r/a", "old");
        using (var host = _host.Start())
        {
            await host.Feed.ScanAsync(CancellationToken.None);
        }

        await _host.WriteAsync("plans", "r/a", "new");
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBe(["blob r a new plans/r/a"]);
    }

    [Fact]
    public async Task A_blob_that_fails_too_often_is_on_the_blob_poison_queue_with_its_name()
    {
        _host.Recorder.Then = (what, _) => what.StartsWith("blob r", StringComparison.Ordinal) ? throw new InvalidOperationException() : Task.CompletedTask;
        await _host.WriteAsync("plans", "r/a", "x");
        await _host.RunAsync();

        _host.Recorder.Seen.Take(3).ShouldBe(Enumerable.Repeat("blob r a x plans/r/a", 3));
        var poison = _host.Recorder.Seen[3];
        poison.ShouldStartWith("blob poison {");
        poison.ShouldContain("\"FunctionId\":\"Host.Functions.BlobText\",\"ContainerName\":\"plans\",\"BlobName\":\"r/a\"");
        _host.Recorder.Seen.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_blob_that_is_not_what_the_function_binds_goes_the_same_way()
    {
        await _host.WriteAsync("runs", "r.json", "not JSON");
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldHaveSingleItem().ShouldStartWith("blob poison");
    }

    [Fact]
    public async Task Only_the_prefixes_asked_for_are_listed()
    {
        _host.Options.BlobPrefixes = (_, _) => ValueTask.FromResult<IReadOnlyList<string>>(["open/"]);
        await _host.WriteAsync("plans", "open/a", "x");
        await _host.WriteAsync("plans", "closed/a", "x");
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBe(["blob open a x plans/open/a"]);
    }

    [Fact]
    public async Task More_blobs_than_a_page_are_each_told_of_once()
    {
        for (var i = 0; i < 1_200; i++)
        {
            await _host.WriteAsync("plans", "r/" + i.ToString("D5", System.Globalization.CultureInfo.InvariantCulture), "x");
        }

        await _host.RunAsync();
        await _host.RunAsync();

        _host.Recorder.Seen.Distinct().Count().ShouldBe(1_200);
        _host.Recorder.Seen.Count.ShouldBe(1_200);
    }

    public void Dispose() => _host.Dispose();
}
