using EhcpPipeline.Documents.Packages;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Docx;

/// <summary>The legacy form fields (w:ffData) that keep their value in the field's data: checkboxes and drop-down lists. Text fields keep theirs as the field's result.</summary>
internal static class FormField
{
    /// <summary>Reads the field character that the cursor stands on; null where the field's result is what shows.</summary>
    public static string? Read(XmlCursor x)
    {
        string? value = null;
        for (var inside = x.Enter(); x.Next(inside);)
        {
            switch (x.Name)
            {
                case "ffData":
                    continue;
                case "checkBox":
                    value = CheckBox(x);
                    break;
                case "ddList":
                    value = DropDown(x);
                    break;
                default:
                    x.Skip();
                    break;
            }
        }

        return value;
    }

    private static string CheckBox(XmlCursor x)
    {
        bool? preset = null;
        bool? ticked = null;
        for (var inside = x.Enter(); x.Next(inside);)
        {
            if (x.Name == "default")
            {
                preset = x.Switch();
            }
            else if (x.Name == "checked")
            {
                ticked = x.Switch();
            }

            x.Skip();
        }

        return (ticked ?? preset ?? false ? SymbolFonts.Ticked : SymbolFonts.Empty).ToString();
    }

    private static string DropDown(XmlCursor x)
    {
        var chosen = 0;
        var entries = new List<string>();
        for (var inside = x.Enter(); x.Next(inside);)
        {
            switch (x.Name)
            {
                case "result" or "default":
                    chosen = x.Number() ?? chosen;
                    break;
                case "listEntry":
                    entries.Add(x.Val() ?? "");
                    break;
            }

            x.Skip();
        }

        return chosen >= 0 && chosen < entries.Count ? entries[chosen] : "";
    }
}
