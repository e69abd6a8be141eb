using EhcpPipeline.Documents.Packages;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Odt;

/// <summary>The form controls of a document (office:forms), declared in one place and shown by draw:control in another.</summary>
internal sealed class OdtForms
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public string? Value(string? id) => id is null ? null : _values.GetValueOrDefault(id);

    /// <summary>Reads the office:forms that the cursor stands on.</summary>
    public void Read(XmlCursor x)
    {
        for (var inside = x.Enter(); x.Next(inside);)
        {
            var id = x.Attribute("id", OdtNames.Form) ?? x.Reader.GetAttribute("id", "http://www.w3.org/XML/1998/namespace");
            var value = x.Name switch
            {
                "checkbox" or "radio" => Box(x),
                "text" or "textarea" or "formatted-text" or "date" or "number" or "combobox" => x.Attribute("current-value", OdtNames.Form) ?? x.Attribute("value", OdtNames.Form),
                _ => null,
            };
            if (id is not null && value is not null)
            {
                _values[id] = value;
            }
        }
    }

    /// <summary>The value of a field that LibreOffice keeps from a Word form (field:fieldmark); null where its text is what shows.</summary>
    public static string? FieldMark(XmlCursor x)
    {
        var kind = x.Attribute("type", OdtNames.Field) ?? "";
        var ticked = false;
        var chosen = -1;
        var entries = new List<string>();
        for (var inside = x.Enter(); x.Next(inside);)
        {
            var name = x.Attribute("name", OdtNames.Field) ?? "";
            var value = x.Attribute("value", OdtNames.Field) ?? "";
            ticked |= name.EndsWith("Checkbox_Checked", StringComparison.Ordinal) && value is "true" or "1";
            if (name.EndsWith("DropDown_Selected", StringComparison.OrdinalIgnoreCase))
            {
                chosen = int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) ? index : -1;
            }
            else if (name.EndsWith("ListEntry", StringComparison.OrdinalIgnoreCase))
            {
                entries.Add(value);
            }
        }

        return kind.EndsWith("FORMCHECKBOX", StringComparison.Ordinal)
            ? (ticked ? SymbolFonts.Ticked : SymbolFonts.Empty).ToString()
            : chosen >= 0 && chosen < entries.Count ? entries[chosen] : null;
    }

    private static string Box(XmlCursor x) =>
        (x.Attribute("current-state", OdtNames.Form) ?? x.Attribute("state", OdtNames.Form)) == "checked" || x.IsTrue("current-selected", OdtNames.Form)
            ? SymbolFonts.Ticked.ToString()
            : SymbolFonts.Empty.ToString();
}
