using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Pdf.Structure;

/// <summary>Where an object lies: at a place in the file, or as one of the objects inside an object stream.</summary>
internal readonly record struct XrefEntry(XrefKind Kind, int Place, int Index);

internal enum XrefKind : byte
{
    Absent,
    Free,

    /// <summary><see cref="XrefEntry.Place"/> is the offset in the file, Index the generation.</summary>
    Direct,

    /// <summary><see cref="XrefEntry.Place"/> is the number of the object stream, Index the place within it.</summary>
    Packed,
}

/// <summary>Object numbers and where the objects lie. The first entry set for a number stays, since sections are read newest first.</summary>
internal sealed class XrefTable(ReadLimits limits)
{
    private readonly Dictionary<int, XrefEntry> _entries = [];

    public int Count => _entries.Count;

    public IEnumerable<int> Numbers => _entries.Keys;

    public XrefEntry this[int number] => _entries.GetValueOrDefault(number);

    public void TryAdd(int number, XrefEntry entry)
    {
        if (number >= 0 && _entries.TryAdd(number, entry))
        {
            Check();
        }
    }

    public void Set(int number, XrefEntry entry)
    {
        _entries[number] = entry;
        Check();
    }

    private void Check()
    {
        if (_entries.Count > limits.Objects)
        {
            throw PdfFailureException.Limit(nameof(ReadLimits.Objects));
        }
    }
}
