using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Provision told in a first line and completed by the lines below it, with or without labels, in records, brackets and numbered clauses.</summary>
public class LeadAndPartsTests
{
    private static Plan Shared(Func<Paper, Paper> body) => body(Reading.FrontToProvision()).Rest().Read();

    [Fact]
    public void A_line_and_its_labelled_parts_below_are_one_item()
    {
        var plan = Shared(paper => paper.P("F1.1 Direct teaching of long words.", "Delivered by: specialist teacher.", "How often: 40 minutes, twice a week.", "F1.2 Reading practice at home and school.", "Delivered by: teaching assistant.", "How often: 15 minutes daily."));

        plan.Items(SectionCode.F).ShouldBe(["Direct teaching of long words. | specialist teacher. | 40 minutes, twice a week.", "Reading practice at home and school. | teaching assistant. | 15 minutes daily."]);
    }

    [Fact]
    public void A_part_that_was_left_empty_is_no_item_and_parts_none()
    {
        var plan = Shared(paper => paper.P("Scribe in longer writing", "By: Teaching assistant", "When:", "Meets: 1.3", "Rest breaks on the mat", "By: Any adult", "When: When tired", "Meets: 1.2"));

        plan.Items(SectionCode.F).ShouldBe(["Scribe in longer writing | Teaching assistant", "Rest breaks on the mat | Any adult | When tired"]);
    }

    [Fact]
    public void A_title_above_rows_of_who_and_how_often_is_what_is_provided()
    {
        var plan = Shared(paper => paper.P("F1").Bold("Reading practice to build speed").T("Who | Teaching assistant", "When and how long | 20 minutes daily", "For need | B1").P("F2").Bold("Long cane training").T("Who | Habilitation specialist", "When and how long | 60 minutes twice a week", "For need | B2"));

        plan.Items(SectionCode.F).ShouldBe(["Reading practice to build speed | Teaching assistant | 20 minutes daily", "Long cane training | Habilitation specialist | 60 minutes twice a week"]);
    }

    [Fact]
    public void A_record_of_two_rows_is_one_item()
    {
        var plan = Shared(paper => paper.T("Reading practice to build speed", "Teaching assistant | 20 minutes daily | O1", "Life skills", "Tutor | Where possible within the timetable | O2", "Boxing and mentoring after school", "Learning mentor | One hour, three times each week | O3", "Long cane training", "Habilitation specialist | 60 minutes twice a week | O4"));

        plan.Items(SectionCode.F).ShouldBe(["Reading practice to build speed | Teaching assistant | 20 minutes daily | O1", "Life skills | Tutor | Where possible within the timetable | O2", "Boxing and mentoring after school | Learning mentor | One hour, three times each week | O3", "Long cane training | Habilitation specialist | 60 minutes twice a week | O4"]);
    }

    [Fact]
    public void A_line_in_bold_and_what_completes_it_are_one_item()
    {
        var plan = Shared(paper => paper.H(2, "Feelings and friends").Bold("Listening breaks.").P("Ten minutes, in the library, every morning.").Bold("Time with a mentor.").P("Weekly.").Bold("Opportunities to build self-esteem.").Bold("Support in class from a teaching assistant.").P("15 hours each week."));

        plan.Items(SectionCode.F).ShouldBe(["Listening breaks. Ten minutes, in the library, every morning.", "Time with a mentor. Weekly.", "Opportunities to build self-esteem.", "Support in class from a teaching assistant. 15 hours each week."]);
    }

    [Fact]
    public void Fields_in_brackets_make_items_of_the_lines_that_have_them()
    {
        var plan = Shared(paper => paper.P("Sensory diet, reviewed [occupational therapist] [termly]", "Word banks in his planner [ ] [each topic]", "Therapist to attend the annual review and to train the tutor [speech and language therapist] [ ]"));

        plan.Items(SectionCode.F).Count().ShouldBe(3);
    }

    [Fact]
    public void A_number_that_begins_the_numbers_below_it_heads_them()
    {
        var plan = Shared(paper => paper.P("6.2 Reading, spelling and memory", "6.2.1 A specialist teacher shall teach phonics for 40 minutes three times a week.", "6.2.2 Spelling support shall be given in small groups."));

        plan.Items(SectionCode.F).ShouldNotContain(text => text.Contains("memory", StringComparison.Ordinal));
        plan.Items(SectionCode.F).Count().ShouldBe(2);
    }

    [Fact]
    public void Numbered_paragraphs_most_of_which_go_from_one_help_to_the_next_are_prose()
    {
        var plan = Shared(paper => paper.Num("Al should have a differentiated curriculum. Small steps will be used in all lessons.", "Speech therapy will be given as advised. A teaching assistant will practise sounds with him for 10 minutes a day.", "Clear rules will be kept. Staff will try to give warnings of change.", "Al will sit near the front."));

        plan.Items(SectionCode.F).Count().ShouldBe(7);
    }

    [Fact]
    public void A_small_table_read_as_lines_is_restored_by_the_labels_of_the_others()
    {
        var paper = Reading.FrontToProvision();
        foreach (var (what, who) in new[] { ("Phonics programme", "Teaching assistant"), ("Number games", "Class teacher"), ("Drawing club", "Learning mentor") })
        {
            paper.T("What we do | " + what, "Done by | " + who, "How long and how often | 20 minutes daily");
        }

        var plan = paper.H(1, "Section G: Health provision").P("What we do Epilepsy review Done by Epilepsy nurse", "How long and how often 45 minutes every four months").H(1, "Section H: Social care provision").P("None.").H(1, "Section I: Placement").P("Alder Lane Primary School.").H(1, "Section J").P("None.").H(1, "Section K: Advice").Li("Educational psychologist, 3 June 2025").Read();

        plan.Items(SectionCode.G).ShouldBe(["Epilepsy review | Epilepsy nurse | 45 minutes every four months"]);
    }

