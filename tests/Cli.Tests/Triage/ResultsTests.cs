using EhcpPipeline.Cli.Tests.Running;

namespace EhcpPipeline.Cli.Tests.Triage;

/// <summary>What a run says and what it leaves behind.</summary>
[Collection(nameof(FirstRun))]
public sealed class ResultsTests(FirstRun run)
{
    [Fact]
    public void The_ranking_is_printed_plain_when_it_goes_into_a_file()
    {
        run.Ended.Output.ShouldNotContain("\u001b");
        run.Ended.Output.ShouldNotContain("\r");
        foreach (var title in (string[])["Rank", "File", "Grade", "Score", "Top reasons"])
        {
            run.Ended.Output.ShouldContain(title);
        }

        var lines = run.Ended.Output.Split('\n');
        var ranked = lines.Where(line => SamplePlans.Names.Any(name => line.Contains(name, StringComparison.Ordinal))).ToList();
        ranked.Count.ShouldBe(3);
        ranked[0].ShouldContain(SamplePlans.Weak);
        ranked[0].ShouldContain("Inadequate");
        ranked.Select(line => line.Trim().Split(' ')[0]).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public void The_summary_has_the_shape_of_the_council_s_audit()
    {
        run.Ended.Output.ShouldMatch(@"(?m)^3 plans audited: Outstanding \d \(\d+%\), Good \d \(\d+%\), Requires improvement \d \(\d+%\), Inadequate \d \(\d+%\)$");
        run.Ended.Output.ShouldContain("1 excluded: opted-out");
    }

    [Fact]
    public void Progress_is_told_on_standard_error_in_plain_lines()
    {
        run.Ended.Errors[0].ShouldBe("reading the folder: 1 of 4");
        run.Ended.Errors[^1].ShouldBe("assessing plans: 4 of 4");
        run.Ended.Errors.ShouldAllBe(line => !line.Contains('\u001b') && !line.Contains('\r'));
    }

    [Fact]
    public void Every_file_is_listed_with_how_it_ended()
    {
        File.ReadLines(Path.Combine(run.Out, "files.csv")).First().ShouldBe("file,plan,status,reason,grade,score");
        var rows = Results.Rows(Path.Combine(run.Out, "files.csv"));

        rows.Select(row => row["file"]).ShouldBe(SamplePlans.Names.Order(StringComparer.Ordinal));
        rows.Single(row => row["file"] == SamplePlans.OptedOut).ShouldSatisfyAllConditions(
            row => row["status"].ShouldBe("excluded"), row => row["reason"].ShouldBe("opted-out"), row => row["grade"].ShouldBe(""), row => row["score"].ShouldBe(""));
        rows.Where(row => row["status"] == "assessed").Count().ShouldBe(3);
        rows.Where(row => row["status"] == "assessed").ShouldAllBe(row => row["grade"].Length > 0 && row["score"].Length > 0 && row["reason"].Length == 0);
    }

    [Fact]
    public void The_tables_hold_facts_and_quotes()
    {
        File.Exists(Path.Combine(run.Out, "ehcp.db")).ShouldBeTrue();
        foreach (var table in (string[])["plans", "sections", "criteria", "provisions", "outcomes", "needs", "advice", "quotes", "files", "exclusions", "cohortissues", "triage", "improvements", "ledger", "runs", "gradebysection", "gradebycriterion", "gradebycohort", "quantifiedbykind", "smartbycohort"])
        {
            Results.Rows(Path.Combine(run.Out, "tables", table + ".csv")).Count.ShouldBeGreaterThan(0, table);
        }

        Results.Rows(Path.Combine(run.Out, "tables", "plans.csv")).Count.ShouldBe(3);
    }

    [Fact]
    public void A_child_who_is_opted_out_leaves_no_word_in_any_result()
    {
        var plan = Results.Rows(Path.Combine(run.Out, "files.csv")).Single(row => row["file"] == SamplePlans.OptedOut)["plan"];
        string[] mayName = ["files.csv", "tables/files.csv", "tables/ledger.csv", "tables/exclusions.csv"];
        var naming = Results.Of(run.Out).Where(file => file.Value.Contains(plan, StringComparison.Ordinal) || file.Value.Contains("Yilmaz", StringComparison.OrdinalIgnoreCase)).Select(file => file.Key);

        naming.Except(mayName, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void The_report_leads_to_a_page_of_every_plan_that_was_assessed()
    {
        var report = Path.Combine(run.Out, "report");
        var index = File.ReadAllText(Path.Combine(report, "index.html"));
        var plans = Results.Rows(Path.Combine(run.Out, "files.csv")).Where(row => row["status"] == "assessed").Select(row => "plans/" + row["plan"] + ".html").ToList();

        plans.ShouldAllBe(page => index.Contains("href=\"" + page + "\"", StringComparison.Ordinal) && File.Exists(Path.Combine(report, page)));
        Directory.GetFiles(Path.Combine(report, "plans")).Length.ShouldBe(plans.Count);
    }
}
