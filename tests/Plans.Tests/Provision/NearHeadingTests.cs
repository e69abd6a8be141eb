using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Provision;

/// <summary>Provision that comes near to a heading, a preface or a date.</summary>
public class NearHeadingTests
{
    private const string Reads = "A teaching assistant reads with Al for 20 minutes daily.";
    private const string Meets = "A mentor meets Al for 20 minutes each week.";

    private static string[] Cores(Func<Paper, Paper> body) => [.. body(Reading.FrontToProvision()).Rest().Read().Cores(SectionCode.F)];

    // With a classifier that takes all for provision, what is missing was taken for a title.
    private static string[] Provided(Func<Paper, Paper> body) =>
        [.. new PlanReader(new PlainClassifier(providing: true)).Read(body(Reading.FrontToProvision()).Rest().Document()).ShouldNotBeNull().Cores(SectionCode.F)];

    [Fact]
    public void A_line_that_names_some_of_the_list_below_it_leads_to_it()
    {
        var plan = Reading.FrontToProvision().P("The following will be provided by the school each day: one to one help, a quiet room").Li("A visual timetable", "A workstation").Rest().Read();

        plan.Items(SectionCode.F).ShouldBe(["A visual timetable", "A workstation"]);
        plan.Provision.ShouldAllBe(item => item.Inherited.Contains("each day", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_that_lists_what_will_be_supplied_is_provision()
    {
        const string Listed = "The following will be supplied by the occupational therapist before the summer: a perching stool, a sloping board and a pencil grip.";

        Cores(paper => paper.P(Listed).P(Meets)).ShouldBe([Listed, Meets]);
    }

    [Theory]
    [InlineData("Coloured overlays")]
    [InlineData("Enlarged print materials")]
    [InlineData("Weighted blanket and ear defenders")]
    public void Things_between_bullets_are_provision(string line) => Provided(paper => paper.Li(Reads).P(line).Li(Meets)).ShouldBe([Reads, line, Meets]);

    [Theory]
    [InlineData("Talking and understanding")]
    [InlineData("Emotional needs")]
    [InlineData("Because your hand gets sore")]
    public void Subjects_between_bullets_are_headings(string line) => Provided(paper => paper.Li(Reads).P(line).Li(Meets)).ShouldBe([Reads, Meets]);

    [Fact]
    public void An_area_with_a_full_stop_is_a_title_only_where_its_text_follows_it()
    {
        Provided(paper => paper.P(Reads).P("Speech, language and communication.").P(Meets)).ShouldBe([Reads, "Speech, language and communication.", Meets]);
        Provided(paper => paper.P("Social and emotional. A mentor will meet Al for 20 minutes each week.")).ShouldBe(["A mentor will meet Al for 20 minutes each week."]);
    }

    [Fact]
    public void A_column_of_those_who_achieve_it_says_who() =>
        Cores(paper => paper.T("# Provision | To be achieved by | How often", "Paired reading in a quiet room | Teaching assistant | 20 minutes daily", "Talking through the week | Class team | 30 minutes weekly"))
            .ShouldBe(["Paired reading in a quiet room | Teaching assistant | 20 minutes daily", "Talking through the week | Class team | 30 minutes weekly"]);

    [Fact]
    public void A_column_of_dates_by_which_it_is_achieved_is_none_of_the_provision() =>
        Cores(paper => paper.T("# Provision | To be achieved by", "A tutor reads with Al for 20 minutes daily. | July 2027", "A mentor meets Al for 30 minutes weekly. | The end of Year 6")).ShouldBe(["A tutor reads with Al for 20 minutes daily.", "A mentor meets Al for 30 minutes weekly."]);
}
