using System.Globalization;
using System.Text;

namespace EhcpPipeline.Report.Html;

/// <summary>
/// Builds HTML in which every text is escaped: what a plan says can never become markup. Attributes are only ever written by <see cref="Open"/> with
/// values that are escaped too.
/// </summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _html = new();

    /// <summary>Markup of our own, as it is. Never called with anything that comes from a plan or a file.</summary>
    public HtmlText Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    public HtmlText Text(string text)
    {
        Escape(_html, text);
        return this;
    }

    public HtmlText Number(int number)
    {
        _html.Append(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Opens an element with attributes given as name, value, name, value.</summary>
    public HtmlText Open(string element, params ReadOnlySpan<string> attributes)
    {
        _html.Append('<').Append(element);
        for (var i = 0; i + 1 < attributes.Length; i += 2)
        {
            _html.Append(' ').Append(attributes[i]).Append("=\"");
            Escape(_html, attributes[i + 1]);
            _html.Append('"');
        }

        _html.Append('>');
        return this;
    }

    public HtmlText Close(string element)
    {
        _html.Append("</").Append(element).Append('>');
        return this;
    }

    /// <summary>An element that holds just a text.</summary>
    public HtmlText Element(string element, string text, params ReadOnlySpan<string> attributes) => Open(element, attributes).Text(text).Close(element);

    public HtmlText Line()
    {
        _html.Append('\n');
        return this;
    }

    public override string ToString() => _html.ToString();

    private static void Escape(StringBuilder html, string text)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                < ' ' and not '\n' and not '\t' => html.Append(' '),
                _ => html.Append(character),
            };
        }
    }
}