    [Fact]
    public void Guidance_that_was_left_in_the_form_is_read_as_nothing()
    {
        var plan = Shared(paper => paper.T("Guidance for plan writers (keep in the plan): // Each item must say what, who, how long and how often. Do not write regular.").P("Guidance: the bar above each block tells who must deliver every line in it.").Li("A teaching assistant reads with Al for 10 minutes daily."));

        plan.Items(SectionCode.F).ShouldBe(["A teaching assistant reads with Al for 10 minutes daily."]);
    }

    [Fact]
    public void A_sentence_about_all_of_a_block_speaks_for_its_list()
    {
        var plan = Shared(paper => paper.P("Everything in this block is given directly by the therapist, for 50 minutes, once in every week.").Li("Hydrotherapy and posture", "Music therapy"));

        plan.Provision.Select(item => item.Inherited).ShouldAllBe(inherited => inherited.StartsWith("Everything in this block", StringComparison.Ordinal));
        plan.Items(SectionCode.F).Count().ShouldBe(2);
    }

    [Fact]
    public void The_section_s_title_beside_its_rows_is_no_part_of_them()
    {
        var plan = Shared(paper => paper.T("F Special educational provision | Phonics programme | Teaching assistant | 20 minutes daily", "F Special educational provision | Number games | Class teacher | 15 minutes weekly"));

        plan.Cores(SectionCode.F).ShouldBe(["Phonics programme | Teaching assistant | 20 minutes daily", "Number games | Class teacher | 15 minutes weekly"]);
    }

    [Fact]
    public void A_label_beside_a_cell_of_several_sentences_heads_as_many_items()
    {
        var plan = Shared(paper => paper.T("Spelling | A structured spelling programme by the specialist teacher, 40 minutes twice a week. // Ten minutes of practice each day, led by the assistant.", "Numbers | Pre-teaching of each new method by the assistant, 30 minutes every Monday. // A scribe in all tests, arranged by the examinations officer."));

        plan.Items(SectionCode.F).Count().ShouldBe(4);
    }

    [Fact]
    public void Columns_of_several_providers_hold_each_its_own_items()
    {
        var plan = Shared(paper => paper.T("# Area | Need met | School | Therapy", "Communication and interaction | Small signals | Intensive interaction by a named teaching assistant, 20 minutes each morning. // Staff to wait for his answer. | Speech therapist: 45 minutes each fortnight on eye signals.", "Cognition and learning | Cause and effect | Work with switches, 15 minutes daily. | "));

        plan.Items(SectionCode.F).ShouldBe(["Intensive interaction by a named teaching assistant, 20 minutes each morning.", "Staff to wait for his answer.", "Speech therapist: 45 minutes each fortnight on eye signals.", "Work with switches, 15 minutes daily."]);
    }

    [Fact]
    public void A_clause_in_a_row_that_ends_in_a_colon_leads_to_the_rows_below()
    {
        var plan = Shared(paper => paper.T("F4 | The assistant shall, on every school day:", " | rehearse with Al for 15 minutes the sounds of the week; and", " | give the record to the therapist weekly."));

        plan.Items(SectionCode.F).Count().ShouldBe(2);
        plan.Provision[0].Inherited.ShouldContain("every school day");
    }

    [Fact]
    public void A_week_s_timetable_provides_nothing_of_its_own()
    {
        var plan = Shared(paper => paper.Li("A tutor teaches Al for two hours each morning.").T("Monday | Tutor (English) | Art teacher", "Tuesday | Key worker | Tutor (mathematics)"));

        plan.Items(SectionCode.F).ShouldBe(["A tutor teaches Al for two hours each morning."]);
    }

    [Fact]
    public void Records_printed_out_of_a_system_are_read_by_their_text()
    {
        var paper = new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Record: REC-1", "Type: VIEW", "Text: Al likes jam.", "Status: Approved").H(1, "Section B: Needs").P("Record: REC-2", "Type: NEED", "Text: Al cannot yet read.", "Status: Approved").H(1, "Section C").P("None.").H(1, "Section D").P("None.")
            .H(1, "Section E: Outcomes").P("Record: REC-3", "Type: OUTCOME", "Text: By July 2027 Al will read a page.", "Status: Approved").H(1, "Section F: Special educational provision");
        for (var record = 4; record < 8; record++)
        {
            paper.T("Field | Value", $"Record | REC-{record}", "Type | PROVISION", "Area | SEMH", $"Text | Reading group {record} for confidence.", "DeliveredBy | Learning mentor", "Frequency | 20 minutes weekly", "Status | Approved");
        }

        var plan = paper.Rest().Read();

        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(["By July 2027 Al will read a page."]);
        plan.Items(SectionCode.F).Count().ShouldBe(4);
        plan.Items(SectionCode.F).ShouldAllBe(text => text.StartsWith("Reading group", StringComparison.Ordinal) && text.Contains("Learning mentor", StringComparison.Ordinal));
    }
}
