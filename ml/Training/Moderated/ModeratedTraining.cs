using System.Security.Cryptography;
using System.Text;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Training.Corpus;
using EhcpPipeline.Ml.Training.Fitting;
using EhcpPipeline.Ml.Training.Tasks;

namespace EhcpPipeline.Ml.Training.Moderated;

/// <summary>
/// The second schooling of the section-quality model: what the corpus taught by the written rubric is fitted anew together with moderators' grades, each of which weighs as
/// several sections of the corpus (<see cref="ModerationLimits"/>). Everything else in the model is as the corpus alone trained it. The order of the grades changes nothing.
/// </summary>
internal sealed class ModeratedTraining
{
    private const int Folds = 5;
    private readonly PlanModel _taught;
    private readonly ITrainer _trainer;
    private readonly BuildOptions _options;
    private readonly TaskData _corpus;
    private readonly IReadOnlyList<(ModeratedSection Section, Example Example)> _graded;
    private readonly int _weight;

    /// <param name="taught">The model of the corpus alone, its quality model included.</param>
    /// <param name="corpus">The corpus's graded sections.</param>
    /// <param name="graded">Moderators' grades; one moderator's later grade of a section replaces the earlier.</param>
    /// <param name="trainer">What fits.</param>
    /// <param name="options">How the corpus's quality model was fitted.</param>
    public ModeratedTraining(PlanModel taught, IReadOnlyList<QualityRow> corpus, IReadOnlyList<ModeratedSection> graded, ITrainer trainer, BuildOptions options)
    {
        (_taught, _trainer, _options) = (taught, trainer, options);
        var distinct = Distinct(graded);
        Refuse(distinct);
        var judge = PlanClassifier.FromModel(taught);
        _corpus = PassageTasks.Quality(corpus, judge);
        _graded = [.. distinct.Zip(PassageTasks.Quality(distinct.Select(section => section.Row), judge).Examples)];
        _weight = ModerationLimits.Weight(corpus.Count, distinct.Count);
    }

    public (PlanModel Model, ModerationReport Report, double GradientNorm) Run()
    {
        var built = Fit(_ => true);
        var report = new ModerationReport(
            _graded.Count, _graded.DistinctBy(pair => pair.Section.Plan).Count(), _graded.DistinctBy(pair => pair.Section.Moderator).Count(), _weight, HashOf(_graded.Select(pair => pair.Section)))
        {
            CorpusSections = _corpus.Examples.Count,
        };
        var before = Apart(PlanClassifier.FromModel(_taught), _graded.Select(pair => pair.Section));
        var after = Enumerable.Range(0, Folds).SelectMany(InFold).ToList();
        report = report with { SameBefore = Share(before, 0), SameAfter = Share(after, 0), NearBefore = Share(before, 1), NearAfter = Share(after, 1) };
        var origin = _taught.Origin with
        {
            TrainedOn = FormattableString.Invariant($"{_taught.Origin.TrainedOn}; {report.Grades} moderations of {report.Plans} plans, each weighing {report.Weight}, hash {report.Hash}"),
        };
        return (With(built.Model, origin), report, built.GradientNorm);
    }

    /// <summary>First sixteen hexadecimal digits of SHA-256 over the grades in the order of plan, section and moderator; texts go in as hashes.</summary>
    internal static string HashOf(IEnumerable<ModeratedSection> graded)
    {
        var lines = graded.Select(one => $"{one.Plan}\t{one.Section.Code()}\t{one.Moderator}\t{one.Grade.Code()}\t{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(one.Text)))}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines.Order(StringComparer.Ordinal)))))[..16];
    }

    private static List<ModeratedSection> Distinct(IReadOnlyList<ModeratedSection> graded) =>
        [.. graded.GroupBy(one => (one.Plan, one.Section, one.Moderator)).Select(same => same.Last())
            .OrderBy(one => one.Plan, StringComparer.Ordinal).ThenBy(one => one.Section).ThenBy(one => one.Moderator, StringComparer.Ordinal)];

    private static void Refuse(List<ModeratedSection> graded)
    {
        var plans = graded.DistinctBy(one => one.Plan).Count();
        if (graded.Count < ModerationLimits.FewestGrades || plans < ModerationLimits.FewestPlans)
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"{graded.Count} grades of sections, of {plans} plans, are too few to train on: it takes {ModerationLimits.FewestGrades} grades of {ModerationLimits.FewestPlans} plans."));
        }

        if (graded.DistinctBy(one => one.Grade).Count() < 2)
        {
            throw new InvalidDataException("All moderators' grades are the same: nothing tells one grade from another.");
        }
    }

    private List<int> InFold(int fold)
    {
        var left = _graded.Where(pair => Split.Fold(pair.Example.Group, Folds) == fold).Select(pair => pair.Section).ToList();
        return left.Count == 0 ? [] : Apart(PlanClassifier.FromModel(With(Fit(group => Split.Fold(group, Folds) != fold).Model, _taught.Origin)), left);
    }

    /// <summary>A grade that weighs n is n examples of one group: losses add up, and the folds of calibration keep them together.</summary>
    private BuiltModel Fit(Func<string, bool> takesPart) =>
        ModelBuilder.Build(
            _corpus with
            {
                Examples = [.. _corpus.Examples, .. _graded.Where(pair => takesPart(pair.Example.Group)).SelectMany(pair => Enumerable.Repeat(pair.Example, _weight))],
            },
            _trainer, _options);

    private PlanModel With(LinearModel quality, ModelOrigin origin) =>
        new(origin, _taught.Probabilities, [.. _taught.Models.Where(model => model.Name != PlanModel.QualityName), quality], _taught.Settings);

    private static List<int> Apart(PlanClassifier judge, IEnumerable<ModeratedSection> sections) =>
        [.. sections.Select(one => Math.Abs((int)judge.JudgeQuality(one.Section, one.Text).Grade - (int)one.Grade))];

    private static double Share(List<int> apart, int most) => apart.Count == 0 ? 0 : (double)apart.Count(bands => bands <= most) / apart.Count;
}
