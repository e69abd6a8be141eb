using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Layouts of English councils that the sample plans do not show.</summary>
public class LayoutTests
{
    [Fact]
    public void Headings_with_letters_give_their_sections()
    {
        var plan = new Paper()
            .H(1, "Education, Health and Care Plan")
            .H(1, "Section A: Views").P("Bo likes trains.")
            .H(1, "Section B: Special educational needs").Li("Bo finds it hard to listen.")
            .H(1, "Section C: Health needs").P("None.")
            .H(1, "Section D: Social care needs").P("None.")
            .H(1, "Section E: Outcomes").Li("By July 2027 Bo will follow two instructions in four of five tries.")
            .H(1, "Section F: Special educational provision").Li("A teaching assistant will practise listening games with Bo for 15 minutes daily.")
            .Rest().Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
        plan.Find(SectionCode.C)!.StatesNil.ShouldBeTrue();
        plan.Needs.Count.ShouldBe(1);
        plan.Outcomes.Count.ShouldBe(1);
        plan.Items(SectionCode.F).ShouldBe(["A teaching assistant will practise listening games with Bo for 15 minutes daily."]);
        plan.Placement.Name.ShouldBe("Alder Lane Primary School");
        plan.Advice[0].Date.ShouldBe(new DateOnly(2025, 6, 3));
    }

    [Fact]
    public void A_letter_is_no_plan() =>
        new Paper().P("Dear Mr and Mrs Hill", "I enclose the final plan. Section I names the school, and Section F the provision.", "Yours sincerely").TryRead().ShouldBeNull();

    [Fact]
    public void An_empty_document_is_no_plan() => new Paper().TryRead().ShouldBeNull();
}
