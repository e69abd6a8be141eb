using EhcpPipeline.Ml.Deliveries;

namespace EhcpPipeline.Ml.Tests.Deliveries;

public class DeliveryReaderTests
{
    [Theory]
    [InlineData("A TA will deliver Colourful Semantics for 30 minutes, three times a week.", 30, 114, 3420)]
    [InlineData("3 x 30 minutes per week of language work by the TA", 30, 114, 3420)]
    [InlineData("Two sessions of 20 minutes weekly, by a learning support assistant", 20, 76, 1520)]
    [InlineData("25 hours per week of support from a teaching assistant", 1500, 38, 57000)]
    [InlineData("Daily 15-minute phonics practice with the TA", 15, 190, 2850)]
    [InlineData("An hour a week of direct speech and language therapy", 60, 38, 2280)]
    [InlineData("Half an hour every Monday and Thursday with the ELSA", 30, 76, 2280)]
    [InlineData("The therapist will see her for 45 minutes each half-term", 45, 6, 270)]
    [InlineData("45 minutes fortnightly with the specialist teacher", 45, 19, 855)]
    [InlineData("The OT will work with him for 1 hour 30 minutes each term", 90, 3, 270)]
    public void A_dose_is_read_in_figures(string text, int minutes, int sessions, int perYear)
    {
        var reading = DeliveryReader.Read(text);

        (reading.Minutes, reading.Sessions, reading.MinutesPerYear).ShouldBe((minutes, sessions, perYear));
    }

    [Theory]
    [InlineData("Up to 30 minutes weekly with the TA")]
    [InlineData("Around 20 minutes twice a week")]
    [InlineData("Regular speech and language therapy")]
    [InlineData("")]
    public void What_binds_no_one_has_no_figure(string text) => DeliveryReader.Read(text).MinutesPerYear.ShouldBeNull();

    [Fact]
    public void Several_doses_add_up() =>
        DeliveryReader.Read("A speech and language therapist for 30 minutes fortnightly and a TA for 10 minutes daily").MinutesPerYear.ShouldBe((30 * 19) + (10 * 190));

    [Theory]
    [InlineData("delivered by an HCPC-registered speech and language therapist", Expertise.Specialist)]
    [InlineData("delivered by the class teacher", Expertise.Teacher)]
    [InlineData("delivered by a teaching assistant trained by the speech and language therapist", Expertise.Assistant)]
    [InlineData("delivered by staff", Expertise.NotNamed)]
    public void Who_delivers_is_ranked_by_training(string text, Expertise expected) => DeliveryReader.Read(text).Expertise.ShouldBe(expected);

    [Theory]
    [InlineData("Amara will receive 1:1 teaching", Duty.Firm)]
    [InlineData("Amara should receive 1:1 teaching", Duty.Advised)]
    [InlineData("Amara may receive 1:1 teaching", Duty.Weak)]
    [InlineData("Amara will receive 1:1 teaching where possible", Duty.Weak)]
    [InlineData("1:1 teaching", Duty.Unstated)]
    public void Firmness_is_read_from_the_verb_and_what_softens_it(string text, Duty expected) => DeliveryReader.Read(text).Duty.ShouldBe(expected);

    [Theory]
    [InlineData("in a group of up to four pupils", 4)]
    [InlineData("1:1 with a TA", 1)]
    [InlineData("individual teaching", 1)]
    public void A_group_has_its_size(string text, int size) => DeliveryReader.Read(text).GroupSize.ShouldBe(size);
}
