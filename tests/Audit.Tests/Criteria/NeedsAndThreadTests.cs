using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Tests.Criteria;

public class NeedsAndThreadTests
{
    private const string Hearing = "N3|SensoryAndPhysical|She mishears in noisy rooms because of a hearing loss.";
    private static readonly string[] Two =
        ["N1|CommunicationAndInteraction|Mina finds it hard to put ideas into sentences.", "N2|CognitionAndLearning|Mina reads slowly and misses what a text means."];

    [Fact]
    public void A_need_that_nothing_serves_is_an_orphan()
    {
        var assessment = TestPlan.WithNeeds([.. Two, Hearing]).Assess();
        assessment.Of("B-06").Found().ShouldBe(["orphan-need"]);
        assessment.Of("B-06").Findings.Single().Quote!.Text.ShouldContain("mishears");
        assessment.Of("B-06").Status.ShouldBe(CriterionStatus.PartlyMet);
        assessment.Needs[2].Provision.ShouldBeEmpty();
        assessment.Grade.Grade.ShouldBe(Grade.RequiresImprovement);
    }

    [Fact]
    public void Several_orphans_make_the_plan_inadequate() =>
        TestPlan.WithNeeds([.. Two, Hearing, "N4|SelfCareAndIndependence|She cannot button or zip."]).Assess().Grade.Grade.ShouldBe(Grade.Inadequate);

    [Theory]
    [InlineData("{full} A radio-aid worn in every lesson, checked daily by the TA.")]
    [InlineData("{full sensory} Weekly visit by the qualified teacher.")]
    [InlineData("{full} Acoustic panels in rooms.")]
    public void A_shared_subject_a_fitting_kind_or_a_shared_word_is_enough(string item)
    {
        var plan = TestPlan.WithNeeds(Hearing) with { Provision = [new ProvisionItem(SectionCode.F, new Passage(item, 1, 1, item.Length))] };
        plan.Judge("B-06").Status.ShouldBe(CriterionStatus.Met);
    }

    [Theory]
    [InlineData("N3", true)]
    [InlineData("3", true)]
    [InlineData("Outcome 3", false)]
    [InlineData("N2", false)]
    public void The_plans_own_reference_ties_provision_to_its_need(string reference, bool tied)
    {
        var item = new ProvisionItem(SectionCode.F, new Passage("{full} Weekly visit.", 1, 1, 20)) { References = [reference] };
        var plan = TestPlan.WithNeeds(Hearing) with { Provision = [item] };
        plan.Judge("B-06").Status.ShouldBe(tied ? CriterionStatus.Met : CriterionStatus.PartlyMet);
    }

    [Fact]
    public void A_heading_that_names_the_area_ties_what_stands_under_it()
    {
        var item = new ProvisionItem(SectionCode.F, new Passage("{full} Weekly visit.", 1, 1, 20)) { Heading = "Sensory and physical" };
        (TestPlan.WithNeeds(Hearing) with { Provision = [item] }).Judge("B-06").Status.ShouldBe(CriterionStatus.Met);
    }

    [Fact]
    public void Vague_visual_aids_do_not_serve_a_hearing_loss() =>
        (TestPlan.WithNeeds(Hearing) with { Provision = [new ProvisionItem(SectionCode.F, new Passage("{vague equipment} Such things as visual aids.", 1, 1, 30))] })
            .Judge("B-06").Found().ShouldBe(["orphan-need"]);

    [Fact]
    public void A_diagnosis_alone_is_no_need() =>
        TestPlan.WithNeeds("N1|Semh|Mina has a diagnosis of ADHD.", "N2|Semh|Mina has autism.").Judge("B-03").Found().ShouldBe(["label-only", "label-only"]);

    [Fact]
    public void A_diagnosis_with_its_effect_is_one() =>
        TestPlan.WithNeeds("N1|Semh|Mina has ADHD, so that she cannot stay with a task.").Judge("B-03").Findings.ShouldBeEmpty();

    [Theory]
    [InlineData("Her reading age was 7 years in February 2026. She can count.", CriterionStatus.Met)]
    [InlineData("Her reading age was 7 years in September 2024. She can count.", CriterionStatus.PartlyMet)]
    [InlineData("Her reading age was 5 years in May 2021. She can count.", CriterionStatus.NotMet)]
    [InlineData("Her reading age is 7 years. She can count.", CriterionStatus.PartlyMet)]
    [InlineData("She is behind. She can count.", CriterionStatus.NotMet)]
    public void Present_levels_need_a_recent_date(string text, CriterionStatus status) =>
        TestPlan.WithText(SectionCode.B, text).Judge("B-04").Status.ShouldBe(status);

    [Theory]
    [InlineData("Not known to social care.", true)]
    [InlineData("None.", false)]
    [InlineData("Not known to social care; an assessment of 3 March 2026 found no needs.", false)]
    public void Not_being_known_does_not_stand_in_for_an_assessment(string text, bool found) =>
        (TestPlan.WithText(SectionCode.D, text).Judge("D-02").Findings.Count > 0).ShouldBe(found);

    [Fact]
    public void Doses_are_found() => TestPlan.WithText(SectionCode.C, "Epilepsy.\nBuccal midazolam 5 mg.").Judge("C-03").Found().ShouldBe(["dose-listed"]);

    [Fact]
    public void An_empty_section_is_silent_and_a_nil_is_not()
    {
        TestPlan.WithText(SectionCode.C, "").Judge("GEN-02").Found().ShouldBe(["section-silent"]);
        TestPlan.WithText(SectionCode.C, "").Judge("C-01").Status.ShouldBe(CriterionStatus.NotMet);
        TestPlan.WithText(SectionCode.C, "None.").Judge("GEN-02").Findings.ShouldBeEmpty();
    }
}
