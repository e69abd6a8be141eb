using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Tests.Criteria;

public class ProvisionRulesTests
{
    private const string Full = "{full salt} Therapy on sentences and reading.";

    [Fact]
    public void One_partial_item_among_many_is_an_isolated_amber()
    {
        var assessment = TestPlan.WithProvision(Full, Full, Full, Full, Full, Full, "{partial literacy} Reading practice weekly.").Assess();
        assessment.Of("F-01").Status.ShouldBe(CriterionStatus.Met);
        assessment.Of("F-01").Found().ShouldBe(["partial"]);
        assessment.Grade.Grade.ShouldBe(Grade.Good);
    }

    [Fact]
    public void Half_full_and_the_rest_partial_requires_improvement()
    {
        var assessment = TestPlan.WithProvision(Full, Full, "{partial literacy} Reading.", "{partial literacy} Spelling.").Assess();
        assessment.Of("F-01").Status.ShouldBe(CriterionStatus.PartlyMet);
        assessment.Grade.Grade.ShouldBe(Grade.RequiresImprovement);
    }

    [Fact]
    public void One_vague_item_in_six_is_isolated_and_one_in_five_is_not()
    {
        TestPlan.WithProvision(Full, Full, Full, Full, Full, "{vague} Support.").Judge("F-01").Status.ShouldBe(CriterionStatus.Met);
        TestPlan.WithProvision(Full, Full, Full, Full, "{vague} Support.").Judge("F-01").Status.ShouldBe(CriterionStatus.PartlyMet);
    }

    [Fact]
    public void One_partial_item_in_twenty_is_a_slip_and_one_vague_item_is_not()
    {
        string[] sound = [.. Enumerable.Repeat(Full, 19)];
        TestPlan.WithProvision([.. sound, "{partial literacy} Reading."]).Assess().Grade.Caps.ShouldBeEmpty();
        TestPlan.WithProvision([.. sound[1..], "{partial literacy} Reading.", "{partial literacy} Spelling."]).Assess().Grade.Caps.ShouldHaveSingleItem().ShouldContain("one item of provision in twenty");
        TestPlan.WithProvision([.. sound, "{vague} Support."]).Assess().Grade.Caps.ShouldHaveSingleItem().ShouldContain("vague");
    }

    [Theory]
    [InlineData("{vague} The following shall be arranged unless a paragraph says otherwise", 0)]
    [InlineData("{vague} The following shall be arranged as far as resources allow", 1)]
    [InlineData("{vague} Depending on staffing, each week", 1)]
    [InlineData("{vague} Unless staff are absent, the school will each week provide", 1)]
    [InlineData("{vague} When required, the school will provide", 1)]
    public void What_stands_above_an_item_makes_a_complete_one_less_only_where_it_limits_it(string above, int findings)
    {
        var plan = TestPlan.WithProvision("Therapy on sentences and reading.");
        var assessment = (plan with { Provision = [.. plan.Provision.Select(item => item with { Inherited = above })] }).Assess();

        assessment.Of("F-01").Findings.Count.ShouldBe(findings);
        assessment.Provision.Single().Item.Inherited.ShouldBe(findings == 0 ? "" : above);
    }

    [Fact]
    public void More_than_half_vague_is_inadequate()
    {
        var assessment = TestPlan.WithProvision(Full, "{vague} Support.", "{vague literacy} Help.", "{vague} Input.").Assess();
        assessment.Of("F-01").Status.ShouldBe(CriterionStatus.NotMet);
        assessment.Grade.Grade.ShouldBe(Grade.Inadequate);
        assessment.Grade.Caps.ShouldContain(cap => cap.Contains("vague", StringComparison.Ordinal));
    }

    [Fact]
    public void A_special_school_lowers_the_severity_and_does_not_hide_it()
    {
        var plan = TestPlan.WithProvision(Full, Full, Full, Full, Full, "{vague} Support.");
        var special = plan with { Placement = plan.Placement with { Context = PlacementContext.Special } };
        plan.Judge("F-01").Findings.Single().Severity.ShouldBe(Severity.Red);
        special.Judge("F-01").Findings.Single().Severity.ShouldBe(Severity.Amber);
    }

    [Fact]
    public void What_is_no_provision_does_not_count_on_either_side() =>
        TestPlan.WithProvision(Full, "{na} He is five.", "{na} Section F").Judge("F-01").Status.ShouldBe(CriterionStatus.Met);

    [Fact]
    public void A_finding_quotes_its_item_and_names_what_is_missing()
    {
        var finding = TestPlan.WithProvision(Full, "{partial-who literacy} Reading daily for 20 minutes.").Judge("F-01").Findings.Single();
        finding.Quote!.Text.ShouldBe("{partial-who literacy} Reading daily for 20 minutes.");
        finding.Item.ShouldBe(1);
        finding.Mend.ShouldContain("by whom");
    }

