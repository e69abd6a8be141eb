namespace EhcpPipeline.Documents.Pdf.Content;

/// <summary>
/// Marked-content identifiers are unique within one stream only: those of a form are others than the page's with the same number. A key joins the
/// identifier to its owner: the page, a form that says it takes part in the structure, or an annotation.
/// </summary>
internal sealed class ContentKeys
{
    public const int None = -1;
    public const int ThePage = -1;

    private const int Bits = 20;
    private const int MostOwners = 2000;

    private readonly Dictionary<int, int> _slots = [];

    /// <summary>The key of an identifier of an owner, which is known from then on; <see cref="None"/> beyond what a key can hold.</summary>
    public int Of(int owner, int id)
    {
        if (id is < 0 or >= 1 << Bits)
        {
            return None;
        }

        if (owner == ThePage)
        {
            return id;
        }

        if (!_slots.TryGetValue(owner, out var slot))
        {
            if (_slots.Count >= MostOwners)
            {
                return None;
            }

            slot = _slots.Count + 1;
            _slots[owner] = slot;
        }

        return (slot << Bits) | id;
    }

    /// <summary>The key of content shown before, or <see cref="None"/>.</summary>
    public int Find(int owner, int id) => owner == ThePage || _slots.ContainsKey(owner) ? Of(owner, id) : None;
}
