using EhcpPipeline.Ml.Training.Fitting;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace EhcpPipeline.Ml.Training.Tests.Fitting;

public class ConvexTrainerTests
{
    [Fact]
    public void It_stops_at_the_pinned_gradient_norm() => new ConvexTrainer(1e-7).Fit(Problem()).GradientNorm.ShouldBeLessThan(1e-7);

    [Fact]
    public void It_agrees_with_another_minimiser_on_the_one_optimum()
    {
        var problem = Problem();
        var ours = new ConvexTrainer(1e-8).Fit(problem);
        var theirs = new LimitedMemoryBfgsMinimizer(1e-9, 1e-10, 1e-12, 10, 1000).FindMinimum(
            ObjectiveFunction.Gradient(point => ByTheBook(problem, point)), Vector<double>.Build.Dense(problem.Features.Columns + 1));

        theirs.FunctionInfoAtMinimum.Gradient.L2Norm().ShouldBeLessThan(1e-6, "MathNet reports success when it runs out of iterations");
        for (var at = 0; at < ours.Weights.Length; at++)
        {
            ours.Weights[at].ShouldBe(theirs.MinimizingPoint[at], 1e-4);
        }

        ours.Bias.ShouldBe(theirs.MinimizingPoint[^1], 1e-4);
    }

    [Fact]
    public void Its_bits_do_not_depend_on_the_run()
    {
        var first = new ConvexTrainer().Fit(Problem());
        var second = new ConvexTrainer().Fit(Problem());

        second.Weights.ShouldBe(first.Weights);
        second.Bias.ShouldBe(first.Bias);
    }

    [Fact]
    public void A_problem_is_fitted_alike_alone_and_in_any_company()
    {
        List<FittingProblem> problems = [.. Enumerable.Range(0, 19).Select(shift => Problem(shift))];
        var together = new ConvexTrainer().FitAll(problems);

        together.Count.ShouldBe(problems.Count);
        for (var at = 0; at < problems.Count; at++)
        {
            var alone = new ConvexTrainer().Fit(problems[at]);
            together[at].Weights.ShouldBe(alone.Weights);
            together[at].Bias.ShouldBe(alone.Bias);
        }
    }

    [Fact]
    public void Where_it_starts_changes_the_way_and_not_the_optimum()
    {
        var cold = new ConvexTrainer(1e-8).Fit(Problem());
        var warm = new ConvexTrainer(1e-8).Fit(Problem() with { Start = [.. Enumerable.Range(0, 16).Select(place => (place % 3) - 1.0)] });

        warm.Iterations.ShouldBeGreaterThan(0);
        warm.Bias.ShouldBe(cold.Bias, 1e-4);
        warm.Weights.Zip(cold.Weights, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(1e-4);
    }

    [Fact]
    public void A_row_that_takes_no_part_teaches_nothing()
    {
        var problem = Problem();
        var half = problem with { Rows = [.. problem.Rows.Take(60)], Labels = [.. problem.Labels.Take(60)] };
        var alone = new SparseMatrix();
        foreach (var row in half.Rows)
        {
            alone.AddRow([.. problem.Features.ColumnsOf(row).ToArray().Zip(problem.Features.ValuesOf(row).ToArray())]);
        }

        var fit = new ConvexTrainer(1e-8).Fit(half);
        var same = new ConvexTrainer(1e-8).Fit(half with { Features = alone });

        fit.Weights.Zip(same.Weights, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(1e-6);
    }

    [Theory]
    [InlineData(-40)]
    [InlineData(-1.5)]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(25)]
    public void The_logistic_function_is_that_of_the_mathematics_library(double signed)
    {
        var (loss, probability) = Logistic.Loss(signed);

        probability.ShouldBe(1 / (1 + Math.Exp(-signed)), 1e-12);
        loss.ShouldBe(Math.Log(1 + Math.Exp(-signed)), 1e-9);
    }

    /// <summary>The objective as its definition says, one sum after another.</summary>
    private static (double Value, Vector<double> Gradient) ByTheBook(FittingProblem problem, Vector<double> point)
    {
        var places = point.ToArray();
        var gradient = new double[places.Length];
        var loss = 0.0;
        for (var at = 0; at < problem.Rows.Count; at++)
        {
            var sign = problem.Labels[at] ? 1 : -1;
            var score = problem.Features.Dot(problem.Rows[at], places) + places[^1];
            loss += Math.Log(1 + Math.Exp(-sign * score));
            var slope = -sign / (1 + Math.Exp(sign * score));
            foreach (var (column, value) in problem.Features.ColumnsOf(problem.Rows[at]).ToArray().Zip(problem.Features.ValuesOf(problem.Rows[at]).ToArray()))
            {
                gradient[column] += slope * value;
            }

            gradient[^1] += slope;
        }

        for (var column = 0; column < places.Length - 1; column++)
        {
            loss += problem.L2 / 2 * places[column] * places[column];
            gradient[column] += problem.L2 * places[column];
        }

        return (loss / problem.Rows.Count, Vector<double>.Build.Dense(gradient) / problem.Rows.Count);
    }

    private static FittingProblem Problem(int shift = 0)
    {
        var matrix = new SparseMatrix();
        var labels = new List<bool>();
        for (var row = 0; row < 120; row++)
        {
            matrix.AddRow([(row % 7, 1f), (7 + (row % 5), 2f), (12 + (row % 3), 1f)]);
            labels.Add(((row + shift) % 7) + (row % 3) > 4);
        }

        return new FittingProblem("test", matrix, [.. Enumerable.Range(0, 120)], labels, 1);
    }
}
