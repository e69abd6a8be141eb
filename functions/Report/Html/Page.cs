namespace EhcpPipeline.Report.Html;

/// <summary>The frame of every page: one self-contained file, no script, nothing fetched from anywhere, readable in print and by a screen reader.</summary>
internal static class Page
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    public static string Render(string title, Action<HtmlText> body)
    {
        var html = new HtmlText();
        html.Raw("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Open("meta", "http-equiv", "Content-Security-Policy", "content", Policy).Line()
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n")
            .Element("title", title).Line()
            .Raw("<style>\n").Raw(Styles.Sheet).Raw("</style>\n</head>\n<body>\n<main>\n");
        body(html);
        html.Raw("</main>\n</body>\n</html>\n");
        return html.ToString();
    }
}