    [Fact]
    public void Regular_beside_a_real_amount_is_no_defeating_phrase() =>
        TestPlan.WithProvision("{full salt} Regular 20-minute sessions three times weekly with the therapist.").Judge("F-02").Findings.ShouldBeEmpty();

    [Fact]
    public void Regular_without_an_amount_is_one() =>
        TestPlan.WithProvision("{vague} Regular support.").Judge("F-02").Found().ShouldBe(["defeating-phrase"]);

    [Theory]
    [InlineData("delegation", "delegation")]
    [InlineData("change", "unilateral-change")]
    [InlineData("band", "band-or-money")]
    public void One_unlawful_clause_fails_the_section_and_caps_the_plan(string tag, string code)
    {
        var assessment = TestPlan.WithProvision(Full, Full, Full, Full, Full, Full, Full, "{" + tag + " literacy} Reading as the school decides.").Assess();
        assessment.Of("F-03").Found().ShouldBe([code]);
        assessment.Of("F-03").Findings.Single().Severity.ShouldBe(Severity.Red);
        assessment.Sections.Single(section => section.Section == SectionCode.F).Grade.ShouldBe(Grade.Inadequate);
        assessment.Grade.Grade.ShouldBe(Grade.RequiresImprovement);
    }

    [Fact]
    public void Two_unlawful_clauses_make_the_plan_inadequate() =>
        TestPlan.WithProvision(Full, Full, Full, "{delegation} As the school decides.", "{band} Band 5.").Assess().Grade.Grade.ShouldBe(Grade.Inadequate);

    [Fact]
    public void Things_have_no_deliverer() =>
        TestPlan.WithProvision("{partial-who equipment} A writing slope.").Judge("F-05").Status.ShouldBe(CriterionStatus.NotApplicable);

    [Fact]
    public void A_small_group_without_a_number_is_found_and_one_with_a_number_is_not()
    {
        TestPlan.WithProvision("{vague} Small group work.").Judge("F-06").Found().ShouldBe(["group-unnumbered"]);
        TestPlan.WithProvision("{partial ratio} Small group work, at most four.").Judge("F-06").Findings.ShouldBeEmpty();
        TestPlan.WithProvision(Full).Judge("F-06").Status.ShouldBe(CriterionStatus.NotApplicable);
    }

    [Fact]
    public void Being_driven_is_transport_and_travel_training_is_not()
    {
        TestPlan.WithProvision("{partial transport} A taxi to school.").Judge("F-08").Found().ShouldBe(["transport-in-f"]);
        TestPlan.WithProvision("{full transport} Travel training on public transport, weekly.").Judge("F-08").Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Therapy_that_trains_and_stands_in_health_belongs_in_f()
    {
        var text = "{full salt F:95} Speech therapy to train clear sounds for talking in class, fortnightly.";
        var plan = TestPlan.Sound with { Provision = [.. TestPlan.Sound.Provision, new ProvisionItem(SectionCode.G, new Passage(text, 1, 9_000, text.Length))] };
        plan.Judge("F-07").Found().ShouldBe(["educates-or-trains"]);
        plan.Judge("F-07").Findings.Single().Section.ShouldBe(SectionCode.G);
    }

    [Fact]
    public void Where_the_classifier_is_unsure_therapy_stays_where_it_is()
    {
        var text = "{full salt F:80} Speech therapy clinic review.";
        var plan = TestPlan.Sound with { Provision = [.. TestPlan.Sound.Provision, new ProvisionItem(SectionCode.G, new Passage(text, 1, 9_000, text.Length))] };
        plan.Judge("F-07").Findings.ShouldBeEmpty();
    }

    [Fact]
    public void The_ordinary_offer_is_found_only_where_the_item_is_vague()
    {
        TestPlan.WithProvision("{vague curriculum} A differentiated curriculum.").Judge("F-13").Found().ShouldBe(["ordinary-offer"]);
        TestPlan.WithProvision("{full curriculum} Differentiated texts rewritten by the TA before each lesson, 2 hours weekly.").Judge("F-13").Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("A preparing-for-adulthood co-ordinator meets Mina for one hour each half term.")]
    [InlineData("Travel-training on the bus with a teaching assistant, 30 minutes weekly.")]
    [InlineData("A visit to each of two day opportunities with the class teacher.")]
    public void Provision_for_adulthood_is_known_however_it_is_hyphenated(string item)
    {
        var plan = TestPlan.WithProvision(Full, "{full transition} " + item) with { YearGroup = 10 };

        plan.Judge("F-11").Status.ShouldBe(CriterionStatus.Met);
        (plan with { Provision = [plan.Provision[0]] }).Judge("F-11").Status.ShouldBe(CriterionStatus.NotMet);
    }
}
