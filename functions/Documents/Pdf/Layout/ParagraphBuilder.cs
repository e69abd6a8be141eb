namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// Joins lines to paragraphs. A line starts a new one when it is set off by space, size or weight, carries a list marker, is indented anew, or when
/// its first word would have fitted on the line above: then the writer, not the margin, ended that line.
/// </summary>
internal sealed class ParagraphBuilder(Leading leading, LineEnds ends)
{
    private const float ExtraSpace = 1.22f;
    private const float SizeStep = 1.08f;
    private const float Indent = 0.9f;
    private const int ShortLine = 25;

    /// <summary>The paragraphs of one column or cell whose text stands between <paramref name="margins"/>.</summary>
    public List<Paragraph> Build(IReadOnlyList<TextLine> lines, Margins margins)
    {
        var paragraphs = new List<Paragraph>();
        for (var i = 0; i < lines.Count; i++)
        {
            var item = ListMarker.Starts(lines[i])
                || ListMarker.StartsByPlace(lines[i], i + 1 < lines.Count ? lines[i + 1] : null, paragraphs.Count > 0 ? paragraphs[^1] : null, margins.Left);
            if (paragraphs.Count > 0 && !item && Continues(paragraphs[^1], lines[i], margins))
            {
                if (ends.BreaksWord(lines[i - 1], lines[i], margins))
                {
                    paragraphs[^1].CutWords.Add(lines[i - 1]);
                }

                paragraphs[^1].Lines.Add(lines[i]);
            }
            else
            {
                paragraphs.Add(new Paragraph(lines[i], item, margins) { SpaceAbove = i == 0 ? 10 : (lines[i].Base - lines[i - 1].Base) / Math.Max(1, leading.Of(lines[i].Size)) });
            }
        }

        return paragraphs;
    }

    /// <summary>Does the line after a page break belong to the paragraph before it?</summary>
    public bool ContinuesOverPage(Paragraph paragraph, TextLine line)
    {
        if (ListMarker.Starts(line) || !SameType(paragraph.Last, line) || paragraph.Last.IsBold != line.IsBold || !ends.RunsOn(paragraph.Last, line, paragraph.Margins))
        {
            return false;
        }

        // Pages of single words have no margin to go by.
        return Sentences.StartsLower(line) || (!Sentences.Ends(paragraph.Last) && paragraph.Last.Letters >= ShortLine);
    }

    private bool Continues(Paragraph paragraph, TextLine line, Margins margins)
    {
        var above = paragraph.Last;
        var distance = line.Base - above.Base;
        if (distance > ExtraSpace * leading.Of(Math.Max(line.Size, above.Size)) || distance < 0.3f * line.Size || !SameType(above, line))
        {
            return false;
        }

        if (!ends.RunsOn(above, line, margins))
        {
            return false;
        }

        return !IsIndentedAnew(paragraph, line);
    }

    private static bool SameType(TextLine above, TextLine line) => Math.Max(above.Size, line.Size) < SizeStep * Math.Min(above.Size, line.Size);

    private static bool IsIndentedAnew(Paragraph paragraph, TextLine line)
    {
        var tolerance = Indent * line.Size;
        if (paragraph.IsItem)
        {
            // A hanging item goes on under its text; one without hang goes on under its marker.
            return line.Left > paragraph.TextLeft + tolerance || line.Left < paragraph.First.Left - tolerance;
        }

        var left = paragraph.Lines.Count > 1 ? paragraph.Lines[1].Left : paragraph.First.Left;
        if (line.Left > left + tolerance)
        {
            return !IsCentred(paragraph.Last, line);
        }

        return paragraph.Lines.Count > 1 && line.Left < left - tolerance && !IsCentred(paragraph.Last, line);
    }

    private static bool IsCentred(TextLine a, TextLine b) => Math.Abs((a.Left + a.Right) - (b.Left + b.Right)) < 6;
}
