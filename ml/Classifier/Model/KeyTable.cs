using System.Numerics;

namespace EhcpPipeline.Ml.Model;

/// <summary>Rows by 32-bit key, open addressing: the keys are hashes already, so their low bits are the place to begin.</summary>
internal sealed class KeyTable
{
    private readonly uint[] _keys;
    private readonly int[] _slots;
    private readonly int _mask;

    public KeyTable(uint[] keys)
    {
        _keys = keys;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _slots = new int[size];
        _mask = size - 1;
        for (var row = 0; row < keys.Length; row++)
        {
            var at = (int)(keys[row] & (uint)_mask);
            while (_slots[at] != 0)
            {
                at = (at + 1) & _mask;
            }

            _slots[at] = row + 1;
        }
    }

    /// <summary>The row of a key, -1 if it has none.</summary>
    public int Find(uint key)
    {
        for (var at = (int)(key & (uint)_mask); ; at = (at + 1) & _mask)
        {
            var row = _slots[at] - 1;
            if (row < 0 || _keys[row] == key)
            {
                return row;
            }
        }
    }
}
