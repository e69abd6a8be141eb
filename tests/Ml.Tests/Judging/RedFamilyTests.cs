using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Tests.Judging;

public class RedFamilyTests
{
    [Theory]
    [InlineData("The TA teaches phonics for as many minutes each day as the class teacher considers useful.")]
    [InlineData("OT for dressing. Frequency tbc by the OT.")]
    [InlineData("Physiotherapy; the head of year decides how often.")]
    [InlineData("The counsellor sees her about loss; the number of sessions is for the counsellor to judge.")]
    [InlineData("Number work with the HLTA, quantity at the teacher's election.")]
    [InlineData("LSA 20 hours weekly, tasks as directed by the head of house.")]
    [InlineData("Signing with the TA whenever the teacher feels it is needed.")]
    [InlineData("Such help at lunch as the principal may authorise.")]
    [InlineData("Reading with the TA, length decided by the teacher on the day.")]
    [InlineData("Language group | TA | hours: HT to alloc")]
    [InlineData("Dressing practice with the OT; her minutes are a matter for her.")]
    [InlineData("Cane lessons with the mobility officer as often as she judges right.")]
    [InlineData("SaLTA vocabulary work, dose = SENCo + therapist")]
    [InlineData("Counselling, in such measure as the head of year finds useful.")]
    [InlineData("The mentor sees him for as long as the pastoral team sees fit.")]
    [InlineData("Reading in amounts agreed from time to time between teacher and parent.")]
    public void Leaving_what_is_due_to_somebody_is_delegation(string text) => RedOf(text).ShouldBe(LegalRed.Delegation);

    [Theory]
    [InlineData("The TA teaches phonics for 20 minutes daily; the school will choose the room.")]
    [InlineData("The SaLT sees her for 40 minutes each Friday on a day to be fixed with the head.")]
    [InlineData("Phonics with the TA, 15 minutes daily; the teacher picks the books.")]
    [InlineData("An LSA is with him in every lesson to scribe; the office decides which LSA covers which day.")]
    [InlineData("He sees his mentor for 20 minutes each Monday on anger and is left to choose the game.")]
    [InlineData("30 minutes a week with the physiotherapist on balance.")]
    [InlineData("Work trays from left to right, ten minutes each morning with the TA.")]
    [InlineData("The OT works with her on dressing, 30 minutes weekly; targets set by the OT.")]
    [InlineData("SaLT on vocabulary, 30 minutes weekly, with cover arranged by the service.")]
    [InlineData("An assistant for ten hours weekly on phonics, whatever the forum resolves.")]
    [InlineData("Toe by Toe with the TA, 20 minutes daily, in whichever bathroom or room the head prefers.")]
    [InlineData("Vocabulary notes are hers. The SaLT visits weekly for 30 minutes on narrative.")]
    public void Leaving_the_room_day_order_or_material_is_not(string text) => RedOf(text).ShouldBe(LegalRed.None);

    [Theory]
    [InlineData("TA reading, 20 minutes daily, tapering as his confidence grows.")]
    [InlineData("SaLT 30 minutes weekly on sounds until the therapist feels she has done enough.")]
    [InlineData("LSA 10 hours a week scribing; the trust may redeploy the hours.")]
    [InlineData("OT 1 hr/fn on zips, may be stepped down by the service.")]
    [InlineData("ELSA 40 minutes weekly on anger, d/c when settled.")]
    [InlineData("Physio, 30 minutes each Friday; the block ends early for those who catch up.")]
    [InlineData("Mentor, an hour a week, unless the school elects to use the time elsewhere.")]
    [InlineData("The HLTA teaches number for 15 minutes daily; nothing here should be taken as fixed.")]
    [InlineData("TA 12 hours a week for reading, winding down over the year.")]
    [InlineData("Physiotherapy on gait, an hour weekly, which the department tapers as it sees fit.")]
    [InlineData("The ICB can pull the nurse out of her daily hour of suction care.")]
    [InlineData("PA for four hours each Saturday to swim, revocable by the Director.")]
    [InlineData("LSA 20 hours weekly for spelling; the head retains the freedom to halve this.")]
    [InlineData("OT 45 minutes weekly on zips; the service can stand her down by email and cancel.")]
    public void A_way_to_cut_outside_review_is_unilateral_change(string text) => RedOf(text).ShouldBe(LegalRed.UnilateralChange);

    [Theory]
    [InlineData("A TA scribes for 10 hours a week, and the figure comes down only if this plan is amended.")]
    [InlineData("SaLT 45 minutes weekly on sounds, which nobody may reduce otherwise than under section 44.")]
    [InlineData("The counsellor sees her for an hour on Fridays and they stop for a drink when she is tired.")]
    [InlineData("A TA teaches money, 20 minutes daily, so that he can pay and count change.")]
    [InlineData("The nurse changes his dressings for 15 minutes each day.")]
    [InlineData("The teacher works on her sounds for an hour weekly and will change the word lists as she masters them.")]
    [InlineData("It shall not be open to the provider to reduce the twelve hours weekly with the LSA for reading.")]
    [InlineData("SaLT 35 minutes weekly on sounds; if she is ill the therapist may move it to another day of the same week.")]
    [InlineData("A nurse, not recallable for other pupils, suctions her throughout the school day.")]
    [InlineData("Neither the service nor the school may shorten the weekly hour of OT on dressing.")]
    public void A_change_that_touches_no_provision_or_needs_a_review_is_not(string text) => RedOf(text).ShouldBe(LegalRed.None);

    [Theory]
    [InlineData("SaLT package: pkg gold.")]
    [InlineData("TA support at Band 4.")]
    [InlineData("Therapy to the value of 10 commissioning units.")]
    [InlineData("LSA equivalent hours of Band 6.")]
    [InlineData("Help costing £3,000 a year.")]
    [InlineData("Hearing support at Tier C.")]
    [InlineData("Support by the EP: Gold SLA.")]
    public void A_tariff_alone_is_band_or_money(string text) => RedOf(text).ShouldBe(LegalRed.BandOrMoney);

    [Theory]
    [InlineData("An LSA for 18 hours a week on reading (Band 5).")]
    [InlineData("We bought her the tablet ourselves for £300.")]
    [InlineData("The school meets the first £6,000 from its notional budget.")]
    [InlineData("Books banded to her phonics phase, 10 minutes daily with the TA.")]
    [InlineData("ELSA weekly, 30 minutes, on her worry ladder.")]
    [InlineData("Staff training on attachment by the EP in the first week of September, paid from a £600 voucher.")]
    [InlineData("We paid for the psychologist ourselves, £820.")]
    public void Hours_that_stand_and_notes_of_money_are_not(string text) => RedOf(text).ShouldBe(LegalRed.None);

    private static LegalRed RedOf(string text) => PlanClassifier.RulesOnly.JudgeProvision(text).Red;
}
