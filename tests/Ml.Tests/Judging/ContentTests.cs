using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Rules;

namespace EhcpPipeline.Ml.Tests.Judging;

public class ContentTests
{
    [Theory]
    [InlineData("Pottery with the technician, an hour on Thursdays.")]
    [InlineData("The TA helps with shoelaces for ten minutes a day.")]
    [InlineData("My PA takes me bowling for three hours every Saturday.")]
    [InlineData("Kerbs and stairs with the mobility officer, 40 minutes weekly.")]
    public void A_concrete_activity_that_no_list_holds_is_content(string text) => ContentReader.Has(new ItemReading().Read(text)).ShouldBeTrue();

    [Theory]
    [InlineData("20 minutes daily with the LSA.")]
    [InlineData("Support from the speech and language therapist, weekly.")]
    [InlineData("12 hours a week of TA time.")]
    [InlineData("")]
    public void Time_support_and_a_role_are_not(string text) => ContentReader.Has(new ItemReading().Read(text)).ShouldBeFalse();
}
