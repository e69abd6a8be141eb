using EhcpPipeline.Documents.Packages;

namespace EhcpPipeline.Documents.Docx;

/// <summary>One level of a list's definition: how its labels count and look.</summary>
internal sealed class NumberingLevel
{
    public int Start { get; private set; } = 1;

    public string? Format { get; private set; }

    /// <summary>The label's pattern, "%1.%2)" for numbers and the bullet itself for bullets.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The paragraph style tied to this level.</summary>
    public string? Style { get; private set; }

    /// <summary>All numbers of the label in decimal, whatever their own levels say (legal numbering).</summary>
    public bool IsLegal { get; private set; }

    /// <summary>The 1-based level whose appearance restarts this one; 0 never; null any higher one.</summary>
    public int? Restart { get; private set; }

    public string? Font { get; private set; }

    public static NumberingLevel Read(XmlCursor x)
    {
        var level = new NumberingLevel();
        for (var inside = x.Enter(); x.Next(inside);)
        {
            switch (x.Name)
            {
                case "start":
                    level.Start = x.Number() ?? 1;
                    break;
                case "numFmt":
                    level.Format = x.Val();
                    break;
                case "lvlText":
                    level.Text = x.Val() ?? "";
                    break;
                case "pStyle":
                    level.Style = x.Val();
                    break;
                case "isLgl":
                    level.IsLegal = x.Switch();
                    break;
                case "lvlRestart":
                    level.Restart = x.Number();
                    break;
                case "rPr":
                    level.Font = RunFormat.Read(x).Font;
                    continue;
                default:
                    // mc:AlternateContent around a numFmt: the plain fallback is read, being what every version shows.
                    if (x.Name is "AlternateContent" or "Fallback")
                    {
                        continue;
                    }

                    break;
            }

            x.Skip();
        }

        return level;
    }
}
