using EhcpPipeline.Documents.Packages;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Docx;

/// <summary>The relationships of one part (ECMA-376 part 2): which other parts it uses, by id and by kind.</summary>
internal sealed class Relationships
{
    private readonly Dictionary<string, string> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byKind = new(StringComparer.Ordinal);

    /// <summary>Reads the relationships of <paramref name="part"/>, "" for the package's own. None where there is no such file.</summary>
    public static Relationships Of(ZipPackage package, string part, ReadBudget budget)
    {
        var found = new Relationships();
        var folder = Folder(part);
        using var xml = package.OpenXml($"{folder}_rels/{part[folder.Length..]}.rels");
        if (xml is null)
        {
            return found;
        }

        using var x = new XmlCursor(xml, budget);
        if (x.Root())
        {
            for (var inside = x.Enter(); x.Next(inside);)
            {
                found.Add(x, folder);
            }
        }

        return found;
    }

    /// <summary>The part that the relationship with this id leads to, or null.</summary>
    public string? Part(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>The first part of a kind, by the last word of the relationship's type, which transitional and strict files share.</summary>
    public string? PartOfKind(string kind) => _byKind.GetValueOrDefault(kind);

    private void Add(XmlCursor x, string folder)
    {
        var target = x.Reader.GetAttribute("Target");
        var type = x.Reader.GetAttribute("Type");
        if (target is null || type is null || x.Reader.GetAttribute("TargetMode") == "External")
        {
            return;
        }

        var part = Resolve(folder, target);
        _byKind.TryAdd(type[(type.LastIndexOf('/') + 1)..], part);
        if (x.Reader.GetAttribute("Id") is { } id)
        {
            _byId.TryAdd(id, part);
        }
    }

    private static string Folder(string part) => part[..(part.LastIndexOf('/') + 1)];

    private static string Resolve(string folder, string target)
    {
        var path = Uri.UnescapeDataString(target.Replace('\\', '/'));
        path = path.StartsWith('/') ? path : folder + path;
        var steps = new List<string>();
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                if (steps.Count > 0)
                {
                    steps.RemoveAt(steps.Count - 1);
                }
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
