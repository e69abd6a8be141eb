using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Contributions;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using FsCheck;
using FsCheck.Fluent;
using Outcome = EhcpPipeline.Plans.Model.Outcome;

namespace EhcpPipeline.Audit.Tests.Criteria;

public class AnyPlanTests
{
    private static readonly string[] Pieces =
    [
        "", " ", "\n", "|", "{full salt}", "{vague}", "{delegation}", "{smt}", "{provision}", "By the end of Year 99", "by 31/02/2027", "By July 2027", "within 99 months",
        "20 mg", "I", "my", "\"", "\u2018", "\uD800", "\u0000", "None", "N/A", "ABC DEF GHI JKL MNO PQR", "not known to social care", "her mother says", "£", "1:1", "small group",
        "2031-12-31", "9999", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "Mental Capacity Act", "Section F", "(see K)", "e.g.", ". . . ; ! ?",
    ];

    private static readonly Gen<string> Text = Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces));

    private static readonly Gen<Passage> Place = from text in Text from offset in Gen.Choose(0, 500) select new Passage(text, 0, offset, text.Length) { Confidence = offset % 101 };

    private static readonly Gen<DateOnly?> Date = Gen.Choose(0, 40_000).Select(day => day % 5 == 0 ? (DateOnly?)null : new DateOnly(1990, 1, 1).AddDays(day));

    private static readonly Gen<Section> AnySection =
        from code in Gen.Elements(Enum.GetValues<SectionCode>())
        from passages in Place.ListOf()
        from nil in Gen.Elements(true, false)
        select new Section { Code = code, Heading = "", Labelled = nil, Text = string.Join('\n', passages.Select(passage => passage.Text)), Passages = [.. passages], StatesNil = nil };

    private static readonly Gen<Plan> AnyPlan =
        from sections in AnySection.ListOf()
        from needs in (from area in Gen.Elements(Enum.GetValues<NeedArea>()) from code in Gen.Elements(SectionCode.B, SectionCode.C, SectionCode.D) from place in Place select new Need(area, code, place)).ListOf()
        from outcomes in Place.Select(place => new Outcome(SectionCode.E, place)).ListOf()
        from items in (from code in Gen.Elements(SectionCode.F, SectionCode.G, SectionCode.H, SectionCode.H1, SectionCode.H2, SectionCode.B) from place in Place select new ProvisionItem(code, place)).ListOf()
        from advice in (from role in Gen.Elements(Enum.GetValues<AdviceRole>()) from date in Date from place in Place select new AdviceReport(role, date, place)).ListOf()
        from year in Gen.Choose(-4, 21)
        from born in Date
        from final in Date
        from context in Gen.Elements(Enum.GetValues<PlacementContext>())
        select new Plan
        {
            Sections = [.. sections.DistinctBy(section => section.Code)],
            Needs = [.. needs],
            Outcomes = [.. outcomes],
            Provision = [.. items],
            Advice = [.. advice],
            YearGroup = year > 20 ? null : year,
            Dates = new PlanDates { Born = born, Final = final, LastReview = born },
            Placement = new Placement { Context = context },
        };

    [Fact]
    public void No_plan_however_odd_stops_the_audit_and_all_of_it_can_be_counted() =>
        Prop.ForAll(AnyPlan.ToArbitrary(), plan => Holds(plan, new TaggedClassifier())).QuickCheckThrowOnFailure();

    [Fact]
    public void Nor_with_the_real_classifier() =>
        Prop.ForAll(AnyPlan.ToArbitrary(), plan => Holds(plan, PlanClassifier.Default)).QuickCheckThrowOnFailure();

    private static bool Holds(Plan plan, IPlanClassifier classifier)
    {
        var record = new CohortRecord { Born = plan.Dates.Born, Ward = "Ely", SchoolTypeCode = "7", Advice = [new CohortAdvice("OTHER", "social care", "nil", null, null)] };
        var assessment = new Auditor(classifier).Assess(plan, record, Manifests.Plain);
        var contribution = PlanContribution.Of(assessment, plan, record, Manifests.Plain);
        return assessment.Grade.ScoreHundredths is >= 0 and <= 1_000
            && assessment.Triage.Priority is >= 0 and <= 9_999
            && assessment.Criteria.SelectMany(result => result.Findings).All(finding => finding.Mend.Length > 0)
            && ContributionCodec.Read(ContributionCodec.Write(contribution)).Equals(contribution)
            && CohortValues.Of(record, plan, assessment, Manifests.Plain).Count == CohortValues.Dimensions.Count;
    }
}
