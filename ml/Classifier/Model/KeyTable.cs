using System.Numerics;

namespace EhcpPipeline.Ml.Model;

/// <summary>Rows by 32-bit key, open addressing: the keys are hashes already, so their low bits are the place to begin.</summary>
internal sealed class KeyTable
{
    /// <summary>A key in the upper half and its row and one in the lower, so that a look takes one line of the cache; 0 is an empty slot.</summary>
    private readonly ulong[] _slots;
    private readonly uint _mask;

    public KeyTable(uint[] keys)
    {
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2))];
        _mask = (uint)_slots.Length - 1;
        for (var row = 0; row < keys.Length; row++)
        {
            var at = keys[row] & _mask;
            while (_slots[at] != 0)
            {
                at = (at + 1) & _mask;
            }

            _slots[at] = ((ulong)keys[row] << 32) | (uint)(row + 1);
        }
    }

    /// <summary>The row of a key, -1 if it has none.</summary>
    public int Find(uint key)
    {
        for (var at = key & _mask; ; at = (at + 1) & _mask)
        {
            var slot = _slots[at];
            if (slot == 0 || slot >> 32 == key)
            {
                return (int)(uint)slot - 1;
            }
        }
    }
}
