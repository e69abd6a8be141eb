using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>
/// ML.NET's L-BFGS on the same objective. Float arithmetic with an early stop: it ends near the one optimum, so probabilities agree with
/// <see cref="ConvexTrainer"/> to 1e-3 and bits do not. With the package's own history of 20 steps they were as far as 1.1e-3 apart on 150,000 rows of
/// 20,000 features, with 50 at most 5e-4 and in less time. Compiled in the full build, which has the package.
/// </summary>
public sealed class MlNetTrainer : ITrainer
{
    public string Name => "mlnet-lbfgs-5.0.0";

    public Fit Fit(FittingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var context = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, problem.Features.Columns);
        var data = context.Data.LoadFromEnumerable(Rows(problem), schema);
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = (float)problem.L2,
            OptimizationTolerance = problem.Rough ? 1e-8f : 1e-9f,
            HistorySize = 50,
            MaximumNumberOfIterations = 2000,
            NumberOfThreads = 1,
            LabelColumnName = nameof(Row.Label),
            FeatureColumnName = nameof(Row.Features),
        });
        var model = trainer.Fit(data).Model.SubModel;
        var weights = model.Weights.Select(weight => (double)weight).ToArray();
        return new Fit(weights, model.Bias, NewtonLanes.NormAt(problem, [.. weights, model.Bias]), 0);
    }

    private static IEnumerable<Row> Rows(FittingProblem problem)
    {
        for (var at = 0; at < problem.Rows.Count; at++)
        {
            var row = problem.Rows[at];
            var columns = problem.Features.ColumnsOf(row).ToArray();
            var values = problem.Features.ValuesOf(row).ToArray();
            Array.Sort(columns, values);
            yield return new Row { Label = problem.Labels[at], Features = new VBuffer<float>(problem.Features.Columns, columns.Length, values, columns) };
        }
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
