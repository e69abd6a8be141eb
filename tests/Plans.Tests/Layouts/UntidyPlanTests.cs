using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Plans as busy officers leave them: several provisions in a cell, timetables beside what they summarise, records with a status, a list of what a thing has.</summary>
public class UntidyPlanTests
{
    [Fact]
    public void Several_provisions_in_a_cell_share_who_and_how_often_of_the_row()
    {
        var items = Reading.FrontToProvision().T("# Outcome | Provision | Who | How often", "1. Equipment | • Check of the radio aid, with Al learning each step\n• Listening practice with the six-sound test | HLTA for deaf pupils | Every morning", "2. Reading | Phonics in a group of three | Teaching assistant | 20 minutes daily").Rest().Read().Provision;

        items.Select(item => item.Core.Length > 0 ? item.Core : item.Where.Text).Take(2).ShouldBe(["Check of the radio aid, with Al learning each step", "Listening practice with the six-sound test"]);
        items[1].Judged.ShouldContain("HLTA for deaf pupils");
        items[1].Judged.ShouldContain("Every morning");
        items.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("Reading with the tutor:\nthree pages aloud")]
    [InlineData("Reading with the tutor\nThis will be for three pages")]
    [InlineData("A tutor reads with Al\nand with one other child")]
    [InlineData("Small group work on targets set by the\nSpeech and Language Therapist")]
    public void Lines_that_go_on_are_one_provision(string cell) =>
        Reading.FrontToProvision().T("# Outcome | Provision | Who | How often", $"1. Reading | {cell} | Tutor | Every morning").Rest().Read().Items(SectionCode.F).ShouldHaveSingleItem();

    [Fact]
    public void A_timetable_that_names_what_falls_where_provides_nothing()
    {
        var plan = Reading.FrontToProvision().Li("A tutor reads with Al for 20 minutes daily.", "A mentor meets Al for 30 minutes each Monday.", "A therapist teaches Al for 45 minutes weekly.").T("  | Monday | Tuesday | Wednesday | Thursday | Friday", "Morning | English, tutor | Catering | Maths, OT | Catering | Travel training").Rest().Read();

        plan.Items(SectionCode.F).Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("Provision | Monday | Tuesday | Wednesday | Thursday | Friday", "Lego therapy with ELSA | Yes |  | Yes |  | ", "Speech therapy |  | pm |  |  | ")]
    [InlineData("Mon | Tue | Wed | Thu | Fri", "Speech and language therapy | Music therapy | ELSA | Hydrotherapy | Rebound therapy", " |  | Swimming |  | ")]
    public void A_timetable_that_is_all_there_is_of_the_provision_is_read(string days, string first, string second) =>
        Reading.FrontToProvision().T("# " + days, first, second).Rest().Read().Items(SectionCode.F).ShouldNotBeEmpty();

    [Fact]
    public void A_timetable_that_holds_the_provision_itself_is_read()
    {
        var plan = Reading.FrontToProvision().Li("A tutor reads with Al for 20 minutes daily.").T("  | Monday | Tuesday | Wednesday | Thursday | Friday", "After tea | Cooking with the support worker, 4.00 to 5.00 | - | Swimming with the support worker for one hour | - | -").Rest().Read();

        plan.Items(SectionCode.F).ShouldContain(item => item.Contains("Cooking with the support worker", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_thing_has_is_one_provision_with_it()
    {
        var plan = Reading.FrontToProvision().P("The TA will prepare every worksheet before each lesson so that it has:").Li("a reading age of eight or under", "key words with pictures", "cream paper").Li("A mentor meets Al for 30 minutes each Monday.").Rest().Read();

        plan.Items(SectionCode.F).Count().ShouldBe(2);
        plan.Items(SectionCode.F).First().ShouldEndWith("cream paper");
    }

    [Fact]
    public void A_records_status_is_no_provision()
    {
        var paper = Reading.FrontToProvision();
        foreach (var what in (string[])["Paired reading", "Lego therapy", "Staff training in autism"])
        {
            paper.T("Category | Training", "Status | Active", $"Provision description | {what}", "Delivered by | Teaching assistant", "Frequency | Daily");
        }

        var items = paper.Rest().Read().Items(SectionCode.F).ToList();

        items.Count.ShouldBe(3);
        items.ShouldAllBe(item => !item.Contains("Active", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quantity_alone_completes_the_sentence_before_it() =>
        Reading.FrontToProvision().P("A teaching assistant will read with Al in the library. 10 minutes daily.").Li("A mentor meets Al for 30 minutes each Monday.").Rest().Read().Items(SectionCode.F).First()
            .ShouldBe("A teaching assistant will read with Al in the library. 10 minutes daily.");

    [Fact]
    public void What_an_outcome_serves_is_no_outcome() =>
        Reading.Front().H(1, "Section E: Outcomes").P("By July 2027 Al will read a page aloud. (needs 1 and 4; \"I want to read\")").H(1, "Section F: Special educational provision").Li("A tutor reads with Al for 20 minutes daily.").Rest().Read()
            .Outcomes.ShouldHaveSingleItem().Where.Text.ShouldStartWith("By July 2027");

    [Theory]
    [InlineData("(By July 2027) Al will read fifty words aloud to an adult (four times out of five)")]
    [InlineData("(By July 2027 Al will tie his laces.)")]
    public void An_outcome_may_stand_in_brackets(string outcome) =>
        Reading.Front().H(1, "Section E: Outcomes").Li(outcome, "By July 2027 Al will count to 20.").H(1, "Section F: Special educational provision").Li("A tutor reads with Al for 20 minutes daily.").Rest().Read()
            .Outcomes.Select(each => each.Where.Text).ShouldContain(outcome);

    [Theory]
    [InlineData("The specialist teacher is happy to be contacted by staff and will visit Al every half term for one hour.")]
    [InlineData("Where we say daily, the teaching assistant will read with Al for ten minutes every day.")]
    [InlineData("No data will be copied from the board by Al: staff will give him printed notes in each lesson.")]
    public void What_begins_like_a_remark_and_provides_is_provision(string item) => Reading.FrontToProvision().Li(item).Li("A mentor meets Al for 30 minutes each Monday.").Rest().Read().Items(SectionCode.F).ShouldContain(item);

    [Theory]
    [InlineData("The therapist is happy to be contacted about this report.")]
    [InlineData("Where we say each week we mean the 36 weeks of college.")]
    [InlineData("I assessed Al on 7 and 9 October 2025 for three hours.")]
    public void What_a_writer_says_of_the_report_is_none(string remark) => Reading.FrontToProvision().Li("A mentor meets Al for 30 minutes each Monday.").Li(remark).Rest().Read().Items(SectionCode.F).ShouldHaveSingleItem();

    [Fact]
    public void Quantities_of_different_things_stay_apart() =>
        Reading.FrontToProvision().P("Al will have a quiet workspace in the classroom. 15 hours of one to one support weekly. 30 minutes of ELSA weekly.").Rest().Read().Items(SectionCode.F).Count().ShouldBe(3);
}
