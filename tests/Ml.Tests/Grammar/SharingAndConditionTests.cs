namespace EhcpPipeline.Ml.Tests.Grammar;

public class SharingAndConditionTests
{
    [Theory]
    [InlineData("30 hours weekly across the four pupils of the base")]
    [InlineData("20 hours a week to be enjoyed in common with others in the form")]
    [InlineData("My three hours a month go round everybody on the list")]
    [InlineData("10 hours a week, a joint resource with his sister")]
    [InlineData("She sees him for a day each week as one of nine")]
    [InlineData("15 hours of the assistant, split among all the children at that table")]
    [InlineData("12 hours for the unit as a whole")]
    public void Hours_held_with_others_are_not_the_childs(string text) => Reading.BindsAmount(text).ShouldBeFalse();

    [Theory]
    [InlineData("A conversation group for four students, 40 minutes once a week")]
    [InlineData("Cooking club for six pupils | HLTA | 45 minutes every Friday")]
    public void The_size_of_a_group_takes_no_hours_away(string text) => Reading.BindsAmount(text).ShouldBeTrue();

    [Theory]
    [InlineData("20 minutes daily provided cover is found")]
    [InlineData("an hour a week once a worker has been recruited")]
    [InlineData("half an hour on Mondays if the clinic list is short")]
    [InlineData("thirty minutes weekly, resources being available")]
    [InlineData("a half day termly assuming traded hours are left")]
    [InlineData("40 minutes each Friday if we're lucky")]
    [InlineData("an hour a month so far as diaries permit")]
    [InlineData("20 minutes a day whenever a room is free")]
    [InlineData("90 minutes monthly upon acceptance of the referral")]
    [InlineData("30 minutes weekly, not if off sick / no cover")]
    [InlineData("15 minutes a day may be offered")]
    [InlineData("ten minutes each day, if she isn't called away")]
    [InlineData("10 minutes every day, unless she's got a meeting")]
    [InlineData("two hours on Saturdays, pending clearance")]
    [InlineData("an hour each week as soon as he reaches the head of the queue")]
    [InlineData("2 hrs a week - TBC on funding")]
    [InlineData("10 min a day tim alowing")]
    public void A_condition_voids_amount_and_frequency(string text)
    {
        Reading.BindsAmount(text).ShouldBeFalse();
        Reading.BindsFrequency(text).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Movement breaks every hour for 5 minutes even if there is a supply teacher")]
    [InlineData("Catheter care at 11.00 each day, allowing 20 minutes")]
    [InlineData("The therapist works with her from ten until eleven on the first Thursday of each month, and her father may come in")]
    [InlineData("A coaching cycle for the class team each half term, 90 minutes")]
    [InlineData("10 hours a week, and the figure comes down only if this plan is amended")]
    [InlineData("45 minutes weekly; this ceases only if the plan is amended")]
    [InlineData("An hour a week, subject to no reduction")]
    [InlineData("On days when she is away another nurse gives the same ten minutes")]
    [InlineData("Thirty-six sessions of fifty minutes should continue")]
    public void What_is_no_condition_voids_nothing(string text) => Reading.BindsAmount(text).ShouldBeTrue();
}
