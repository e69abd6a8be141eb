namespace EhcpPipeline.Ml.Tests.Grammar;

public class DeliveringRoleTests
{
    [Theory]
    [InlineData("Reading with the librarian, 20 minutes each Monday")]
    [InlineData("one-to-one help from an early years practitioner")]
    [InlineData("Our learning mentor will meet Lena about friendships")]
    [InlineData("A welfare assistant empties his bag at noon")]
    [InlineData("Fishing with a befriender")]
    [InlineData("The Braille transcriber and Ana proof-read her work")]
    [InlineData("ELSA-trained HTLA, 30 mins weekly")]
    [InlineData("Phsyio, 1hr each month")]
    public void A_named_post_delivers(string text) => Reading.Delivers(text).ShouldBeTrue();

    [Theory]
    [InlineData("Hydrotherapy for 30 minutes each week")]
    [InlineData("Individual art psychotherapy, weekly")]
    [InlineData("A reader pen for all exams")]
    [InlineData("supported stepping in the gait trainer")]
    [InlineData("twenty minutes with whoever is on shift")]
    [InlineData("with a buddy in the playground")]
    [InlineData("physiotherapy exercises each morning")]
    public void A_therapy_a_thing_or_a_helper_of_no_post_does_not(string text) => Reading.Delivers(text).ShouldBeFalse();
}
