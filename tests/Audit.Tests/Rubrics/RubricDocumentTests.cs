using EhcpPipeline.Audit.Prioritising;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Audit.Tests.Samples;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Tests.Rubrics;

public class RubricDocumentTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(SamplePlans.Root, "..", "..", "docs", "rubric.md"));

    [Fact]
    public void The_document_lists_each_criterion_as_the_rubric_has_it()
    {
        foreach (var criterion in Rubric.Standard.Criteria)
        {
            var section = criterion.Section == SectionCode.None ? "plan" : criterion.Section.Code();
            var row = Text.Split('\n').Single(line => line.StartsWith($"| {criterion.Id} |", StringComparison.Ordinal));
            row.ShouldStartWith($"| {criterion.Id} | {section} | {criterion.Title} | {(criterion.Statutory ? "yes" : "no")} | {criterion.Weight} |");
            row.ShouldEndWith($"| {criterion.Authority} |");
        }
    }

    [Fact]
    public void The_document_lists_each_cap_and_the_version() =>
        Rubric.Standard.Caps.Select(cap => $"| {cap.Text} | {cap.Grade.Code().Replace('_', ' ')} | {cap.Authority} |").Append(Rubric.Standard.Version)
            .Where(line => !Text.Contains(line, StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [InlineData("| graded Inadequate | 5,500 |", TriagePoints.Inadequate, 5_500)]
    [InlineData("| unlawful clause in Section F | 500 |", TriagePoints.UnlawfulClause, 500)]
    [InlineData("| appeal to the tribunal | 400 |", TriagePoints.Tribunal, 400)]
    [InlineData("| looked after | 300 |", TriagePoints.LookedAfter, 300)]
    public void The_document_gives_the_points_of_the_order(string line, int points, int written)
    {
        points.ShouldBe(written);
        Text.ShouldContain(line);
    }
}
