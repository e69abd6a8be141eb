using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EhcpPipeline.Report.Tests.Pages;

/// <summary>A page as a browser would take it in.</summary>
internal static class Parsed
{
    public static IHtmlDocument Of(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The elements after the heading of this text, up to the next heading of its level.</summary>
    public static IReadOnlyList<IElement> Under(IHtmlDocument page, string heading)
    {
        var found = new List<IElement>();
        var start = page.QuerySelectorAll("h2").Single(element => element.TextContent == heading);
        for (var next = start.NextElementSibling; next is not null && next.LocalName != "h2"; next = next.NextElementSibling)
        {
            found.Add(next);
        }

        return found;
    }
}
