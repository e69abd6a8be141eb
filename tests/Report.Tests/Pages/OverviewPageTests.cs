using System.Globalization;
using AngleSharp.Dom;
using EhcpPipeline.Report.Overview;

namespace EhcpPipeline.Report.Tests.Pages;

public sealed class OverviewPageTests
{
    [Fact]
    public void The_headline_has_the_shape_of_the_council_s_audit()
    {
        var page = Parsed.Of(Samples.OverviewHtml());

        page.QuerySelector("h1")!.TextContent.ShouldBe("1,234 plans audited");
        page.QuerySelectorAll(".headline .figure").Select(figure => figure.QuerySelector("b")!.TextContent + " " + figure.QuerySelector("span")!.TextContent)
            .ShouldBe(["12 Outstanding 1%", "456 Good 37%", "716 Requires improvement 58%", "50 Inadequate 4%"]);
        page.Body!.TextContent.ShouldContain("Mean score 5.25 out of 10.");
        page.Body.TextContent.ShouldContain("1,300 uploads: 1,234 assessed, 40 failed, 26 excluded. 17 need a person's judgement.");
    }

    [Fact]
    public void The_triage_table_leads_to_each_plan_s_page()
    {
        var links = Parsed.Of(Samples.OverviewHtml()).QuerySelectorAll("td a");

        links.Select(link => link.GetAttribute("href")).ShouldBe(Samples.Overview.Triage.Select(line => "plans/" + line.Plan + ".html"));
        links.Select(link => link.TextContent).ShouldBe([Samples.Hostile + ".docx", "bbbbbbbbbbbbbbbbbbbbbbbbbb"]);
    }

    [Fact]
    public void The_triage_table_says_when_it_shows_only_the_first_plans()
    {
        Parsed.Of(Samples.OverviewHtml()).Body!.TextContent.ShouldContain("The first 2 of 1234; the triage table has all.");
        var whole = OverviewPage.Render(Samples.Overview with { TriageTotal = 2 });
        Parsed.Of(whole).Body!.TextContent.ShouldNotContain("The first 2 of");
    }

    [Fact]
    public void Every_bar_has_its_figures_in_words()
    {
        var bars = Parsed.Of(Samples.OverviewHtml()).QuerySelectorAll(".bar");

        bars.Length.ShouldBe(1 + Samples.Overview.Sections.Count);
        bars.ShouldAllBe(bar => bar.GetAttribute("role") == "img");
        bars[0].GetAttribute("aria-label").ShouldBe("Outstanding 12, Good 456, Requires improvement 716, Inadequate 50");
        bars[^1].GetAttribute("aria-label").ShouldBe("Outstanding 0, Good 0, Requires improvement 0, Inadequate 0");
    }

    [Fact]
    public void The_parts_of_a_bar_fill_it_and_no_more()
    {
        foreach (var bar in Parsed.Of(Samples.OverviewHtml()).QuerySelectorAll(".bar").Where(bar => bar.ChildElementCount > 0))
        {
            var sum = bar.Children.Sum(part => decimal.Parse(part.GetAttribute("style")!["width:".Length..].TrimEnd('%'), CultureInfo.InvariantCulture));
            sum.ShouldBeInRange(99.9m, 100m);
        }
    }

    [Fact]
    public void A_kind_of_provision_without_items_is_left_out()
    {
        var rows = Parsed.Of(Samples.OverviewHtml()).QuerySelectorAll("th[scope=row]").Select(cell => cell.TextContent).ToList();

        rows.ShouldContain("Speech and language therapy");
        rows.ShouldNotContain("Transport");
    }

    [Fact]
    public void A_run_of_nothing_still_makes_a_page()
    {
        var none = new GradeCounts(0, 0, 0, 0);
        var page = Parsed.Of(OverviewPage.Render(Samples.Overview with
        {
            Grades = none,
            DocumentGrades = none,
            MeanScoreHundredths = null,
            Triage = [],
            TriageTotal = 0,
            Kinds = [],
            Sections = [],
            NotAssessed = [],
            Smart = new SmartLine(0, 0, 0, 0, 0),
        }));

        page.QuerySelector("h1")!.TextContent.ShouldBe("0 plans audited");
        page.Body!.TextContent.ShouldContain("– of 0 outcomes");
    }
}
