using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Records as case-management systems print them: labels and values, two to a row, ids, fields left empty.</summary>
public class PrintedRecordTests
{
    private static string[] Provision(Func<Paper, Paper> body) => [.. body(Reading.FrontToProvision()).Rest().Read().Cores(SectionCode.F)];

    [Fact]
    public void Two_labels_and_their_values_in_a_row_are_parts_of_one_provision() =>
        Provision(paper => paper
            .T("Provision F-01 | Reading aloud", "Delivered by | Teaching assistant | Amount | 20 minutes", "Frequency | Daily | Start | 1 May 2026")
            .T("Provision F-02 | Speech therapy", "Delivered by | Speech therapist | Amount | 45 minutes", "Frequency | Weekly | Start | 2 May 2026"))
            .ShouldBe(["Reading aloud | Teaching assistant | 20 minutes | Daily | 1 May 2026", "Speech therapy | Speech therapist | 45 minutes | Weekly | 2 May 2026"]);

    [Fact]
    public void The_titles_of_a_grid_that_come_again_are_no_labels() =>
        Provision(paper => paper
            .T("Provision | Who | How long | How often", "Reading aloud | Teaching assistant | 20 minutes | Daily")
            .T("Provision | Who | How long | How often", "Speech therapy | Speech therapist | 45 minutes | Weekly"))
            .ShouldBe(["Reading aloud | Teaching assistant | 20 minutes | Daily", "Speech therapy | Speech therapist | 45 minutes | Weekly"]);

    [Fact]
    public void What_was_not_recorded_is_no_part_of_the_provision() =>
        Provision(paper => paper.T("Provision F01 | Time out card", "Provider | Not recorded", "Frequency | Whenever he asks").T("Provision F02 | Catch-up reading", "Provider | Teaching assistant", "Frequency | Weekly"))
            .ShouldBe(["Time out card | Whenever he asks", "Catch-up reading | Teaching assistant | Weekly"]);

    [Fact]
    public void A_record_has_a_number_a_kind_and_a_detail() =>
        Provision(paper => paper
            .T("Provision ref | P1", "Provision type | Learning", "Provision detail | Paired reading", "Delivered by | Teaching assistant", "Frequency | 3 times a week", "Duration | 20 minutes")
            .T("Provision ref | P2", "Provision type | Learning", "Provision detail | Touch typing", "Delivered by | ", "Frequency | ", "Duration | "))
            .ShouldBe(["Paired reading | Teaching assistant | 3 times a week | 20 minutes", "Touch typing"]);

    [Fact]
    public void The_first_line_of_a_card_may_look_like_a_heading() =>
        Provision(paper => paper.Bold("F1. Provision: Paired reading of safety sheets").P("Delivered by: Teaching assistant", "How often: 15 minutes, three mornings a week")
            .Bold("F2. Provision: Support in English").P("Delivered by: Teaching assistant", "How often: All lessons"))
            .ShouldBe(["Paired reading of safety sheets | Teaching assistant | 15 minutes, three mornings a week", "Support in English | Teaching assistant | All lessons"]);

    [Fact]
    public void Needs_are_what_is_described_under_their_category()
    {
        var plan = new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.").H(1, "Section B: Needs")
            .T("Need ref | N1", "Category | Cognition and learning", "Description | Al forgets what he has been taught from one lesson to the next.").T("Need ref | N2", "Category | SEMH", "Description | Al becomes distressed in crowds.")
            .H(1, "Section C").P("None.").H(1, "Section D").P("None.").H(1, "Section E: Outcomes").Li("By July 2027 Al will read a page.").H(1, "Section F: Special educational provision").Li("Reading, 20 minutes daily.").Rest().Read();

        plan.Needs.Select(need => need.Where.Text).ShouldBe(["Al forgets what he has been taught from one lesson to the next.", "Al becomes distressed in crowds."]);
        plan.Needs.Select(need => need.Area).ShouldBe([NeedArea.CognitionAndLearning, NeedArea.Semh]);
    }

    [Fact]
    public void When_a_record_was_made_and_what_was_not_entered_are_no_needs()
    {
        var plan = Reading.WithNeeds(paper => paper
            .P("NEED-0001 Created: 11/12/2025 09:44 Modified: 26/02/2026 Worker: CM\\jb").T("Category | Cognition", "Description | Al forgets what he has been taught.", "Severity | Not recorded", "Linked outcome | -")
            .P("NEED-0002 Created: 11/12/2025 09:45 Modified: 26/02/2026 Worker: CM\\jb").T("Category | SEMH", "Description | Al becomes distressed in crowds.", "Severity | Medium", "Linked outcome | -"));

        plan.Needs.Where(need => need.Section == SectionCode.B).Select(need => need.Where.Text).ShouldBe(["Al forgets what he has been taught.", "Al becomes distressed in crowds."]);
    }

    [Fact]
    public void What_became_of_a_record_is_no_provision() =>
        Provision(paper => paper.P("PROV-001 Status: Active").T("Provision | Reading aloud", "Delivered by | Tutor", "Frequency | Daily").P("PROV-002 Status: Active").T("Provision | Talk partners", "Delivered by | Teacher", "Frequency | Weekly"))
            .ShouldBe(["Reading aloud | Tutor | Daily", "Talk partners | Teacher | Weekly"]);

    [Fact]
    public void A_sentence_that_says_what_was_created_stays() =>
        Provision(paper => paper.P("A tutor reads with Al for 20 minutes daily.", "A story created with Al will be read to him daily for 10 minutes.")).Length.ShouldBe(2);

    [Fact]
    public void The_content_of_a_row_is_kept_whatever_its_column_is_called() =>
        Provision(paper => paper.T("# Step on the pathway | Provided by | Week pattern | Until", "Teaching of note-taking | Assistive technology tutor | Weekly, 30 minutes | July 2027"))
            .ShouldHaveSingleItem().ShouldStartWith("Teaching of note-taking");

    [Fact]
    public void How_often_a_row_is_reviewed_is_no_part_of_it() =>
        Provision(paper => paper.T("# Provision | Who | How often | Reviewed", "Ear defenders |  |  | Termly")).ShouldHaveSingleItem().ShouldNotContain("Termly");
}
