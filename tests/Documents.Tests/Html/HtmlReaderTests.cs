using System.Text;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Tests.Html;

public class HtmlReaderTests
{
    private static ReadResult TryRead(string body, ReadLimits? limits = null) => new DocumentReader(limits).Read(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>Ignored</title><meta charset=\"utf-8\"></head><body>{body}</body></html>"));

    private static Document Read(string body) => TryRead(body).Document.ShouldNotBeNull();

    private static string Shape(string body) => string.Join('\n', Read(body).Blocks.Select(block => block switch
    {
        HeadingBlock heading => $"h{heading.Level} {heading.Text}",
        ListItemBlock item => $"{item.Level} {item.Label} {item.Text}",
        TextBlock text => text.Text,
        TableBlock table => string.Join('\n', table.Rows.Select(row => (row.IsHeader ? "# " : "") + BlockText.JoinCells(row))),
        _ => "?",
    }));

    [Fact]
    public void Blocks_break_lines_and_inline_markup_does_not() =>
        Shape("<h2>Section F</h2><p>Weekly <b>direct</b>\n  therapy<br>by&nbsp;a therapist &amp; others<div>two</div>three").ShouldBe("h2 Section F\nWeekly direct therapy\nby a therapist & others\ntwo\nthree");

    [Fact]
    public void What_is_not_shown_is_no_text() =>
        Shape("a<script>if (a < b) { '</p>' }</script><style>p{}</style><!-- no --><span style=\"display: none\">b</span><p hidden>c</p><template>d</template><del>e</del><s>g</s>f").ShouldBe("a\nf");

    [Fact]
    public void Lists_count_nest_and_need_no_end_tags() =>
        Shape("<ol start=3><li>a<li>b<ul><li>c</ul><li value=9>d</ol><ol type=a><li><p>e</p><p>f</p></ol>").ShouldBe("1 3. a\n1 4. b\n2 • c\n1 9. d\n1 a. e\nf");

    [Fact]
    public void Tables_keep_heads_spans_and_nesting()
    {
        Shape("<table><tr><th>Need<th>Who<tr><td rowspan=2>Speech<td>one<tr><td>two</table>").ShouldBe("# Need | Who\nSpeech | one\nSpeech | two");
        Shape("<table><thead><tr><td colspan=2>Section F</thead><tr><td>a<td><table><tr><td>x<td>y</table></table>").ShouldBe("# Section F\na | x | y");
    }

    [Fact]
    public void Form_controls_show_their_state() =>
        Shape("<input type=checkbox checked> Yes <input type=radio> No <input value=text type=text><input type=hidden value=x><select><option>a<option selected>b</select><textarea>c <i></textarea>").ShouldBe("☒ Yes ☐ No textbc <i>");

    [Theory]
    [InlineData("<p title='a > b'>x</p>", "x")]
    [InlineData("<p title=\"unclosed>x", "x")]
    [InlineData("1 < 2 </ 3> </p></div></table>4", "1 < 2 \n4")]
    [InlineData("<p>a<!-- never closed", "a")]
    [InlineData("<td>stray<tr>cells", "stray\ncells")]
    [InlineData("<script>never closed", null)]
    public void Broken_markup_loses_no_more_than_a_browser_would(string html, string? text)
    {
        var result = TryRead(html);
        if (text is null)
        {
            result.Failure!.Reason.ShouldBe(FailureReason.Empty);
        }
        else
        {
            result.Document!.Text.Replace(" ", "").ShouldBe(text.Replace(" ", ""));
        }
    }

    [Fact]
    public void Navigation_is_furniture_and_pictures_alone_need_optical_reading()
    {
        Read("<nav><a>Home</a></nav><p>Body</p>").Furniture.ShouldHaveSingleItem().Text.ShouldBe("Home");
        TryRead("<img src=scan.png>").Failure!.Reason.ShouldBe(FailureReason.NeedsOcr);
    }

    [Fact]
    public void The_declared_code_page_is_believed() =>
        new DocumentReader().Read(Encoding.Latin1.GetBytes("<html><head><meta charset=windows-1252></head><body>Zo\u00EB \u0096 plan</body></html>")).Document!.Text.ShouldBe("Zoë – plan");

    [Fact]
    public void Nesting_without_end_is_refused() =>
        TryRead(string.Concat(Enumerable.Repeat("<div>", 100_000))).Failure!.Reason.ShouldBe(FailureReason.TooLarge);

    [Fact]
    public void Tables_nested_without_end_are_refused() =>
        TryRead(string.Concat(Enumerable.Repeat("<table><tr><td>", 1_000))).Failure!.Reason.ShouldBe(FailureReason.TooLarge);
}
