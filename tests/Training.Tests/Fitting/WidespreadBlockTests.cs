using EhcpPipeline.Ml.Training.Fitting;
using MathNet.Numerics.LinearAlgebra;

namespace EhcpPipeline.Ml.Training.Tests.Fitting;

public class WidespreadBlockTests
{
    private const int Rows = 90;
    private const int Group = 5;

    /// <summary>A lane in which no row takes part: all that is left there is the regularisation.</summary>
    private const int EmptyLane = 3;

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    public void What_it_solves_is_what_the_mathematics_library_solves(int widespread)
    {
        var features = Features();
        features.Columns.ShouldBe(8);
        var bends = new float[Rows * Lanes.Count];
        for (var cell = 0; cell < bends.Length; cell++)
        {
            bends[cell] = cell % Lanes.Count == EmptyLane ? 0 : (1 + (cell % 11)) / 50f;
        }

        double[] l2 = [1, 2, 3, 4, 5, 6, 7, 8];
        double[] counts = [90, 80, 70, 60, 50, 40, 30, 20];
        var rest = Enumerable.Range(0, (features.Columns + 1) * Lanes.Count).Select(cell => (cell % 13) - 6.0).ToArray();
        var scaled = new double[rest.Length];
        var block = new WidespreadBlock(widespread);
        block.Gather(features, bends, l2, counts);
        block.Solve(rest, scaled);

        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            scaled[^(Lanes.Count - lane)].ShouldNotBe(double.NaN);
            if (lane == EmptyLane)
            {
                scaled[lane].ShouldBe(rest[lane] * counts[lane] / l2[lane], 1e-9);
                continue;
            }

            var curve = Matrix<double>.Build.Dense(widespread + 1, widespread + 1);
            for (var row = 0; row < Rows; row++)
            {
                var cells = Vector<double>.Build.Dense(widespread + 1);
                cells[widespread] = 1;
                foreach (var (column, value) in features.ColumnsOf(row).ToArray().Zip(features.ValuesOf(row).ToArray()).Where(cell => cell.First < widespread))
                {
                    cells[column] = value;
                }

                curve += bends[(row * Lanes.Count) + lane] * cells.OuterProduct(cells);
            }

            for (var column = 0; column < widespread; column++)
            {
                curve[column, column] += l2[lane];
            }

            int[] places = [.. Enumerable.Range(0, widespread), features.Columns];
            var theirs = (curve / counts[lane]).Cholesky().Solve(Vector<double>.Build.Dense([.. places.Select(place => rest[(place * Lanes.Count) + lane])]));
            places.Select(place => scaled[(place * Lanes.Count) + lane]).Zip(theirs, (ours, other) => Math.Abs(ours - other) / Math.Abs(other)).Max().ShouldBeLessThan(1e-4);
        }
    }

    private static SparseMatrix Features()
    {
        var matrix = new SparseMatrix();
        for (var row = 0; row < Rows; row++)
        {
            matrix.AddRow([(7 - (row % 3), 1f), (row % Group, 0.5f), ((row + 1 + (row % 2)) % Group, 2f)]);
        }

        return matrix;
    }
}
