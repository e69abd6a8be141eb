using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Tests.Pdf;

/// <summary>Tables without lines whose cells hold lists.</summary>
public class PdfListCellTests
{
    private const float Between = 10;

    private static readonly string[] Reads = ["* A teaching assistant reads", "  with Al each day.", "* A mentor meets him."];
    private static readonly string[] Often = ["* 20 minutes daily", "* 30 minutes weekly, in a", "  quiet room."];
    private static readonly string[] Trains = ["* A therapist sees Al in", "  class each term.", "* A nurse trains the staff."];
    private static readonly string[] Seldom = ["* One hour a term", "* Two hours a year, in", "  September."];

    private const string First = "A teaching assistant reads with Al each day.\nA mentor meets him. | 20 minutes daily\n30 minutes weekly, in a quiet room.";
    private const string Second = "A therapist sees Al in class each term.\nA nurse trains the staff. | One hour a term\nTwo hours a year, in September.";

    [Fact]
    public void Each_row_keeps_its_lists() => Rows([(Reads, Often), (Trains, Seldom)]).ShouldBe([First, Second]);

    [Fact]
    public void Each_row_keeps_its_lists_below_titles() =>
        Rows([(["Provision"], ["How much"]), (Reads, Often), (Trains, Seldom)]).ShouldBe(["Provision | How much", First, Second]);

    [Fact]
    public void Items_of_a_line_each_stand_with_those_beside_them() =>
        Rows([(["* Paired reading", "* Phonics", "* Spelling games"], ["* Daily", "* Weekly", "* Termly"]), (["* Talking time", "* Story time"], ["* Monday", "* Friday"])])
            .ShouldBe(["Paired reading | Daily", "Phonics | Weekly", "Spelling games | Termly", "Talking time | Monday", "Story time | Friday"]);

    private static IEnumerable<string> Rows((string[] Left, string[] Right)[] rows)
    {
        var page = new Drawing();
        var y = 700f;
        foreach (var (left, right) in rows)
        {
            Cell(page, 60, y, left);
            Cell(page, 310, y, right);
            y -= (14 * Math.Max(left.Length, right.Length)) + Between;
        }

        return new DocumentReader().Read(PdfWriter.OnePage(page.ToString())).Document.ShouldNotBeNull().Blocks.OfType<TableBlock>().SelectMany(table => table.Rows).Select(BlockText.JoinCells);
    }

    // "* " is a bullet, and what goes on with it is set in as it is.
    private static void Cell(Drawing page, float x, float y, string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('*'))
            {
                page.Text(x, y - (14 * i), "\\225", 10);
            }

            var set = lines[i][0] is '*' or ' ';
            page.Text(set ? x + 15 : x, y - (14 * i), set ? lines[i][2..] : lines[i], 10);
        }
    }
}
