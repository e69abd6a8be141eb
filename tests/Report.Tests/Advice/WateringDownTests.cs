using EhcpPipeline.Audit;
using EhcpPipeline.Audit.Advice;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Report.Advice;

namespace EhcpPipeline.Report.Tests.Advice;

/// <summary>One recommendation and one provision item at a time. None of these pairs was looked at when the matcher was tuned.</summary>
public class WateringDownTests
{
    [Theory]
    [InlineData("Leo will receive three sessions of 30 minutes a week of phonics teaching from a teaching assistant.", "Leo will receive two sessions of 20 minutes a week of phonics teaching from a teaching assistant.", "watered_down", "amount,frequency")]
    [InlineData("A physiotherapist will carry out a stretching programme for 30 minutes each week.", "A teaching assistant will carry out a stretching programme for 30 minutes each week.", "watered_down", "expertise")]
    [InlineData("The occupational therapist will deliver sensory circuits for 15 minutes every morning.", "The occupational therapist may deliver sensory circuits for 15 minutes every morning.", "watered_down", "duty")]
    [InlineData("The class teacher will teach number bonds for 20 minutes, four times a week.", "The class teacher will teach number bonds for 20 minutes, four times a week.", "kept", "")]
    [InlineData("The class teacher will teach number bonds for 40 minutes, twice a week.", "The class teacher will teach number bonds for 20 minutes, four times a week.", "kept", "")]
    [InlineData("A learning mentor will meet Leo for 30 minutes weekly to work on friendships.", "A learning mentor will meet Leo for one hour weekly to work on friendships.", "kept", "")]
    [InlineData("A speech and language therapist will teach vocabulary for 45 minutes every week.", "A speech and language therapist will teach vocabulary regularly.", "watered_down", "amount,frequency")]
    [InlineData("Support with friendships.", "Help with friendships.", "vague_in_source", "")]
    [InlineData("Regular support with reading comprehension.", "A specialist teacher will teach reading comprehension for 30 minutes, three times a week.", "kept", "")]
    [InlineData("One to one touch typing lessons with a teaching assistant for 20 minutes every day.", "Touch typing lessons with a teaching assistant in a group of six for 20 minutes every day.", "watered_down", "group")]
    [InlineData("A teaching assistant will run Lego therapy for 45 minutes each week.", "A teaching assistant will run Lego therapy for up to 45 minutes each week.", "watered_down", "amount")]
    [InlineData("A qualified teacher of the deaf will visit for one hour every fortnight to check hearing equipment and teach listening skills.", "A qualified teacher of the deaf will visit for one hour every half-term to check hearing equipment and teach listening skills.", "watered_down", "frequency")]
    public void What_the_plan_took_away_is_named(string advised, string planned, string status, string lost)
    {
        var match = Compare(advised, planned);

        AdviceWording.Code(match.Status).ShouldBe(status);
        string.Join(',', match.Losses.Select(loss => AdviceWording.Code(loss.Kind))).ShouldBe(lost);
    }

    [Fact]
    public void A_reduction_is_told_in_minutes_and_per_cent()
    {
        var match = Compare("A teaching assistant will practise spelling with her 3 x 30 minutes per week.", "A teaching assistant will practise spelling with her 2 x 20 minutes per week.");

        AdviceWording.Time(match).ShouldBe("Advised 90 minutes a week, planned 40 minutes a week: 56% less.");
        match.Losses.Select(AdviceWording.Of).ShouldContain("How long: \u201c3 x 30 minutes per week\u201d became \u201c2 x 20 minutes per week\u201d.");
    }

    [Fact]
    public void What_stands_on_one_side_only_is_said_so()
    {
        var supplied = Supplied(["A dietitian will review his diet for 30 minutes each term."], ["A reading scheme with the class teacher for 20 minutes daily."]);

        supplied.Matches.Select(match => match.Status).ShouldBe([MatchStatus.NoSource, MatchStatus.Missing]);
    }

    [Fact]
    public void A_recommendation_divided_among_several_items_is_kept()
    {
        var supplied = Supplied(
            ["Spelling and handwriting practice with a teaching assistant for 40 minutes every week."],
            ["Spelling practice with a teaching assistant for 20 minutes every week.", "Handwriting practice with a teaching assistant for 20 minutes every week."]);

        supplied.Matches.Select(match => match.Status).ShouldBe([MatchStatus.Kept, MatchStatus.Kept]);
    }

    [Fact]
    public void No_number_of_items_or_empty_texts_throws()
    {
        Supplied([], []).Matches.ShouldBeEmpty();
        Supplied(["", " | ", "x"], ["", "\u200b"]).Reports.ShouldHaveSingleItem();
    }

    private static AdviceMatch Compare(string advised, string planned) => Supplied([advised], [planned]).Matches.ShouldHaveSingleItem();

    private static SuppliedAdvice Supplied(string[] advised, string[] planned)
    {
        var plan = new Plan { Sections = [], Provision = [.. planned.Select(text => Item(text))] };
        var report = new ProfessionalAdvice { Role = AdviceRole.Ep, Recommendations = [.. advised.Select(text => Item(text))] };
        var manifest = new RunManifest { Run = "pairs", AsOf = new DateOnly(2026, 9, 1), PlanSalt = "", ChildSalt = "" };
        return new Auditor(PlanClassifier.Default).Assess(plan, null, manifest, [new AdviceUpload("a", report)]).Supplied.ShouldNotBeNull();
    }

    private static ProvisionItem Item(string text) => new(SectionCode.F, new Passage(text, 1, 0, text.Length));
}
