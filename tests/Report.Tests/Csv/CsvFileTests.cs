using EhcpPipeline.Report.Csv;

namespace EhcpPipeline.Report.Tests.Csv;

/// <summary>RFC 4180 with line feeds, and texts that no spreadsheet takes for a formula.</summary>
public sealed class CsvFileTests
{
    [Fact]
    public void Plain_fields_are_written_as_they_are()
    {
        Written(["plan", "", "5.25", "Zoë ʻōlelo"]).ShouldBe("plan,,5.25,Zoë ʻōlelo\n");
    }

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"yes\"", "\"say \"\"yes\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("\"", "\"\"\"\"")]
    [InlineData("semi;colon", "semi;colon")]
    [InlineData(" spaced ", " spaced ")]
    public void Fields_with_a_comma_a_quotation_mark_or_a_line_break_are_quoted(string field, string written)
    {
        Written([field]).ShouldBe(written + "\n");
    }

    [Fact]
    public void Rows_end_with_a_line_feed_on_every_system()
    {
        using var text = new StringWriter { NewLine = "\r\n" };
        var csv = new CsvFile(text);
        csv.Row(["a", "b"]);
        csv.Row(["c", "d"]);

        text.ToString().ShouldBe("a,b\nc,d\n");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+44 20")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void A_text_that_a_spreadsheet_would_run_is_disarmed(string text)
    {
        CsvFile.Disarm(text).ShouldBe("'" + text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1-1")]
    [InlineData("By July = 40 words")]
    [InlineData("'quoted'")]
    public void Any_other_text_stays_as_it_is(string text)
    {
        CsvFile.Disarm(text).ShouldBe(text);
    }

    private static string Written(string[] fields)
    {
        using var text = new StringWriter();
        new CsvFile(text).Row(fields);
        return text.ToString();
    }
}
