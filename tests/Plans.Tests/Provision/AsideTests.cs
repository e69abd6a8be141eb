using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Provision;

/// <summary>What stands among provision and provides nothing: pointers, reasons, strengths, reviews that were, headings that only name needs.</summary>
public class AsideTests
{
    [Theory]
    [InlineData("See H1.1")]
    [InlineData("See G.1 to G.3")]
    [InlineData("See items F2 and F4.")]
    public void A_pointer_to_another_item_is_no_provision(string text) => Items(text).ShouldBeEmpty();

    [Fact]
    public void A_pointer_that_provides_is_read() => Items("See the therapist for 45 minutes each week.").ShouldHaveSingleItem();

    [Theory]
    [InlineData("Reasons: the relationship is what works, as Dr Voss put it, and nothing else will.")]
    [InlineData("She told us that little and often is what works for Al.")]
    [InlineData("Inserted by virtue of the order of 6 October 2025 - see paragraph 14.")]
    [InlineData("Inserted by virtue of the order of 6 October 2025. Reasons: he forgets over the holidays.")]
    public void Why_an_item_is_there_is_no_part_of_what_is_judged(string why) =>
        Reading.FrontToProvision().Li($"A tutor reads with Al for 20 minutes daily. {why}").Rest().Read().Cores(SectionCode.F).ShouldBe(["A tutor reads with Al for 20 minutes daily."]);

    [Fact]
    public void A_reason_that_gives_a_quantity_is_judged_with_its_item() =>
        Reading.FrontToProvision().Li("A tutor reads with Al. He told us that 20 minutes every day is what he needs.").Rest().Read().Cores(SectionCode.F).ShouldBe(["A tutor reads with Al. He told us that 20 minutes every day is what he needs."]);

    [Fact]
    public void A_heading_that_says_for_which_needs_is_no_provision()
    {
        var plan = Reading.FrontToProvision().P("Provision for need B2 and B3 (K6, speech and language therapist)").Li("A tutor reads with Al for 20 minutes daily.").P("Provision for needs B4, B5").Li("A mentor meets Al for 30 minutes weekly.").Rest().Read();

        plan.Items(SectionCode.F).Count().ShouldBe(2);
    }

    [Fact]
    public void A_strength_beside_provision_is_none() =>
        Reading.FrontToProvision().P("Al can: use a tape measure, work out change.").Li("A tutor reads with Al for 20 minutes daily.").Rest().Read().Items(SectionCode.F).ShouldHaveSingleItem();

    [Fact]
    public void A_table_of_the_reviews_that_were_provides_nothing()
    {
        var plan = Reading.FrontToProvision().Li("A tutor reads with Al for 20 minutes daily.").T("# Review date | Who came | Comment", "14.10.24 | Mum, SENCO | No change to plan", "08.10.25 | Mum, SENCO, Mr Stubbs | Amend, attendance is a worry").Rest().Read();

        plan.Items(SectionCode.F).ShouldHaveSingleItem();
    }

    [Fact]
    public void How_the_outcomes_are_watched_is_no_provision()
    {
        var plan = Reading.FrontToProvision().Li("A tutor reads with Al for 20 minutes daily.").P("How we will know. The key person records each outcome weekly. The SENCo and parents look at the record every half term.").Rest().Read();

        plan.Items(SectionCode.F).ShouldHaveSingleItem();
    }

    [Fact]
    public void What_the_authority_will_arrange_for_somebody_to_do_is_provision() =>
        Reading.FrontToProvision().P("A tutor will read with Al for 20 minutes daily.", "The Authority will arrange for a speech and language therapist to provide a programme, which will be carried out by staff.").Rest().Read().Items(SectionCode.F).Count().ShouldBe(2);

    [Fact]
    public void That_the_hours_may_be_varied_is_a_term_of_its_own() =>
        Reading.FrontToProvision().P("The teaching assistant will break each task into steps in every lesson. The hours of support set out in this plan may be varied by the college.").Rest().Read().Items(SectionCode.F).Count().ShouldBe(2);

    [Fact]
    public void A_service_that_has_not_been_involved_provides_nothing() =>
        Reading.FrontToProvision().Li("A tutor reads with Al for 20 minutes daily.").H(1, "Section G: Health provision").P("The community nurse for learning disability has not been involved.").Read().Items(SectionCode.G).ShouldBeEmpty();

    private static IEnumerable<string> Items(string text) =>
        Reading.FrontToProvision().T("# Provision | Who | How often", "Paired reading | Tutor | 20 minutes daily").Rest().H(1, "Section G: Health provision").Li(text).Read().Items(SectionCode.G);
}
