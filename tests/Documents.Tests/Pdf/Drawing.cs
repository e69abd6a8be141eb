using System.Globalization;
using System.Text;

namespace EhcpPipeline.Documents.Tests.Pdf;

/// <summary>Page content, written as a person would draw it.</summary>
internal sealed class Drawing
{
    private readonly StringBuilder _content = new();

    public Drawing Text(float x, float y, string text, float size = 11) => Show("F1", x, y, text, size);

    public Drawing BoldText(float x, float y, string text, float size = 11) => Show("F2", x, y, text, size);

    /// <summary>A box filled with a tint, from its lower left corner.</summary>
    public Drawing Shade(float x, float y, float width, float height)
    {
        _content.Append(CultureInfo.InvariantCulture, $"0.85 g {x} {y} {width} {height} re f 0 g\n");
        return this;
    }

    public Drawing Across(float from, float to, float y) => Line(from, y, to, y);

    public Drawing Down(float x, float from, float to) => Line(x, from, x, to);

    public void Grid(float[] columns, float[] rows)
    {
        foreach (var row in rows)
        {
            Across(columns[0], columns[^1], row);
        }

        foreach (var column in columns)
        {
            Down(column, rows[0], rows[^1]);
        }
    }

    public override string ToString() => _content.ToString();

    private Drawing Show(string font, float x, float y, string text, float size)
    {
        _content.Append(CultureInfo.InvariantCulture, $"BT /{font} {size} Tf {x} {y} Td ({text}) Tj ET\n");
        return this;
    }

    private Drawing Line(float x0, float y0, float x1, float y1)
    {
        _content.Append(CultureInfo.InvariantCulture, $"0.5 w {x0} {y0} m {x1} {y1} l S\n");
        return this;
    }
}
