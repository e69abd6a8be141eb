using System.Runtime.InteropServices;

namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>Examples by features, row by row, each with its columns in order and none twice.</summary>
public sealed class SparseMatrix
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _columns = [];
    private readonly List<float> _values = [];

    public int Rows => _starts.Count - 1;

    public int Columns { get; private set; }

    public void AddRow(IEnumerable<(int Column, float Value)> cells)
    {
        foreach (var (column, value) in cells.OrderBy(cell => cell.Column))
        {
            _columns.Add(column);
            _values.Add(value);
            Columns = Math.Max(Columns, column + 1);
        }

        _starts.Add(_columns.Count);
    }

    public void WidenTo(int columns) => Columns = Math.Max(Columns, columns);

    public ReadOnlySpan<int> ColumnsOf(int row) => CollectionsMarshal.AsSpan(_columns)[_starts[row].._starts[row + 1]];

    public ReadOnlySpan<float> ValuesOf(int row) => CollectionsMarshal.AsSpan(_values)[_starts[row].._starts[row + 1]];

    public double Dot(int row, double[] weights)
    {
        var columns = ColumnsOf(row);
        var values = ValuesOf(row);
        var sum = 0.0;
        for (var at = 0; at < columns.Length; at++)
        {
            sum += values[at] * weights[columns[at]];
        }

        return sum;
    }
}
