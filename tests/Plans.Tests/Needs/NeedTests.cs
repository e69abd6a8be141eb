using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Needs;

public class NeedTests
{
    private static IEnumerable<string> Texts(Func<Paper, Paper> needs) => Reading.WithNeeds(needs).Needs.Where(need => need.Section == SectionCode.B).Select(need => need.Where.Text);

    [Fact]
    public void Prose_gives_the_sentences_that_state_a_need() =>
        Texts(paper => paper.P("Al is a cheerful boy who enjoys football. He was born in Leeds. Al finds it hard to remember instructions. His reading age was 6 years in May 2025. He cannot yet write a sentence."))
            .ShouldBe(["Al finds it hard to remember instructions.", "He cannot yet write a sentence."]);

    [Fact]
    public void A_numbered_paragraph_that_goes_through_several_needs_states_each()
    {
        string[] needs = ["His reading is at Entry Level 2 and he cannot read the instructions used on his course.", "He does not know whether he has enough money or what change he is owed.", "He does not have the words to explain a problem to somebody who does not know him."];

        Texts(paper => paper.P($"B1. Al achieved Entry Level 3 in speaking and listening in June 2025. {string.Join(' ', needs)}")).ShouldBe(needs);
    }

    [Fact]
    public void What_states_no_need_at_either_end_of_a_short_paragraph_is_left_off() =>
        Texts(paper => paper.H(2, "Cognition and learning").P("Al enjoys stories and is good at drawing. He cannot yet read them for himself.").H(2, "Communication and interaction").P("Al is friendly and polite. He cannot follow what a group says."))
            .ShouldBe(["He cannot yet read them for himself.", "He cannot follow what a group says."]);

    [Fact]
    public void Strengths_are_no_needs() =>
        Texts(paper => paper.H(2, "Cognition and learning").Bold("Strengths").Li("Al can count to 100.").Bold("Needs").Li("Al cannot yet add.")).ShouldBe(["Al cannot yet add."]);

    [Fact]
    public void A_diagnosis_alone_is_no_need_and_with_what_follows_it_is_one() =>
        Texts(paper => paper.P("Al has moderate learning difficulties.").P("Al is autistic. He takes language literally and does not understand jokes."))
            .ShouldBe(["Al is autistic. He takes language literally and does not understand jokes."]);

    [Fact]
    public void A_diagnosis_with_its_difficulties_in_one_sentence_is_a_need_beside_the_next() =>
        Texts(paper => paper.H(2, "Communication and interaction").P("Al has a diagnosis of autism and uses single words and learned phrases, mostly to ask for things. He does not answer to his name in class."))
            .ShouldBe(["Al has a diagnosis of autism and uses single words and learned phrases, mostly to ask for things.", "He does not answer to his name in class."]);

    [Fact]
    public void A_row_of_strengths_among_the_areas_of_a_table_of_needs_is_none() =>
        Texts(paper => paper.T("# No. | Area | Description of need", " | Strengths | Al counts to ten but cannot yet be asked to add.", "1 | Physical | Al cannot sit on the floor without falling sideways."))
            .ShouldBe(["Al cannot sit on the floor without falling sideways."]);

    [Theory]
    [InlineData("Al has night terrors and is known to Child and Adolescent Mental Health Services.")]
    [InlineData("Al has anxiety, for which he was accepted by the clinic in May 2025.")]
    [InlineData("Al has had three sets of grommets and hears less well when he has a cold.")]
    public void A_condition_of_health_is_a_need_whoever_knows_of_it(string need) =>
        new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.").H(1, "Section B: Needs").Li("Al cannot yet read.").H(1, "Section C: Health needs").P(need).H(1, "Section D").P("None.")
            .H(1, "Section E").Li("By July 2027 Al will read a page.").H(1, "Section F: Special educational provision").Li("Reading, 20 minutes daily.").Rest().Read()
            .Needs.Where(each => each.Section == SectionCode.C).ShouldHaveSingleItem().Where.Text.ShouldBe(need);

    [Theory]
    [InlineData("Communication is Al's main area of need and he cannot follow instructions.")]
    [InlineData("Al has never had a friend and plays alone.")]
    [InlineData("Al struggles to read and spell; a dyslexia assessment is in progress.")]
    [InlineData("Al did not identify any rhyming words and cannot blend sounds.")]
    public void Words_of_other_statements_hide_no_need(string need) => Texts(paper => paper.H(2, "Communication and interaction").Li(need, "Al cannot write.")).ShouldBe([need, "Al cannot write."]);

    [Fact]
    public void The_column_of_needs_is_taken_and_the_column_of_strengths_is_not() =>
        Reading.WithNeeds(paper => paper.T("# Area | Strengths | Needs", "Communication and interaction | Al talks readily. | Al does not listen.", "Sensory and physical | Al runs fast. | Al cannot catch.")).Needs
            .Select(need => (need.Area, need.Where.Text)).ShouldBe([(NeedArea.CommunicationAndInteraction, "Al does not listen."), (NeedArea.SensoryAndPhysical, "Al cannot catch.")]);

    [Fact]
    public void A_need_keeps_its_reference() => Reading.WithNeeds(paper => paper.P("B1. Al cannot yet read.", "B2. Al cannot yet count.")).Needs.Select(need => need.Reference).ShouldBe(["B1", "B2"]);

    [Fact]
    public void Each_sentence_of_health_that_states_a_need_is_one()
    {
        var plan = new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.").H(1, "Section B: Needs").Li("Al cannot yet read.")
            .H(1, "Section C: Health needs").P("Al is too drowsy to work before ten o'clock. He refuses to test his blood and becomes confused in lessons.").H(1, "Section D").P("None.")
            .H(1, "Section E").Li("By July 2027 Al will read a page.").H(1, "Section F: Special educational provision").Li("Reading, 20 minutes daily.").Rest().Read();

        plan.Needs.Where(need => need.Section == SectionCode.C).Select(need => need.Where.Text).ShouldBe(["Al is too drowsy to work before ten o'clock.", "He refuses to test his blood and becomes confused in lessons."]);
    }

    [Fact]
    public void A_section_that_lost_its_heading_is_known_by_its_content()
    {
        var plan = Reading.Front().H(1, "Section E").Li("By July 2027 Al will read a page.")
            .H(1, "Section G").P("None.").H(1, "Section H1").P("None.").H(1, "Section H2").P("None.").H(1, "Section I").P("Elm School").H(1, "Section J").P("None.").H(1, "Section K").Li("EP, 3 May 2025")
            .H(1, "What we shall do for Al").Li("A teaching assistant will read with Al for 20 minutes every morning in the library.", "A teacher will teach Al number facts for 15 minutes three times a week.").Read();

        var section = plan.Find(SectionCode.F).ShouldNotBeNull();
        section.Labelled.ShouldBeFalse();
        section.Heading.ShouldBe("What we shall do for Al");
        plan.Items(SectionCode.F).Count().ShouldBe(2);
    }
}
