using EhcpPipeline.Documents.Packages;

namespace EhcpPipeline.Documents.Docx;

/// <summary>What a w:pPr says that matters for reading. Null: not said here.</summary>
internal sealed class ParagraphFormat
{
    public static readonly ParagraphFormat None = new();

    public string? Style { get; private set; }

    /// <summary>Outline level 0 to 8; 9 is body text.</summary>
    public int? Outline { get; private set; }

    /// <summary>The numbering instance; 0 takes a style's numbering away.</summary>
    public int? Numbering { get; private set; }

    public int? NumberingLevel { get; private set; }

    public RunFormat Mark { get; private set; }

    /// <summary>Reads the w:pPr that the cursor stands on; a section's properties inside go to <paramref name="onSection"/>.</summary>
    public static ParagraphFormat Read(XmlCursor x, Action<XmlCursor>? onSection = null)
    {
        var format = new ParagraphFormat();
        for (var inside = x.Enter(); x.Next(inside);)
        {
            if (x.IsWord() && x.Name == "sectPr" && onSection is not null)
            {
                onSection(x);
            }
            else if (x.IsWord())
            {
                format.Take(x);
            }
            else
            {
                x.Skip();
            }
        }

        return format;
    }

    private void Take(XmlCursor x)
    {
        switch (x.Name)
        {
            case "pStyle":
                Style = x.Val();
                break;
            case "outlineLvl":
                Outline = x.Number();
                break;
            case "rPr":
                Mark = RunFormat.Read(x);
                return;
            case "numPr":
                ReadNumbering(x);
                return;
        }

        x.Skip();
    }

    private void ReadNumbering(XmlCursor x)
    {
        for (var inside = x.Enter(); x.Next(inside);)
        {
            switch (x.Name)
            {
                case "ilvl":
                    NumberingLevel = x.Number();
                    break;
                case "numId":
                    Numbering = x.Number();
                    break;
            }

            x.Skip();
        }
    }
}
