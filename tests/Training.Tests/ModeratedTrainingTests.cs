using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Training.Corpus;
using EhcpPipeline.Ml.Training.Fitting;
using EhcpPipeline.Ml.Training.Moderated;

namespace EhcpPipeline.Ml.Training.Tests;

public class ModeratedTrainingTests
{
    private static readonly BuildOptions Options = new(MostFeatures: 2_000);

    [Fact]
    public void Moderators_who_grade_by_another_standard_are_followed()
    {
        // These moderators call every section of this council's house style outstanding, whatever the rubric says of it.
        var graded = Graded(60, _ => Grade.Outstanding).Append(Strict).ToList();

        var (model, report, _) = Train(graded);

        report.SameAfter.ShouldBeGreaterThan(report.SameBefore);
        PlanClassifier.FromModel(model).JudgeQuality(SectionCode.B, graded[0].Text).Grade.ShouldBe(Grade.Outstanding);
    }

    [Fact]
    public void The_file_s_origin_counts_and_hashes_the_moderations_and_quotes_none()
    {
        var graded = Graded(60, at => (Grade)(at % 4));

        var (model, report, _) = Train(graded);

        model.Origin.TrainedOn.ShouldBe($"slice; 60 moderations of 20 plans, each weighing {report.Weight}, hash {ModeratedTraining.HashOf(graded)}");
        var bytes = System.Text.Encoding.Latin1.GetString(ModelFile.Write(model));
        bytes.ShouldNotContain("moderator-1");
        bytes.ShouldNotContain(graded[0].Plan);
        bytes.ShouldNotContain("Quillfeather");
    }

    [Fact]
    public void The_order_of_the_grades_changes_nothing_and_the_rest_of_the_model_stays()
    {
        var graded = Graded(60, at => (Grade)(at % 4));

        var one = Train(graded).Model;
        var other = Train([.. graded.AsEnumerable().Reverse()]).Model;

        ModelFile.Write(other).ShouldBe(ModelFile.Write(one));
        one.Find(PlanModel.ProvisionName).ShouldBeSameAs(SliceOfCorpus.Model.Find(PlanModel.ProvisionName));
    }

    [Fact]
    public void A_moderator_s_later_grade_of_a_section_replaces_the_earlier()
    {
        var graded = Graded(60, at => (Grade)(at % 4));

        Train([graded[0] with { Grade = Grade.Outstanding }, .. graded]).Report.Grades.ShouldBe(60);
    }

    [Theory]
    [InlineData(49, 20, "49 grades of sections, of 20 plans, are too few")]
    [InlineData(60, 11, "60 grades of sections, of 11 plans, are too few")]
    public void Too_few_grades_or_plans_are_refused_with_what_it_takes(int grades, int plans, string why)
    {
        var problem = Should.Throw<InvalidDataException>(() => Train(Graded(grades, at => (Grade)(at % 4), plans)));

        problem.Message.ShouldStartWith(why);
        problem.Message.ShouldContain("50 grades of 12 plans");
    }

    [Fact]
    public void Grades_that_are_all_the_same_are_refused() =>
        Should.Throw<InvalidDataException>(() => Train(Graded(60, _ => Grade.Good))).Message.ShouldContain("all", Case.Insensitive);

    [Theory]
    [InlineData(1_500, 100, 12)]
    [InlineData(1_500, 200, 7)]
    [InlineData(1_500, 2_000, 4)]
    public void A_grade_weighs_more_the_fewer_there_are_within_bounds(int corpus, int grades, int weight) => ModerationLimits.Weight(corpus, grades).ShouldBe(weight);

    private static ModeratedSection Strict => new("plan-99", SectionCode.B, "moderator-1", Grade.Inadequate, "Dyslexia.");

    private static List<ModeratedSection> Graded(int count, Func<int, Grade> grade, int plans = 20) =>
        [.. Enumerable.Range(0, count).Select(at => new ModeratedSection(
            $"plan-{at % plans:00}", SectionCode.B, $"moderator-{at / plans}", grade(at),
            $"House style of Quillfeather council, note {at % plans}.\nPia finds reading longer words hard and loses her place.\nShe tires in writing after ten minutes, and this shows in every lesson."))];

    private static (PlanModel Model, ModerationReport Report, double GradientNorm) Train(IReadOnlyList<ModeratedSection> graded) =>
        new ModeratedTraining(SliceOfCorpus.Model, SliceOfCorpus.Rows.Quality, graded, SliceOfCorpus.Loose, Options).Run();
}
