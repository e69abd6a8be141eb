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
    public void What_a_table_describes_of_each_area_is_a_need()
    {
        var plan = Reading.WithNeeds(paper => paper.T("# Area | Description", "Communication / interaction | Al cannot be understood by strangers.", "Sensory / Physical | None noted", "SEMH | Al is anxious when a tutor is off."));

        plan.Needs.Select(need => need.Where.Text).ShouldBe(["Al cannot be understood by strangers.", "Al is anxious when a tutor is off."]);
        plan.Needs.Select(need => need.Area).ShouldBe([NeedArea.CommunicationAndInteraction, NeedArea.Semh]);
    }

    [Fact]
    public void Areas_as_caseworkers_abbreviate_them_are_headings_and_no_sections()
    {
        var plan = Reading.WithNeeds(paper => paper.H(2, "C&I").Li("Al does not answer to his name.").H(2, "C&L").Li("Al cannot yet count.").H(2, "S&P").Li("Al cannot sit unsupported."));

        plan.Needs.Where(need => need.Section == SectionCode.B).Select(need => need.Area).ShouldBe([NeedArea.CommunicationAndInteraction, NeedArea.CognitionAndLearning, NeedArea.SensoryAndPhysical]);
    }

    [Fact]
    public void A_row_that_is_labelled_with_what_the_child_can_do_is_a_strength() =>
        Texts(paper => paper.T("What Al can do and what is going well | Al reads accurately at the level of a child of 9 years.", "Al's special educational needs | Al cannot explain why a character acted as they did."))
            .ShouldBe(["Al cannot explain why a character acted as they did."]);

    [Fact]
    public void Panic_is_a_need_though_the_sentence_tells_how_often_school_was_attended() =>
        Texts(paper => paper.P("Al cannot yet write his name.").P("Al suffers from severe anxiety about school, with panic attacks on entering a building, and attended 31% of the sessions offered.")).Count().ShouldBe(2);

    [Theory]
    [InlineData("B3 [deleted A2]")]
    [InlineData("No sensory or physical needs that call for provision were identified.")]
    [InlineData("B7. None were identified.")]
    [InlineData("No need has been identified by the school or the community paediatrician.")]
    [InlineData("Al is working hard and is making progress in line with his targets.")]
    [InlineData("Al has insight when he is calm.")]
    [InlineData("His general ability is in the low average range.")]
    [InlineData("He is working at the level expected in English.")]
    public void What_denies_a_need_or_states_a_strength_is_none(string text) => Texts(paper => paper.P("Al cannot yet read a page.").P(text)).ShouldBe(["Al cannot yet read a page."]);

    [Theory]
    [InlineData("He attends to one thing for about 90 secs and then wanders.")]
    [InlineData("He stays at an adult's chosen task for 2 minutes at the most.")]
    [InlineData("He can read a shopping list but not a letter.")]
    [InlineData("Other children talk over his head and he has no way to join in.")]
    [InlineData("He sleeps six hours a night, which leaves him tired.")]
    public void What_is_hard_is_a_need_however_it_is_put(string text) => Texts(paper => paper.P("Al cannot yet write his name.").P(text)).ShouldContain(text);

    [Fact]
    public void How_a_section_is_monitored_is_no_need() => Texts(paper => paper.Li("Al cannot yet read.").P("Monitoring (E): the SENCo reviews his needs each half term.")).ShouldBe(["Al cannot yet read."]);

    [Fact]
    public void Numbered_paragraphs_of_needs_are_several_where_those_of_provision_are()
    {
        var plan = new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.").H(1, "Section B: Special educational needs")
            .Labelled("2.1", "Hearing. Al has a severe hearing loss and cannot hear speech in noise. His understanding of English is four years behind that of other children.")
            .Labelled("2.2", "Learning. Al's reading is delayed. He finds abstract words difficult.").Labelled("2.3", "Al tires quickly from listening. He can be left out by other pupils.").Labelled("2.4", "Al has poor balance.")
            .H(1, "Sections C and D: Non-educational needs").Labelled("2.5", "Al has cochlear implants, which need programming and care.").H(1, "Section E: Outcomes").Li("By July 2027 Al will read a page.").H(1, "Section F: Special educational provision")
            .Labelled("3.1", "A teacher will teach Al language for five hours per week. A communicator will support him in every lesson.").Labelled("3.2", "A radio aid will be used in every lesson. A note-taker will write notes in science.").Labelled("3.3", "Training will be given to all staff each September. A mentor will meet Al for 20 minutes weekly.").Labelled("3.4", "Rest breaks of ten minutes, twice daily. Support in physical education.").Rest().Read();

        plan.Needs.Count(need => need.Section == SectionCode.B).ShouldBe(7);
        plan.Needs.Single(need => need.Section != SectionCode.B).Section.ShouldBe(SectionCode.C);
    }

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

    [Fact]
    public void The_number_of_a_need_with_its_area_stands_above_it() =>
        Reading.WithNeeds(paper => paper.H(2, "Communication and interaction").P("NEED-01 · Communication and interaction", "He types with his eyes at about nine words a minute, so conversation has moved on before he replies.", "NEED-02 · Cognition and learning", "His visual tracking is slow and he skips lines in dense text."))
            .Needs.Select(need => (need.Reference, need.Area)).ShouldBe([("NEED-01", NeedArea.CommunicationAndInteraction), ("NEED-02", NeedArea.CognitionAndLearning)]);

    [Fact]
    public void Needs_two_to_a_row_are_two() =>
        Texts(paper => paper.T("Al takes language literally and does not follow long instructions. | He does not know how to join a game that has begun.", "Al cannot yet retell an event in order. | ")).Count().ShouldBe(3);

    [Fact]
    public void What_the_child_does_before_what_is_hard_is_no_part_of_the_need() =>
        Texts(paper => paper.H(2, "Sensory and physical").P("He walks on level ground. Al falls on slopes and stairs about once a week.").H(2, "Cognition and learning").P("Al cannot yet read.")).ShouldBe(["Al falls on slopes and stairs about once a week.", "Al cannot yet read."]);

    [Theory]
    [InlineData("Can be funny and likes banter.")]
    [InlineData("(CAMHS letter, Nov 25)")]
    [InlineData("Royal Borough of Alder · Education, Health and Care Plan")]
    [InlineData("Only needs which relate to SEN.")]
    public void What_stands_among_needs_and_tells_none_is_left_out(string text) => Texts(paper => paper.Li("Al cannot yet read.", text, "Al loses his temper when he is asked to stop what he likes.")).Count().ShouldBe(2);
}
