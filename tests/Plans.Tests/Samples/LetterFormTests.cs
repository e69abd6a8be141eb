using EhcpPipeline.Documents.Model;
using EhcpPipeline.Ml;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>Where the letter stands in a heading is the council's taste: the same plan with its letters written otherwise reads the same.</summary>
public class LetterFormTests
{
    [Theory]
    [InlineData("{1} (Section {0})")]
    [InlineData("{1} ({0})")]
    [InlineData("{1} [{0}]")]
    [InlineData("{1} – Section {0}")]
    [InlineData("Part {0} – {1}")]
    [InlineData("{0}: {1}")]
    [InlineData("{1} – {0}")]
    [InlineData("({0}) {1}")]
    [InlineData("{1}, Section {0}")]
    [InlineData("{1} / Section {0}")]
    [InlineData("{0} – {1}")]
    [InlineData("{0} {1}")]
    [InlineData("EHC plan section {0} {1}")]
    public void Headings_with_the_letter_in_another_place_part_the_plan_alike(string form)
    {
        var reader = new PlanReader(PlanClassifier.Default);
        var compared = 0;
        var otherwise = new List<string>();
        foreach (var sample in SamplePlan.All.Concat(SamplePlan.Layouts))
        {
            var rewritten = sample.Document.Blocks.Select(block => block is HeadingBlock heading && Parts(heading.Text) is var (letter, title) ? heading with { Text = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, letter, title) } : block).ToList();
            if (rewritten.Zip(sample.Document.Blocks).Count(pair => !ReferenceEquals(pair.First, pair.Second)) < 11)
            {
                continue;
            }

            var plan = reader.Read(Document.Create(DocumentFormat.Docx, 0, rewritten, sample.Document.Furniture));
            if (Shape(plan) != Shape(sample.Plan))
            {
                otherwise.Add($"{sample.Name}: {Shape(plan)} where there was {Shape(sample.Plan)}");
            }

            compared++;
        }

        otherwise.ShouldBeEmpty();
        compared.ShouldBeGreaterThan(5);
    }

    private static string Shape(Plan? plan) => plan is null ? "no plan"
        : string.Join(' ', plan.Sections.Select(section => section.Code)) + $" {plan.Needs.Count} needs {plan.Outcomes.Count} outcomes {plan.Provision.Count} provision {plan.Advice.Count} reports";

    // "Section H1: Social care provision": one letter, a mark and a title.
    private static (string Letter, string Title)? Parts(string text)
    {
        var mark = text.IndexOfAny([':', '–', '-', '.']);
        return text.StartsWith("Section ", StringComparison.OrdinalIgnoreCase) && mark is 9 or 10 or 11 && text[8..mark].Trim() is { Length: 1 or 2 } letter && text[(mark + 1)..].Trim() is { Length: > 3 and < 85 } title ? (letter, title) : null;
    }
}
