using AngleSharp.Dom;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Report.Tests.Pages;

/// <summary>The stretches of an item that carried its judgement are marked, and the words stay as the plan has them.</summary>
public sealed class MarkedTextTests
{
    private const string Text = "Speech <b>work</b> & play, up to 30 minutes weekly, by a therapist";

    [Fact]
    public void Marks_stand_on_the_words_of_the_evidence()
    {
        var quote = Quote(Samples.Item(Text), Span("30 minutes", EvidenceRole.Amount), Span("weekly", EvidenceRole.Frequency), Span("a therapist", EvidenceRole.Who), Span("up to", EvidenceRole.Voiding));

        Marks(quote).ShouldBe([("up to", "void"), ("30 minutes", "quantity"), ("weekly", "quantity"), ("a therapist", "who")]);
        quote.TextContent.ShouldBe(Text);
    }

    [Fact]
    public void Marks_count_from_the_inherited_heading_on()
    {
        var item = Samples.Item("Paired reading by a teacher") with { Inherited = "Delivered daily" };
        var at = item.Judged.IndexOf("a teacher", StringComparison.Ordinal);
        var quote = Quote(item, new EvidenceSpan(EvidenceRole.Frequency, "Delivered ".Length, 5), new EvidenceSpan(EvidenceRole.Who, at, 9));

        Marks(quote).ShouldBe([("daily", "quantity"), ("a teacher", "who")]);
        quote.TextContent.ShouldBe("Delivered daily | Paired reading by a teacher");
    }

    [Fact]
    public void Marks_do_not_overlap_and_the_longer_one_wins()
    {
        var quote = Quote(Samples.Item(Text), Span("30", EvidenceRole.Amount), Span("30 minutes weekly", EvidenceRole.Frequency), Span("minutes weekly, by", EvidenceRole.Who));

        Marks(quote).ShouldBe([("30 minutes weekly", "quantity")]);
        quote.QuerySelectorAll("mark mark").ShouldBeEmpty();
        quote.TextContent.ShouldBe(Text);
    }

    [Fact]
    public void A_stretch_that_is_not_in_the_text_is_not_marked()
    {
        var quote = Quote(Samples.Item(Text), new EvidenceSpan(EvidenceRole.Amount, Text.Length - 3, 10), new EvidenceSpan(EvidenceRole.Who, -1, 4), new EvidenceSpan(EvidenceRole.Who, 5_000, 1));

        Marks(quote).ShouldBeEmpty();
        quote.TextContent.ShouldBe(Text);
    }

    private static EvidenceSpan Span(string words, EvidenceRole role) => new(role, Text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static List<(string Words, string Kind)> Marks(IElement quote) =>
        [.. quote.QuerySelectorAll("mark").Select(mark => (mark.TextContent, mark.ClassName ?? ""))];

    private static IElement Quote(ProvisionItem item, params EvidenceSpan[] evidence)
    {
        var judgement = Samples.Judged(Verdict.Partial, Dimensions.Who) with { Evidence = evidence };
        var html = Samples.PlanHtml(Samples.Assessment with { Provision = [new JudgedProvision(item, judgement, Severity.Amber)] });
        return Parsed.Under(Parsed.Of(html), "Provision to mend").Single(element => element.ClassList.Contains("finding")).QuerySelector("blockquote")!;
    }
}
