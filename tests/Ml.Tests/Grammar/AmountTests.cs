namespace EhcpPipeline.Ml.Tests.Grammar;

public class AmountTests
{
    [Theory]
    [InlineData("thirty minutes of phonics")]
    [InlineData("half an hour of phonics")]
    [InlineData("a quarter of an hour with the TA")]
    [InlineData("0.5 hrs with the TA")]
    [InlineData("LSA 25hpw")]
    [InlineData("2x30 mins weekly")]
    [InlineData("2 x 30 weekly with the SaLT")]
    [InlineData("an hour and a half each Friday")]
    [InlineData("a 45-minute lesson")]
    [InlineData("hour-long sessions of counselling")]
    [InlineData("20 TA hours a week")]
    [InlineData("half a day at the farm")]
    [InlineData("a double lesson of food technology")]
    [InlineData("from 9.15 to 9.45 every day")]
    [InlineData("twenty-five hours a week")]
    [InlineData("1½ hours of hydrotherapy")]
    [InlineData("24 nights a year")]
    [InlineData("one hour 15 minutes")]
    public void A_length_or_total_is_an_amount(string text) => Reading.BindsAmount(text).ShouldBeTrue();

    [Theory]
    [InlineData("up to 15 hours a week")]
    [InlineData("a maximum of 30 minutes daily")]
    [InlineData("no more than 30 minutes weekly")]
    [InlineData("not more than 30 minutes daily")]
    [InlineData("around 20 minutes")]
    [InlineData("approx. 20 minutes each day")]
    [InlineData("20 minutes or so each day")]
    [InlineData("~15 hpw")]
    [InlineData("0-5 hours weekly")]
    [InlineData("as much as 10 hours a week")]
    [InlineData("10 hours a week, give or take")]
    [InlineData("thirty minutes plus or minus")]
    [InlineData("no longer then 15 mins")]
    [InlineData("25 minutes at longest, each Monday")]
    [InlineData("1 x 50m weekly (upper bound)")]
    public void A_cap_or_an_approximation_voids_the_amount(string text) => Reading.BindsAmount(text).ShouldBeFalse();

    [Theory]
    [InlineData("at least 15 hours a week")]
    [InlineData("a minimum of 20 minutes daily")]
    [InlineData("no fewer than 10 hours")]
    [InlineData("not less than 30 minutes")]
    [InlineData("15+ hours a week")]
    [InlineData("not <10 mins daily")]
    public void A_floor_keeps_the_amount(string text) => Reading.BindsAmount(text).ShouldBeTrue();

    [Fact]
    public void A_range_binds_at_its_lower_end() => Reading.BindsAmount("20-30 minutes every day").ShouldBeTrue();

    [Fact]
    public void A_cap_on_group_size_does_no_harm() =>
        Reading.BindsAmount("a group of up to four children for 30 minutes every Monday").ShouldBeTrue();

    [Theory]
    [InlineData("a five-minute warning before the bell")]
    [InlineData("a break every 20 minutes")]
    [InlineData("within 24 hours of a seizure")]
    [InlineData("In Year 4 he moved school")]
    [InlineData("reading age 6:02, standard score 72")]
    [InlineData("ten sessions of physiotherapy over the year")]
    [InlineData("in the 5th percentile")]
    [InlineData("telephone 01234 567890")]
    public void Other_numbers_are_no_amount(string text) => Reading.BindsAmount(text).ShouldBeFalse();

    [Theory]
    [InlineData("15 hours a week, shared with two other pupils")]
    [InlineData("20 hours weekly when staffing allows")]
    [InlineData("30 minutes daily, subject to funding")]
    public void Sharing_and_conditions_void_the_amount(string text) => Reading.BindsAmount(text).ShouldBeFalse();
}
