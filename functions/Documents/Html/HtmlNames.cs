using System.Collections.Frozen;

namespace EhcpPipeline.Documents.Html;

/// <summary>The elements of HTML by how they bear on reading (HTML Living Standard, sections 4 and 13.1.2).</summary>
internal static class HtmlNames
{
    /// <summary>Elements whose start and end break the line of text.</summary>
    public static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Void = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Elements whose content is not markup; all but textarea show nothing.</summary>
    public static readonly FrozenSet<string> Raw = new[] { "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Unseen = new[] { "head", "template", "noscript", "svg", "object", "audio", "video", "canvas", "datalist", "del", "s", "strike", "rt", "rp" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Emphasis = new[] { "b", "strong", "u" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Open elements that a start tag closes first, and the element that stops the search.</summary>
    public static (string[] Closes, string[] Within)? Implied(string name) => name switch
    {
        "li" => (["li"], ["ol", "ul", "menu", "td", "th"]),
        "dt" or "dd" => (["dt", "dd"], ["dl", "td", "th"]),
        "tr" => (["td", "th", "tr"], ["table"]),
        "td" or "th" => (["td", "th"], ["tr", "table"]),
        "tbody" or "thead" or "tfoot" => (["td", "th", "tr", "tbody", "thead", "tfoot", "caption"], ["table"]),
        "option" => (["option"], ["select"]),
        "p" => (["p"], ["td", "th", "li", "div", "section", "blockquote", "body", "article", "form", "fieldset"]),
        _ => null,
    };
}
