using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Html;

/// <summary>An open list: counts its items and makes their labels.</summary>
internal sealed class HtmlList(bool ordered, string? type, int start)
{
    private int _next = start;

    /// <summary>The label of the item just begun, until its first block takes it.</summary>
    public string? Waiting { get; set; }

    public void Item(int? value)
    {
        _next = value ?? _next;
        Waiting = ordered ? NumberFormat.Show(_next++, Format) + "." : "•";
    }

    private string Format => type switch
    {
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        _ => "decimal",
    };
}
