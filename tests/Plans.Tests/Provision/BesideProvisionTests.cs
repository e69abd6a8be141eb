using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Sentences;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Provision;

/// <summary>What stands among provision and is none: words about the document, reasons, assents, titles run in; and what looks like that and is provision.</summary>
public class BesideProvisionTests
{
    [Theory]
    [InlineData("The tables are set out by who makes the provision.")]
    [InlineData("In each block the heading tells who does it and how often.")]
    [InlineData("The council must see to it that Noa has what is listed here.")]
    [InlineData("Say what will be done, who will do it, how often and for how long.")]
    [InlineData("The Integrated Care Board agreed these paragraphs on 19 March 2026.")]
    public void Words_about_the_document_are_no_provision(string text)
    {
        Remarks.IsAbout(text).ShouldBeTrue();
        ProvisionCues.Of(text, listed: false).ShouldBe(ProvisionCue.No);
    }

    [Theory]
    [InlineData("Use of a laptop in every lesson.")]
    [InlineData("Give Noa instructions one at a time, in every lesson.")]
    [InlineData("The therapist will set outcomes with Noa for 30 minutes each term.")]
    [InlineData("A table with a raised edge, lent by the therapy service.")]
    public void Provision_that_begins_alike_is_provision(string text) => Remarks.IsAbout(text).ShouldBeFalse();

    [Fact]
    public void A_reason_is_no_part_of_what_it_explains()
    {
        var plan = With("A teaching assistant will hear Noa read for 20 minutes daily. This is because he had fallen four years behind.", "Noa will be seen by a mentor for 15 minutes each Monday. It will be in a quiet room.");

        plan.Items(SectionCode.F).ShouldBe(["A teaching assistant will hear Noa read for 20 minutes daily.", "Noa will be seen by a mentor for 15 minutes each Monday. It will be in a quiet room."]);
    }

    [Fact]
    public void A_title_run_into_its_paragraph_is_no_item()
    {
        var plan = With("For reading and writing. A teaching assistant will hear Noa read for 20 minutes daily.", "Checking the plan. The teacher looks at the steps with Noa every Friday for ten minutes.", "A tutor teaches Noa to spell for 20 minutes weekly. Moving on. Noa will visit his next school for one hour each week in June.");

        plan.Items(SectionCode.F).ShouldBe(["A teaching assistant will hear Noa read for 20 minutes daily.", "A tutor teaches Noa to spell for 20 minutes weekly.", "Noa will visit his next school for one hour each week in June."]);
    }

    [Fact]
    public void A_band_in_the_place_of_provision_is_seen() =>
        With("The school receives Band 4 funding, a top-up of £5,270 a year, to meet the needs of Noa.", "A tutor teaches Noa to spell for 20 minutes weekly.").Items(SectionCode.F).Count().ShouldBe(2);

    [Fact]
    public void Numbered_paragraphs_are_one_item_each_with_their_titles()
    {
        var plan = With("F1 Direct therapy. A speech and language therapist will work with Noa for 30 minutes weekly.", "F2 Reading aids. A matt overlay and a reading window.", "F3 Any further help is to be agreed by the school.");

        plan.Items(SectionCode.F).Count().ShouldBe(3);
        plan.Cores(SectionCode.F).ShouldContain("Reading aids. A matt overlay and a reading window.");
    }

    [Fact]
    public void A_list_item_above_deeper_ones_is_their_heading()
    {
        var plan = Begin().Item(1, "Every day").Item(2, "Ten minutes of signing with the nursery teacher.", "Five minutes of sound play with a teaching assistant.").Item(1, "Once a term").Item(2, "A visit of an hour by the therapist, who teaches the staff signs.").Rest().Read();

        plan.Items(SectionCode.F).Count().ShouldBe(3);
        plan.Provision[0].Inherited.ShouldBe("Every day");
        plan.Provision[2].Inherited.ShouldBe("Once a term");
    }

    [Fact]
    public void Rows_that_each_name_what_they_provide_are_no_card()
    {
        var plan = Begin().T("Level of support | Noa is funded at Band 4C.", "Adult support | A high level of adult support.", "Equipment | Any equipment that is required.", "Agreed by | The panel").Rest().Read();

        plan.Items(SectionCode.F).ShouldBe(["Level of support | Noa is funded at Band 4C.", "Adult support | A high level of adult support.", "Equipment | Any equipment that is required."]);
    }

    [Fact]
    public void Labels_on_lines_of_one_paragraph_make_a_card()
    {
        var plan = With("What: Phonics with tiles\nWho: Teaching assistant\nHow often: 20 minutes daily", "What: Story maps\nWho: Class teacher\nHow often: 15 minutes every Friday");

        plan.Items(SectionCode.F).ShouldBe(["Phonics with tiles | Teaching assistant | 20 minutes daily", "Story maps | Class teacher | 15 minutes every Friday"]);
    }

    private static Paper Begin() => new Paper().H(1, "Education, Health and Care Plan").H(1, "Section A: Views, interests and aspirations").P("Noa likes kites.")
        .H(1, "Section B: Special educational needs").P("Noa cannot read yet.").H(1, "Section C: Health needs").P("None.").H(1, "Section D: Social care needs").P("None.")
        .H(1, "Section E: Outcomes").Li("By July 2027 Noa will read forty words.").H(1, "Section F: Special educational provision");

    private static Model.Plan With(params string[] paragraphs) => Begin().P(paragraphs).Rest().Read();
}
