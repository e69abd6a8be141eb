using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Report.Tests.Pages;

public sealed class PlanPageTests
{
    [Fact]
    public void Every_finding_shows_its_quote_its_criterion_and_its_authority()
    {
        var shown = Parsed.Under(Parsed.Of(Samples.PlanHtml()), "All findings, by section").Where(element => element.ClassList.Contains("finding")).ToList();
        var findings = Samples.Assessment.Criteria.SelectMany(result => result.Findings).ToList();

        shown.Count.ShouldBe(findings.Count);
        foreach (var finding in findings)
        {
            var criterion = Rubric.Standard[finding.Criterion];
            var box = shown.Single(element => element.TextContent.Contains(finding.Mend, StringComparison.Ordinal));
            box.QuerySelector(".tag")!.TextContent.Trim().ShouldBe(criterion.Id);
            box.QuerySelector(".what")!.TextContent.ShouldBe(criterion.Title);
            box.TextContent.ShouldContain("Authority: " + criterion.Authority);
            box.QuerySelector("blockquote")?.TextContent.ShouldBe(finding.Quote?.Text);
            (box.QuerySelector("blockquote") is null).ShouldBe(finding.Quote is null);
        }
    }

    [Fact]
    public void A_quote_says_on_which_page_it_stands_or_how_far_into_the_text()
    {
        var text = Parsed.Of(Samples.PlanHtml()).Body!.TextContent;

        text.ShouldContain("page 3");
        text.ShouldContain("character 1234 of the text");
    }

    [Fact]
    public void A_quote_read_from_a_picture_asks_for_a_look_at_the_original()
    {
        var blurred = Samples.At("Blurred words", 2) with { Confidence = 61 };
        var finding = new Finding(Samples.Second.Id, SectionCode.F, Severity.Amber, Samples.Second.Findings[0].Code, blurred, "Mend it.");
        var assessment = Samples.Assessment with { Criteria = [new CriterionResult(Samples.Second.Id, SectionCode.F, CriterionStatus.NotMet, 0, [finding])] };

        Parsed.Of(Samples.PlanHtml(assessment)).Body!.TextContent.ShouldContain("page 2; read from a picture of the page with 61% certainty: check the original");
    }

    [Fact]
    public void The_head_gives_grade_score_caps_and_the_grade_by_text_alone()
    {
        var page = Parsed.Of(Samples.PlanHtml());

        page.QuerySelector("h1")!.TextContent.ShouldBe(Samples.Hostile + ".docx");
        page.QuerySelector(".headline .grade")!.TextContent.ShouldBe("Requires improvement");
        page.QuerySelector(".headline b")!.TextContent.ShouldBe("3.45");
        page.Body!.TextContent.ShouldContain("By its text alone, without the child's background: Good, 6.12.");
        page.QuerySelectorAll(".note").ShouldContain(note => note.TextContent == "The grade is capped: " + Samples.Assessment.Grade.Caps[0]);
        page.QuerySelectorAll(".note").ShouldContain(note => note.TextContent.StartsWith("A person must look", StringComparison.Ordinal));
        page.Body.TextContent.ShouldContain("The plan speaks from 30 January 2026.");
        page.Body.TextContent.ShouldContain("1 criteria not assessed");
    }

    [Fact]
    public void A_section_that_is_absent_is_said_to_be_absent_and_has_no_grade()
    {
        var row = Parsed.Of(Samples.PlanHtml()).QuerySelectorAll("tr").Single(element => element.TextContent.StartsWith("Section G", StringComparison.Ordinal));

        row.QuerySelector(".grade")!.TextContent.ShouldBe("Absent");
    }

    [Fact]
    public void A_weak_item_says_what_it_lacks_and_a_full_one_is_kept_apart()
    {
        var page = Parsed.Of(Samples.PlanHtml());
        var weak = Parsed.Under(page, "Provision to mend").Where(element => element.ClassList.Contains("finding")).ToList();

        weak.ShouldHaveSingleItem().TextContent.ShouldContain("lacks who");
        weak[0].TextContent.ShouldContain("leaves it to the setting");
        page.QuerySelectorAll("details .finding").ShouldHaveSingleItem().TextContent.ShouldContain("Reading, 20 minutes daily, by a teacher");
    }

    [Fact]
    public void A_plan_without_anything_in_it_still_makes_a_page()
    {
        var empty = Samples.Assessment with { Criteria = [], Provision = [], Outcomes = [], Improvements = [], Sections = [] };
        var text = Parsed.Of(Samples.PlanHtml(empty, "")).Body!.TextContent;

        text.ShouldContain("No findings.");
        text.ShouldContain("No outcomes were found.");
        text.ShouldContain("Nothing was found to mend.");
        text.ShouldContain("0 of 0");
    }
}
