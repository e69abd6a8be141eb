using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Content;

/// <summary>The layers that are switched off when the document opens (ISO 32000-1, 8.11): what lies on them is not read.</summary>
internal sealed class OptionalContent
{
    private const int MostGroups = 10_000;

    private readonly HashSet<int> _off = [];
    private readonly ObjectStore _objects;

    public OptionalContent(ObjectStore objects)
    {
        _objects = objects;
        var properties = objects.Resolve(objects.Resolve(objects.Trailer["Root"]).Dictionary?["OCProperties"] ?? default).Dictionary;
        var settings = objects.Resolve(properties?["D"] ?? default).Dictionary;
        if (objects.Resolve(settings?["BaseState"] ?? default).Name == "OFF")
        {
            Each(properties!["OCGs"], group => _off.Add(group));
            Each(settings!["ON"], group => _off.Remove(group));
        }

        Each(settings?["OFF"] ?? default, group => _off.Add(group));
    }

    /// <summary>Is a group, or a membership dictionary of groups, hidden?</summary>
    public bool IsHidden(PdfValue group)
    {
        if (_off.Count == 0 || group.IsNull)
        {
            return false;
        }

        if (_off.Contains(group.Target))
        {
            return true;
        }

        var members = _objects.Resolve(group).Dictionary?["OCGs"] ?? default;
        if (members.IsNull)
        {
            return false;
        }

        if (_objects.Resolve(members).Array is not { } list)
        {
            return _off.Contains(members.Target);
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (!_off.Contains(list[i].Target))
            {
                return false;
            }
        }

        return list.Count > 0;
    }

    private void Each(PdfValue groups, Action<int> act)
    {
        var list = _objects.Resolve(groups).Array;
        for (var i = 0; i < Math.Min(list?.Count ?? 0, MostGroups); i++)
        {
            act(list![i].Target);
        }
    }
}
