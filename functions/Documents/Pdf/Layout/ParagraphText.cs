using System.Text;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>The text of paragraphs: lines joined by spaces, hyphenation undone, soft hyphens and other characters without looks left out.</summary>
internal sealed class ParagraphText(Hyphens hyphens)
{
    private readonly StringBuilder _text = new();

    /// <summary>The text of a paragraph without the marker of a list item.</summary>
    public string Of(Paragraph paragraph)
    {
        _text.Clear();
        for (var i = 0; i < paragraph.Lines.Count; i++)
        {
            if (i > 0 && paragraph.Breaks?.Contains(paragraph.Lines[i - 1]) == true)
            {
                _text.Append('\n');
            }
            else if (i > 0)
            {
                Join(paragraph.Lines[i - 1], paragraph.Lines[i], paragraph.CutWords.Contains(paragraph.Lines[i - 1]));
            }

            paragraph.Lines[i].Append(_text, i == 0 && paragraph.IsItem ? 1 : 0);
        }

        if (paragraph.Lines.Exists(Leaders.EndsEntry))
        {
            Leaders.Remove(_text);
        }

        return Text.TextLine.Normalise(_text.ToString());
    }

    public static string Label(Paragraph item) => item.First.TextOf(item.First.Words[0]).ToString();

    private void Join(TextLine line, TextLine next, bool cut)
    {
        if (cut)
        {
            return;
        }

        if (_text.Length > 0 && _text[^1] == '\u00AD')
        {
            _text.Length--;
        }
        else if (!Hyphens.EndsWithHyphen(line))
        {
            _text.Append(' ');
        }
        else if (hyphens.Drops(line, next))
        {
            _text.Length--;
        }
    }
}
