namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>The mean regularised log loss and its gradient. The last place of a point is the bias.</summary>
internal sealed class LogisticObjective(FittingProblem problem)
{
    public int Size { get; } = problem.Features.Columns + 1;

    public double Evaluate(double[] point, double[] gradient)
    {
        Array.Clear(gradient);
        var matrix = problem.Features;
        var bias = point[^1];
        var loss = 0.0;
        for (var at = 0; at < problem.Rows.Count; at++)
        {
            var row = problem.Rows[at];
            var score = matrix.Dot(row, point) + bias;
            var signed = problem.Labels[at] ? score : -score;
            var (rowLoss, probability) = Logistic.Loss(signed);
            loss += rowLoss;
            var slope = problem.Labels[at] ? probability - 1 : 1 - probability;
            var columns = matrix.ColumnsOf(row);
            var values = matrix.ValuesOf(row);
            for (var cell = 0; cell < columns.Length; cell++)
            {
                gradient[columns[cell]] += slope * values[cell];
            }

            gradient[^1] += slope;
        }

        var squares = 0.0;
        for (var column = 0; column < Size - 1; column++)
        {
            squares += point[column] * point[column];
            gradient[column] += problem.L2 * point[column];
        }

        var count = Math.Max(1, problem.Rows.Count);
        for (var column = 0; column < Size; column++)
        {
            gradient[column] /= count;
        }

        return (loss + (problem.L2 / 2 * squares)) / count;
    }
}
