using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Tables that lie on their side: labels down the left, one table for each need, outcome or item of provision.</summary>
public class UprightTableTests
{
    [Fact]
    public void A_card_of_labelled_rows_is_one_item_and_what_it_answers_is_no_part_of_it()
    {
        var plan = Start()
            .H(2, "Section B: Needs").T("Need 1 | Ines cannot blend sounds.", "Where Ines is now | Phonics check: 8 of 40.").T("Need 2 | Ines loses the thread of a story.", "Where Ines is now | Retells one event of five.", "Seen by | Literacy team, 4 March 2026")
            .H(2, "Section C: Health needs").P("None.").H(2, "Section D: Social care needs").P("None.")
            .H(2, "Section E: Outcomes").T("Outcome 1 | By July 2027 Ines will read forty words at sight.", "Steps on the way | Ten by March.", "Needs met | 1 and 2")
            .H(2, "Section F: Provision")
            .T("Provision 1 | Needs 1 and 2; outcome 1", "What will be done | Phonics with tiles", "How much and how often | 20 minutes, four times a week", "Who | HLTA trained in the programme", "Where | Library corner", "How it will be checked | Record sheet each fortnight")
            .T("Provision 2 | All needs", "What will be done | Story maps", "How much and how often | 15 minutes every Friday", "Who | Class teacher", "Where | Classroom", "How it will be checked | Report to the SENCO in June").Rest().Read();

        plan.Items(SectionCode.F).ShouldBe(
        [
            "Phonics with tiles | 20 minutes, four times a week | HLTA trained in the programme | Library corner",
            "Story maps | 15 minutes every Friday | Class teacher | Classroom",
        ]);
        plan.Provision[0].References.ShouldContain("Need 1");
        plan.Needs.Select(need => need.Where.Text).ShouldBe(["Ines cannot blend sounds.", "Ines loses the thread of a story."]);
        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(["By July 2027 Ines will read forty words at sight."]);
    }

    [Fact]
    public void One_table_for_each_need_gives_every_section_its_rows()
    {
        var plan = Start().H(2, "Sections B, E and F. What Ines needs, what we want and what she will receive")
            .T(Table("reading", "Ines cannot blend sounds.", "She knows most letters.", "By July 2027 Ines will read forty words at sight.", "Ten by March.", "Phonics with tiles | 20 minutes, four times a week | HLTA"))
            .T(Table("friends", "Ines plays alone at every break.", "She is kind to her brother.", "By July 2027 Ines will join a game on four days of five.", "Watches a game by March.", "Lego club | 30 minutes each Monday | Learning mentor"))
            .H(2, "Section C: Health needs").P("None.").H(2, "Section D: Social care needs").P("None.").Rest().Read();

        plan.Needs.Select(need => need.Where.Text).ShouldBe(["Ines cannot blend sounds.", "Ines plays alone at every break."]);
        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(["By July 2027 Ines will read forty words at sight.", "By July 2027 Ines will join a game on four days of five."]);
        plan.Items(SectionCode.F).ShouldBe(["Phonics with tiles | 20 minutes, four times a week | HLTA", "Lego club | 30 minutes each Monday | Learning mentor"]);
    }

    [Fact]
    public void Provision_of_health_beside_its_need_stands_by_itself()
    {
        var plan = Start().T("# B: My needs | F: What I must get | Time | From whom", "Ines cannot blend sounds. | Phonics with tiles | 20 minutes daily | HLTA", "Ines loses the thread of a story. | Story maps | 15 minutes weekly | Class teacher")
            .T("# E: Outcomes | Small steps this year", "By July 2027 Ines will read forty words at sight. | Ten by March")
            .T("# C: Health needs | G: Health provision", "Ines wakes four times each night. | The sleep clinic will see Ines for an hour each term.")
            .T("# D: Social care needs | H1: Social care provision (CSDPA) | H2: Other social care provision", "Ines has nowhere to play at weekends. | A worker will take Ines to football for two hours every Sunday. | None.")
            .T("# I: School | J: Personal budget", "Rowan Bank School, a special school | Not requested")
            .H(2, "K: Reports used").P("Educational Psychologist, 3 March 2026").Read();

        plan.Codes().ShouldBe("A B F E C G D H1 H2 I J K");
        plan.Items(SectionCode.G).ShouldBe(["The sleep clinic will see Ines for an hour each term."]);
        plan.Items(SectionCode.H1).ShouldBe(["A worker will take Ines to football for two hours every Sunday."]);
        plan.Items(SectionCode.F).First().ShouldBe("Ines cannot blend sounds. | Phonics with tiles | 20 minutes daily | HLTA");
    }

    private static string[] Table(string name, string need, string strength, string outcome, string step, string provision) =>
    [
        "My need: " + name, "Need (B) | " + need + " | ^^", "What I can do already | " + strength + " | ^^", "Outcome (E) | " + outcome + " | ^^", "Steps towards it | " + step + " | ^^",
        "Provision (F) | How much and how often | Who", provision,
    ];

    private static Paper Start() => new Paper().H(1, "Education, Health and Care Plan").H(2, "A: Views, interests and aspirations").P("Ines likes kites.");
}
