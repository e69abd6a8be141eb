using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Tags;

/// <summary>Takes a document's own structure types to standard ones by its role map (ISO 32000-1, 14.7.3).</summary>
internal sealed class TagRoles(ObjectStore objects, PdfDictionary root)
{
    private const int LongestChain = 16;

    private readonly PdfDictionary? _map = objects.Resolve(root["RoleMap"]).Dictionary;
    private readonly Dictionary<string, (TagKind Kind, int Level)> _known = new(StringComparer.Ordinal);

    public (TagKind Kind, int Level) Of(string name)
    {
        if (!_known.TryGetValue(name, out var role))
        {
            role = Find(name);
            _known[name] = role;
        }

        return role;
    }

    private (TagKind Kind, int Level) Find(string name)
    {
        // A standard name means the standard, whatever a map says: some producers map P to their own style and that back to P.
        for (var i = 0; i < LongestChain; i++)
        {
            if (TagNames.TryGet(name, out var kind, out var level))
            {
                return (kind, level);
            }

            if (objects.Resolve(_map?[name] ?? default).Name is not { } mapped)
            {
                break;
            }

            name = mapped;
        }

        return (TagKind.Transparent, 0);
    }
}
