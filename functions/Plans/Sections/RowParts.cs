using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Lines;

namespace EhcpPipeline.Plans.Sections;

/// <summary>Gives the cells of a row to the sections whose they are.</summary>
internal sealed class RowParts(SectionGathering gathered, TableMemory tables, SharedHeading shared)
{
    /// <summary>Each group of cells to the section of its columns.</summary>
    public void AddColumns(Line row, IReadOnlyDictionary<int, SectionCode> columns)
    {
        foreach (var group in row.Cells.GroupBy(cell => columns.GetValueOrDefault(cell.Column, columns.Values.First())).Where(group => group.Key != SectionCode.None))
        {
            Add(row, group.Key, [.. group]);
        }
    }

    /// <summary>Cells of the row to one section: what a lone cell holds, or the row of them.</summary>
    public void Add(Line row, SectionCode code, List<Cell> cells)
    {
        if (cells.All(cell => cell.Blank || (cell.Continues && code is SectionCode.B or SectionCode.E)))
        {
            return;
        }

        if (cells.Count == 1 && cells[0].Lines.Count > 1)
        {
            AddLines(code, cells[0].Lines, tables.TitlesFor);
            return;
        }

        shared.Went(code);
        gathered.Add(code, Pieces.Row(row, cells, tables.TitlesOf(cells, row)));
    }

    /// <summary>The lines that a cell holds, tables within it row by row.</summary>
    public void AddLines(SectionCode code, IReadOnlyList<Line> lines, Func<Line, IReadOnlyList<string>> titles)
    {
        foreach (var line in lines)
        {
            gathered.Add(code, line.IsRow ? Pieces.Row(line, line.Cells, titles(line)) : Pieces.Of(line) is var piece && code == SectionCode.E ? piece with { Framed = true } : piece);
        }
    }
}
