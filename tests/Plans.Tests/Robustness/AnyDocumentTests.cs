using EhcpPipeline.Documents.Model;
using EhcpPipeline.Plans.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace EhcpPipeline.Plans.Tests.Robustness;

/// <summary>Whatever a document holds, reading ends, with a plan or without, and every place lies within the document.</summary>
public class AnyDocumentTests
{
    private static readonly string[] Texts =
    [
        "Section", "Section A", "SECTION B:", "Section H1 and", "Sections B, E and F", "(F)", "F.", "12.", "1)", "•", "• x", "a)", ":", "|", "Section F: None", "Section K 12", "Outcomes", "Provision", "Who", "How often", "Needs:", "None.", "By July 2027 Bo will read.",
        "Bo cannot yet read. This is hard.", "A TA reads with Bo for 10 minutes daily", "[insert", "<", "<name>", "3rd", "3 May", "3 May 2025", "99/99/9999", "No.", "Dr.", "\n", "Section A\nBo", "[x]", "☒", "Signed", "Appendix 1", "Year", "Y", "Bo's", "“Bo”", "….", "EHC plan", "Education, Health and Care Plan", "Section I: School", "H1", "Name: ", "Type:", "percentile", "1st percentile",
    ];

    [Fact]
    public void Reading_any_document_ends_and_points_within_it()
    {
        var reader = new PlanReader(new PlainClassifier());
        var advice = new AdviceReader(new PlainClassifier());
        var text = Gen.Elements(Texts).Select(value => value.Trim().Length == 0 ? "x" : value.Trim());
        var cell = Gen.Elements([.. Texts, ""]).Select(value => value.Trim()).Select(value => new TableCell { Blocks = value.Length == 0 ? [] : [new ParagraphBlock { Text = value }] });
        // Readers give no text block without text, no row without cells and no table without rows.
        var row = cell.NonEmptyListOf().Select(cells => new TableRow { Cells = [.. cells.Select((own, column) => own with { Column = column })], IsHeader = cells.Count % 2 == 0 });
        var block = Gen.OneOf(
            text.Select(Block (value) => new ParagraphBlock { Text = value }),
            text.Select(Block (value) => new HeadingBlock { Text = value, Level = 1 + (value.Length % 3) }),
            text.Select(Block (value) => new ListItemBlock { Text = value, Label = "1." }),
            row.NonEmptyListOf().Select(Block (rows) => new TableBlock { Rows = [.. rows] }));

        Prop.ForAll(block.ListOf().ToArbitrary(), blocks =>
        {
            var document = Document.Create(DocumentFormat.Docx, 0, [new ParagraphBlock { Text = "EHC plan" }, .. blocks]);
            var plan = reader.Read(document);
            var report = advice.Read(document);
            var within = report.Needs.Select(need => need.Where).Concat(report.Outcomes.Select(outcome => outcome.Where)).Concat(report.Recommendations.Select(item => item.Where))
                .All(where => where.Offset >= 0 && where.Length >= 0 && where.Offset + where.Length <= document.Text.Length);
            return within && (plan is null || plan.Provision.Select(item => item.Where).Concat(plan.Needs.Select(need => need.Where)).Concat(plan.Sections.SelectMany(section => section.Passages))
                .All(where => where.Offset >= 0 && where.Length >= 0 && where.Offset + where.Length <= document.Text.Length));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void A_plan_of_strange_blocks_still_reads()
    {
        var paper = new Paper().H(1, "EHC Plan");
        foreach (var letter in "ABCDEFGIJK")
        {
            paper.H(1, "Section " + letter);
            foreach (var text in Texts.Where(text => text.Trim().Length > 0 && !text.StartsWith("Section", StringComparison.Ordinal)))
            {
                paper.P(text).Li(text).T(text + " | " + text);
            }
        }

        paper.Read().Sections.Count.ShouldBeGreaterThan(8);
    }

    [Fact]
    public void A_very_long_paragraph_is_read_in_time_that_grows_with_its_length()
    {
        var sentence = "A TA reads with Bo for 10 minutes daily. ";
        var paper = new Paper().H(1, "EHC Plan").H(1, "Section A").P("x").H(1, "Section B").P("x").H(1, "Section E").P("x").H(1, "Section F").P(string.Concat(Enumerable.Repeat(sentence, 20_000)).Trim()).Rest();

        paper.Read().Provision.Count.ShouldBe(20_000);
    }
}
