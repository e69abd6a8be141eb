using System.Globalization;
using System.Net;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Html;

/// <summary>Reads the body of an HTML page into blocks without building a tree: a stack of the open elements is all that is kept.</summary>
internal sealed partial class HtmlStory(ReadBudget budget)
{
    // Pages nest deeper than other formats' documents without harm, since nothing here recurses.
    private const int DepthFactor = 50;

    private const int UsualSize = 24;

    private readonly Stack<Open> _open = new();
    private readonly Stack<List<Block>> _outer = new();
    private readonly Stack<HtmlTable> _tables = new();
    private readonly Stack<HtmlList> _lists = new();
    private readonly TextDraft _draft = new();
    private List<Block> _blocks = [];
    private int _unseen;
    private int _emphasis;
    private int _preformatted;
    private int _heading;

    public int Pictures { get; private set; }

    public bool TrackedChanges { get; private set; }

    public List<TextBlock> Furniture { get; } = [];

    public List<Block> Read(string html)
    {
        var tokens = new HtmlTokens(html);
        while (tokens.Next())
        {
            budget.Cells(0);
            switch (tokens.Kind)
            {
                case HtmlTokenKind.Text:
                    Write(tokens.Raw);
                    break;
                case HtmlTokenKind.Start:
                    Start(ref tokens);
                    break;
                default:
                    End(tokens.Name);
                    break;
            }
        }

        while (_open.Count > 0)
        {
            Pop();
        }

        Flush();
        return _blocks;
    }

    private void Write(ReadOnlySpan<char> raw)
    {
        if (_unseen > 0 || raw.IsEmpty)
        {
            return;
        }

        budget.Characters(raw.Length);
        var text = raw.Contains('&') ? WebUtility.HtmlDecode(raw.ToString()) : raw.ToString();
        _draft.Append(_preformatted > 0 ? text : text.Replace('\n', ' '), _emphasis > 0, UsualSize);
    }

    private void Start(ref HtmlTokens tokens)
    {
        var name = tokens.Name;
        CloseImplied(name);
        if (HtmlNames.Blocks.Contains(name))
        {
            Flush();
        }

        if (HtmlNames.Raw.Contains(name))
        {
            var content = tokens.RawContent(name);
            if (name == "textarea")
            {
                Write(content);
            }

            return;
        }

        if (HtmlNames.Void.Contains(name))
        {
            Alone(name, ref tokens);
            return;
        }

        Push(Opened(name, ref tokens));
        Begin(name, ref tokens);
    }

    private void Alone(string name, ref HtmlTokens tokens)
    {
        switch (name)
        {
            case "br":
                _draft.Line.Break();
                break;
            case "img":
                Pictures++;
                break;
            case "input" when tokens.Attribute("type") is { } type:
                if (type.Equals("checkbox", StringComparison.OrdinalIgnoreCase) || type.Equals("radio", StringComparison.OrdinalIgnoreCase))
                {
                    Write([tokens.Attribute("checked") is null ? SymbolFonts.Empty : SymbolFonts.Ticked]);
                }
                else if (!type.Equals("hidden", StringComparison.OrdinalIgnoreCase))
                {
                    Write(tokens.Attribute("value"));
                }

                break;
        }
    }

    private static Open Opened(string name, ref HtmlTokens tokens)
    {
        var style = tokens.Attribute("style")?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        var unseen = HtmlNames.Unseen.Contains(name)
            || tokens.Attribute("hidden") is not null
            || style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            || style.Contains("mso-hide:all", StringComparison.OrdinalIgnoreCase);
        var emphasis = HtmlNames.Emphasis.Contains(name)
            || style.Contains("font-weight:bold", StringComparison.OrdinalIgnoreCase)
            || style.Contains("font-weight:700", StringComparison.Ordinal)
            || style.Contains("text-decoration:underline", StringComparison.OrdinalIgnoreCase);
        return new Open(name, unseen, emphasis) { Columns = Number(tokens.Attribute("colspan"), 1), Rows = Number(tokens.Attribute("rowspan"), 1), Shaded = style.Contains("background", StringComparison.OrdinalIgnoreCase) || tokens.Attribute("bgcolor") is not null };
    }

    private static int Number(string? text, int usual) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;

    private sealed record Open(string Name, bool Unseen, bool Emphasis)
    {
        public int Columns { get; init; }

        public int Rows { get; init; }

        public bool Shaded { get; init; }
    }
}
