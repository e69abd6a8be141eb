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
        var objective = new LogisticObjective(problem);
        var theirs = new LimitedMemoryBfgsMinimizer(1e-9, 1e-10, 1e-12, 10, 1000).FindMinimum(
            ObjectiveFunction.Gradient(point =>
            {
                var gradient = new double[point.Count];
                var value = objective.Evaluate(point.ToArray(), gradient);
                return (value, Vector<double>.Build.Dense(gradient));
            }),
            Vector<double>.Build.Dense(objective.Size));

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

    private static FittingProblem Problem()
    {
        var matrix = new SparseMatrix();
        var labels = new List<bool>();
        for (var row = 0; row < 120; row++)
        {
            matrix.AddRow([(row % 7, 1f), (7 + (row % 5), 2f), (12 + (row % 3), 1f)]);
            labels.Add((row % 7) + (row % 3) > 4);
        }

        return new FittingProblem("test", matrix, [.. Enumerable.Range(0, 120)], labels, 1);
    }
}
