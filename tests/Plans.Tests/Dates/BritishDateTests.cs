using EhcpPipeline.Plans.Dates;

namespace EhcpPipeline.Plans.Tests.Dates;

public class BritishDateTests
{
    [Theory]
    [InlineData("3rd September 2025", "2025-09-03")]
    [InlineData("03/09/2025", "2025-09-03")]
    [InlineData("3.9.25", "2025-09-03")]
    [InlineData("3-9-2025", "2025-09-03")]
    [InlineData("2025-09-03", "2025-09-03")]
    [InlineData("3 Sept. 2025", "2025-09-03")]
    [InlineData("Wednesday 3 September 2025", "2025-09-03")]
    [InlineData("3rd of September, 2025", "2025-09-03")]
    [InlineData("September 3rd, 2025", "2025-09-03")]
    [InlineData("03-Sep-25", "2025-09-03")]
    public void Every_British_form_is_read_day_first(string text, string date) => BritishDates.First(text)!.Value.ToString("O").ShouldBe(date);

    [Theory]
    [InlineData("Sept 2025", "2025-09-01")]
    [InlineData("September 2025", "2025-09-01")]
    public void A_month_is_its_first_day(string text, string date) => BritishDates.First(text)!.Value.ToString("O").ShouldBe(date);

    [Theory]
    [InlineData("31/02/2025")]
    [InlineData("13/13/2025")]
    [InlineData("in May she was ill")]
    [InlineData("1:1")]
    [InlineData("3/7")]
    [InlineData("2.4.1 Reading")]
    [InlineData("")]
    public void What_is_no_date_is_none(string text) => BritishDates.First(text).ShouldBeNull();

    [Fact]
    public void Dates_keep_their_places() =>
        BritishDates.Find("from 3 May 2025 to 4 June 2025").Select(found => (found.Start, found.End)).ShouldBe([(5, 15), (19, 30)]);
}
