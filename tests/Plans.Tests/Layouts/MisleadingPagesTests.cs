using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

public class MisleadingPagesTests
{
    private static Paper Body(Paper paper) => paper
        .H(1, "Section A: Views").P("Pip likes snails and wants to be a gardener when she is older, her mother says; she is happiest outside with a bucket.")
        .H(1, "Section B: Special educational needs").Li("Pip finds it hard to join in play.", "Pip cannot yet count objects.")
        .H(1, "Section C: Health needs").P("None.").H(1, "Section D: Social care needs").P("None.")
        .H(1, "Section E: Outcomes").Li("By July 2027 Pip will play beside another child for ten minutes every day.")
        .H(1, "Section F: Special educational provision").Li("A play session led by the nursery nurse for 20 minutes daily.", "Counting songs with the key person for 10 minutes daily.").Rest();

    [Fact]
    public void A_contents_page_is_not_taken_for_the_plan()
    {
        var plan = Body(new Paper().H(1, "Education, Health and Care Plan").Bold("Contents")
            .P("Section A: Views ........ 3", "Section B: Special educational needs ........ 4", "Section C: Health needs ........ 6", "Section D: Social care needs ........ 6", "Section E: Outcomes ........ 7",
               "Section F: Special educational provision ........ 8", "Section G: Health provision ........ 10", "Section H1: Social care provision ........ 10", "Section H2: Social care provision ........ 10", "Section I: Placement ........ 11", "Section J: Personal budget ........ 11", "Section K: Advice ........ 12")
            .P("Date of birth: 4 May 2021. This plan was made on 5 June 2026 and replaces all earlier ones.")).Read();

        plan.Find(SectionCode.K)!.Text.ShouldBe("Educational psychologist, 3 June 2025");
        plan.Items(SectionCode.F).Count().ShouldBe(2);
        plan.Sections[0].Heading.ShouldBe("Section A: Views");
        plan.Dates.Born.ShouldBe(new DateOnly(2021, 5, 4));
    }

    [Fact]
    public void A_table_at_the_front_that_explains_the_sections_is_not_taken_for_the_plan()
    {
        var plan = Body(new Paper().H(1, "Education, Health and Care Plan").H(2, "How to read this plan")
            .T("# Section | What it contains", "A | The views, interests and aspirations of the child and parents", "B | The special educational needs of the child", "C | Health needs linked to the special educational needs",
               "D | Social care needs linked to the special educational needs", "E | The outcomes that are sought", "F | The special educational provision that must be made", "G | Health provision that is reasonably required",
               "H1 | Social care provision under the 1970 Act", "H2 | Other social care provision", "I | The name and type of the school", "J | Details of any direct payment", "K | The advice on which the plan rests")).Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
        plan.Find(SectionCode.F)!.Heading.ShouldBe("Section F: Special educational provision");
        plan.Find(SectionCode.G)!.StatesNil.ShouldBeTrue();
    }

    [Fact]
    public void An_explanation_at_the_end_is_not_taken_for_the_plan()
    {
        var plan = Body(new Paper().H(1, "Education, Health and Care Plan"))
            .H(1, "Notes on the sections")
            .Li("Section A: sets out what the child and family think and want", "Section B: sets out the needs", "Section C: sets out health needs", "Section D: sets out care needs", "Section E: sets out outcomes", "Section F: sets out provision").Read();

        plan.Needs.Count.ShouldBe(2);
        plan.Items(SectionCode.F).Count().ShouldBe(2);
    }

    [Fact]
    public void A_decision_letter_before_the_plan_is_left_out()
    {
        var plan = Body(new Paper().P("Dear Ms Hope", "I enclose the final plan. Section I names the nursery and Section F sets out the provision. You may appeal against Sections B, F and I.", "Yours sincerely")
            .H(1, "Education, Health and Care Plan")).Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
        plan.Find(SectionCode.A)!.Text.ShouldNotContain("Dear");
    }

    [Fact]
    public void Advice_appended_after_the_list_is_no_part_of_the_plan()
    {
        var plan = Body(new Paper().H(1, "Education, Health and Care Plan"))
            .H(1, "Appendix 1: Educational psychologist's advice")
            .P("Pip was seen at nursery on 2 June 2025. She was keen to show her bucket of snails and talked about them for ten minutes without a pause.")
            .H(2, "Outcomes").Li("By July 2030 Pip will read well.").H(2, "Provision").Li("Pip would benefit from support for 3 hours daily.").Read();

        plan.Outcomes.Count.ShouldBe(1);
        plan.Items(SectionCode.F).Count().ShouldBe(2);
        plan.Advice.Count.ShouldBe(1);
    }

    [Fact]
    public void Guidance_and_cross_references_within_a_section_are_no_items()
    {
        var plan = Body(new Paper().H(1, "EHC Plan")).Read();
        var guided = new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Pip likes snails.")
            .H(1, "Section B: Needs").Li("Pip finds it hard to join in play.").H(1, "Section C").P("None.").H(1, "Section D").P("None.").H(1, "Section E: Outcomes").Li("By July 2027 Pip will play beside another child for ten minutes every day.")
            .H(1, "Section F: Special educational provision")
            .P("This section sets out the provision that the local authority must secure. It should be detailed and specific.", "See Section B for the needs that this provision meets.", "Please note that Section 42 of the Children and Families Act 2014 applies.")
            .Li("A play session led by the nursery nurse for 20 minutes daily.").Rest().Read();

        guided.Items(SectionCode.F).ShouldBe(["A play session led by the nursery nurse for 20 minutes daily."]);
        plan.Items(SectionCode.F).Count().ShouldBe(2);
    }

    [Fact]
    public void A_report_in_the_shape_of_a_plan_is_no_plan() =>
        new Paper().H(1, "Educational psychologist's advice for an EHC needs assessment").H(2, "Views of the child").P("Pip likes snails.").H(2, "Special educational needs").Li("Pip finds it hard to join in play.")
            .H(2, "Outcomes").Li("By July 2027 Pip will play with others.").H(2, "Special educational provision").Li("A play session for 20 minutes daily.").TryRead().ShouldBeNull();

    [Fact]
    public void A_shopping_list_is_no_plan() => new Paper().H(1, "Shopping").Li("Apples", "Bread", "Section of cheese").TryRead().ShouldBeNull();
}
