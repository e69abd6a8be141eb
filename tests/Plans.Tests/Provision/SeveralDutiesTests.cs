using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Provision;

/// <summary>Paragraphs and list items that bind to more than one thing, and those whose sentences belong together.</summary>
public class SeveralDutiesTests
{
    [Theory]
    [InlineData("Ear defenders shall be provided by the SENCo.", "She shall sit away from the door in every lesson.")]
    [InlineData("Al shall be taught spelling by a teacher for 20 minutes daily.", "Visual timetables shall be used in every lesson.")]
    public void Each_sentence_of_a_clause_that_binds_to_another_thing_is_an_item(string first, string second) =>
        Items($"{first} {second}").ShouldBe([first, second]);

    [Theory]
    [InlineData("Al will be given enlarged worksheets in mathematics. The class teacher will prepare them for each lesson.")]
    [InlineData("A speech and language therapist will teach Al for 45 minutes every week. She will work on joining symbols and on sentences.")]
    [InlineData("Al shall have mentoring on self-control for 30 minutes a day. The mentoring shall be given by a learning mentor.")]
    [InlineData("In lessons Al will have support from a teaching assistant. How this support is used will be decided by the school.")]
    [InlineData("Al will be taught to read by a tutor. [The school will decide how often.]")]
    [InlineData("Al will have a laptop. In tests it will be used with a reader.")]
    [InlineData("A tutor will teach Al to read. Twice weekly, 30 minutes.")]
    [InlineData("Al will receive direct speech therapy in school. The therapist will visit every fortnight for 45 minutes.")]
    [InlineData("Al will have a key adult. Miss Green will meet him at the gate every morning.")]
    [InlineData("A laptop shall be available in every lesson. He shall be taught by the SENCo to use it.")]
    public void What_goes_on_about_the_same_thing_is_one_item_with_it(string item) => Items(item).ShouldHaveSingleItem();

    private static List<string> Items(string item) => [.. Reading.FrontToProvision().Li(item).Li("A mentor meets Al for 20 minutes each Monday.").Rest().Read().Items(SectionCode.F).SkipLast(1)];
}
