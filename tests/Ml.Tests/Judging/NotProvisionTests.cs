using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Tests.Judging;

public class NotProvisionTests
{
    [Theory]
    [InlineData("What | Who | How often | Review date")]
    [InlineData("Help in class:")]
    [InlineData("TA = teaching assistant; HT = half term")]
    [InlineData("See the report at K3.")]
    [InlineData("This is because he loses his place in every lesson.")]
    [InlineData("Verbal reasoning at the 8th percentile.")]
    [InlineData("He was seen at the clinic and was discharged in March.")]
    [InlineData("By July 2027 she will read 40 words at sight.")]
    [InlineData("No physiotherapy is recommended.")]
    [InlineData("We bought him the tablet ourselves for £310.")]
    [InlineData("All pupils have the reading app at home.")]
    [InlineData("She forgets what she was asked before she reaches her chair.")]
    [InlineData("This plan replaces the one made in Leeds.")]
    public void Titles_keys_reasons_history_outcomes_and_notes_are_no_provision(string text) => Judge(text).Verdict.ShouldBe(Verdict.NotApplicable);

    [Theory]
    [InlineData("A TA reads with her for 15 minutes every morning because she loses her place.")]
    [InlineData("Who: TA | What: phonics | How often: daily, 10 minutes")]
    [InlineData("By September the school will have a rail fitted in the toilet.")]
    [InlineData("Front left seat beside the window, with a slope.")]
    [InlineData("The physiotherapist stretches his calves for 20 minutes each Friday; he was seen in March.")]
    public void Something_given_is_provision_whatever_stands_beside_it(string text) => Judge(text).Verdict.ShouldNotBe(Verdict.NotApplicable);

    [Theory]
    [InlineData("The SaLT will train the lunch staff in Makaton each September.")]
    [InlineData("Makaton training for the team from the advisory teacher, Sept INSET.")]
    [InlineData("The continence nurse will review the plan every six months.")]
    [InlineData("A neurophysiotherapist attends each month.")]
    [InlineData("The parent link worker reads to her father for 15 minutes every Friday.")]
    public void Who_trains_or_alone_reviews_is_named(string text) => Judge(text).Present.HasFlag(Dimensions.Who).ShouldBeTrue();

    [Theory]
    [InlineData("All TAs will be trained in Makaton.")]
    [InlineData("Her seat is at the end of the row, near the teacher's desk.")]
    [InlineData("30 hours a week to be deployed at the head teacher's discretion.")]
    public void Who_is_trained_owns_or_decides_is_not_who_delivers(string text) => Judge(text).Present.HasFlag(Dimensions.Who).ShouldBeFalse();

    [Theory]
    [InlineData("I was told 20 hours of a TA.", Dimensions.Amount)]
    [InlineData("Targets are reviewed three times a year at a 40-minute meeting.", Dimensions.Amount)]
    [InlineData("He leaves class five minutes before the bell.", Dimensions.Amount)]
    [InlineData("The SaLT trains the staff for two hours each September.", Dimensions.Amount)]
    [InlineData("A maximum of 2 x 30 minutes per week with the OT on zips.", Dimensions.Frequency)]
    [InlineData("The LSA stretches him; the physiotherapist checks technique termly.", Dimensions.Frequency)]
    public void A_number_that_is_not_due_is_not_present(string text, Dimensions dimension) => Judge(text).Present.HasFlag(dimension).ShouldBeFalse();

    private static ProvisionJudgement Judge(string text) => PlanClassifier.RulesOnly.JudgeProvision(text);
}
