using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>What stands before, between and behind the sections without being of them.</summary>
public class AfterThePlanTests
{
    [Fact]
    public void Sentences_that_explain_the_sections_at_the_front_begin_none()
    {
        var plan = new Paper().H(1, "Education, Health and Care Plan")
            .P("Section A is for the views of the child.", "Section B lists the needs.", "Section E says what is hoped for.", "Section F says what must be provided. It should be specific, for example \"20 minutes of teaching each day\".", "Section I names the school. Section K lists the advice.")
            .T("Name | Cy Low", "Year group | Year 8").Body().Read();

        plan.YearGroup.ShouldBe(8);
        plan.Items(SectionCode.F).ShouldBe(["Reading with the TA for 10 minutes daily."]);
        plan.Advice.Count.ShouldBe(2);
    }

    [Fact]
    public void The_officer_who_signs_under_the_list_of_advice_gave_none()
    {
        var plan = new Paper().H(1, "Education, Health and Care Plan").Body().P("B. Rowe, for Marl Council, 12 December 2025", "Issued by C. Dee, Early Years Lead, 12 December 2025").Read();

        plan.Advice.Count.ShouldBe(2);
    }

    [Fact]
    public void A_nil_return_is_advice_that_was_given()
    {
        var plan = new Paper().H(1, "Education, Health and Care Plan").Body().T("# Advice | Author | Date", "Social care | Nil return by e-mail | not dated").Read();

        plan.Advice.Count.ShouldBe(3);
    }

    [Fact]
    public void Notes_checklists_and_records_behind_the_advice_are_not_read_as_advice()
    {
        var plan = new Paper().H(1, "Education, Health and Care Plan").Body()
            .H(3, "Rights and contacts").P("You may appeal to the tribunal within two months.")
            .H(3, "Officer's checklist").T("# Check | Done", "Comments of the parents received | Yes, 2 May 2025", "School consulted | Yes, 9 May 2025")
            .H(1, "Record of the annual review meeting, 12 February 2026").P("The physiotherapist said that he should be seen for an hour every week.").T("# Outcome | Met", "To read ten words | Partly").Read();

        plan.Advice.Count.ShouldBe(2);
        plan.Outcomes.Count.ShouldBe(1);
        plan.Items(SectionCode.F).Count().ShouldBe(1);
    }

    [Fact]
    public void A_review_report_behind_the_plan_that_goes_by_the_same_letters_adds_nothing()
    {
        var plan = new Paper().H(1, "Education, Health and Care Plan").Body()
            .H(1, "Annual review report").H(2, "Section A: Views").P("Cy still likes kites.").H(2, "Section B: Special educational needs").Li("Cy now finds it hard to add.")
            .H(2, "Section E: Outcomes").Li("By July 2028 Cy will add.").H(2, "Section F: Special educational provision").Li("Number work with the TA for 20 minutes daily.").Read();

        plan.Needs.Count.ShouldBe(1);
        plan.Outcomes.Count.ShouldBe(1);
        plan.Items(SectionCode.F).ShouldBe(["Reading with the TA for 10 minutes daily."]);
    }

    [Fact]
    public void A_log_of_reviews_between_the_sections_is_no_provision()
    {
        var plan = new Paper().H(1, "Education, Health and Care Plan").Body(paper => paper.H(3, "Log of reviews").T("# Date | Meeting | What was decided", "14 June 2022 | Annual review, Year 3 | The psychologist will be asked for a report.", "21 June 2023 | Annual review, Year 4 | Two sessions.")).Read();

        plan.Items(SectionCode.F).ShouldBe(["Reading with the TA for 10 minutes daily."]);
    }
}

internal static class BodyOfAPlan
{
    /// <summary>All sections, one entry each; <paramref name="afterF"/> adds something at the end of Section F.</summary>
    public static Paper Body(this Paper paper, Action<Paper>? afterF = null)
    {
        paper.H(2, "Section A: Views").P("Cy likes kites.").H(2, "Section B: Special educational needs").Li("Cy finds it hard to read.").H(2, "Section C: Health needs").P("None.").H(2, "Section D: Social care needs").P("None.")
            .H(2, "Section E: Outcomes").Li("By July 2027 Cy will read ten words.").H(2, "Section F: Special educational provision").Li("Reading with the TA for 10 minutes daily.");
        afterF?.Invoke(paper);
        return paper.H(2, "Section G: Health provision").P("None.").H(2, "Section H1: Social care provision, section 2 CSDPA 1970").P("None.").H(2, "Section H2: Other social care provision").P("None.")
            .H(2, "Section I: Placement").P("Elm School").H(2, "Section J: Personal budget").P("None.")
            .H(2, "Section K: Advice").T("# Advice | Author | Date", "School | Ms Fox, SENCO | 3 May 2025", "Educational psychologist | Dr Oak | June 2024");
    }
}
