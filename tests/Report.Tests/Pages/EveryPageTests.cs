using System.Globalization;
using AngleSharp.Dom;

namespace EhcpPipeline.Report.Tests.Pages;

/// <summary>What holds of every page, whatever stands in a plan.</summary>
public sealed class EveryPageTests
{
    private static readonly string[] Fetching = ["script", "iframe", "frame", "object", "embed", "link", "img", "video", "audio", "source", "form", "base", "svg"];

    public static TheoryData<string> Pages => new("plan", "overview");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Text_from_a_plan_never_becomes_markup(string page)
    {
        var document = Parsed.Of(Html(page));

        document.All.Where(element => Fetching.Contains(element.LocalName, StringComparer.Ordinal)).ShouldBeEmpty();
        document.All.SelectMany(element => element.Attributes).ShouldNotContain(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        document.Body!.TextContent.ShouldContain(Samples.Hostile);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Nothing_is_fetched_from_anywhere(string page)
    {
        var document = Parsed.Of(Html(page));
        var addresses = document.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name is "src" or "href" or "srcset" or "action" or "data" or "background");

        addresses.ShouldAllBe(attribute => attribute.Value.StartsWith("plans/", StringComparison.Ordinal));
        var styles = document.QuerySelectorAll("style").Select(style => style.TextContent).Concat(document.All.Select(element => element.GetAttribute("style") ?? ""));
        styles.ShouldAllBe(style => !style.Contains("url(", StringComparison.OrdinalIgnoreCase) && !style.Contains("@import", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_policy_forbids_scripts_before_anything_else_is_read(string page)
    {
        var document = Parsed.Of(Html(page));
        var policy = document.QuerySelectorAll("meta[http-equiv='Content-Security-Policy']").ShouldHaveSingleItem();

        var rules = policy.GetAttribute("content")!.Split(';', StringSplitOptions.TrimEntries);
        rules.ShouldContain("default-src 'none'");
        rules.ShouldNotContain(rule => rule.StartsWith("script-src", StringComparison.Ordinal));
        policy.CompareDocumentPosition(document.QuerySelector("style")!).HasFlag(DocumentPositions.Following).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Headings_stand_in_order_below_one_title(string page)
    {
        var document = Parsed.Of(Html(page));
        var levels = document.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();

        levels[0].ShouldBe(1);
        levels.Count(level => level == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
        document.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        document.Title.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_table_says_what_its_columns_are(string page)
    {
        var tables = Parsed.Of(Html(page)).QuerySelectorAll("table");

        tables.Length.ShouldBeGreaterThan(1);
        foreach (var table in tables)
        {
            var columns = table.QuerySelectorAll("thead th");
            columns.Length.ShouldBeGreaterThan(1);
            table.QuerySelectorAll("th").ShouldAllBe(cell => cell.GetAttribute("scope") == "col" || cell.GetAttribute("scope") == "row");
            table.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(0);
            table.QuerySelectorAll("tbody tr").ShouldAllBe(row => row.Children.Length == columns.Length);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_reader_s_culture_changes_no_byte(string page)
    {
        var expected = Html(page);
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        other.NumberFormat.NumberGroupSeparator = "'";
        other.NumberFormat.NegativeSign = "minus ";
        other.DateTimeFormat.MonthNames = [.. Enumerable.Range(1, 13).Select(month => month == 13 ? "" : "Monat" + month)];
        try
        {
            CultureInfo.CurrentCulture = other;
            Html(page).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Html(string page) => page == "plan" ? Samples.PlanHtml() : Samples.OverviewHtml();
}
