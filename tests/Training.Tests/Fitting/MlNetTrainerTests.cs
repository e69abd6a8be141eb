using EhcpPipeline.Ml.Training.Fitting;

namespace EhcpPipeline.Ml.Training.Tests.Fitting;

/// <summary>ML.NET's trainer, in the build that has it: the objective is ours, so that the optimum must be.</summary>
public class MlNetTrainerTests
{
    [Fact]
    public void It_is_the_preferred_trainer_of_its_build() => Trainers.Preferred.ShouldBeOfType<MlNetTrainer>();

    [Theory]
    [InlineData(120, 15, 1)]
    [InlineData(2000, 300, 0.5)]
    [InlineData(2000, 300, 8)]
    public void Its_probabilities_agree_with_our_own_trainers(int rows, int columns, double l2)
    {
        var problem = Problem(rows, columns, l2);
        var theirs = new MlNetTrainer().Fit(problem);
        var ours = new ConvexTrainer(1e-8).Fit(problem);

        theirs.Weights.Length.ShouldBe(problem.Features.Columns);
        theirs.GradientNorm.ShouldBeLessThan(1e-3);
        problem.Rows.Max(row => Math.Abs(Probability(theirs, problem, row) - Probability(ours, problem, row))).ShouldBeLessThan(1e-3);
    }

    [Fact]
    public void Its_bits_do_not_depend_on_the_run()
    {
        var problem = Problem(500, 60, 1);

        new MlNetTrainer().Fit(problem).Weights.ShouldBe(new MlNetTrainer().Fit(problem).Weights);
    }

    [Fact]
    public void It_takes_part_of_the_rows_and_rows_without_a_feature()
    {
        var problem = Problem(400, 40, 1);
        problem.Features.AddRow([]);
        var part = problem with { Rows = [.. problem.Rows.Take(150), 400], Labels = [.. problem.Labels.Take(150), true] };
        var theirs = new MlNetTrainer().Fit(part);
        var ours = new ConvexTrainer(1e-8).Fit(part);

        part.Rows.Max(row => Math.Abs(Probability(theirs, part, row) - Probability(ours, part, row))).ShouldBeLessThan(1e-3);
    }

    private static double Probability(Fit fit, FittingProblem problem, int row) => 1 / (1 + Math.Exp(-problem.Features.Dot(row, fit.Weights) - fit.Bias));

    /// <summary>Sparse rows whose cells stand in no order, and answers that lean on two features.</summary>
    private static FittingProblem Problem(int rows, int columns, double l2)
    {
        var matrix = new SparseMatrix();
        var labels = new List<bool>();
        for (var row = 0; row < rows; row++)
        {
            var first = row * 7 % columns;
            var second = (row * 13 + 5) % columns;
            matrix.AddRow(first == second ? [(first, 1f)] : [(Math.Max(first, second), 0.5f + (row % 3)), (Math.Min(first, second), 1f)]);
            labels.Add((first + (2 * second) + (row % 5)) % 4 > 1);
        }

        matrix.WidenTo(columns);
        return new FittingProblem("test", matrix, [.. Enumerable.Range(0, rows)], labels, l2);
    }
}
