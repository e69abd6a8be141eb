using EhcpPipeline.Documents.Pdf.Filters;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Structure;

/// <summary>
/// Follows the chain of cross-reference sections from the last startxref: tables, streams, and hybrids of both. Each section is read once,
/// so a chain that loops ends.
/// </summary>
internal sealed class XrefReader(ObjectStore objects)
{
    private const int LongestChain = 4096;
    private const int TableEntryLength = 20;

    private readonly HashSet<int> _seen = [];
    private readonly Stack<int> _pending = new();

    /// <summary>True when at least one section with a trailer could be read.</summary>
    public bool Read(int start)
    {
        _pending.Push(start);
        var any = false;
        while (_pending.TryPop(out var offset) && _seen.Count < LongestChain)
        {
            objects.Budget.Deadline.Check();
            if (offset >= 0 && offset < objects.Data.Length && _seen.Add(offset))
            {
                any |= Section(offset);
            }
        }

        return any;
    }

    private bool Section(int offset)
    {
        var data = objects.Data.Span;
        var parser = objects.ParserAt(offset);
        return parser.TryKeyword("xref"u8) ? Table(data, parser.At) : Stream(offset);
    }

    private bool Table(ReadOnlySpan<byte> data, int at)
    {
        var parser = objects.ParserAt(at);
        while (parser.TryInteger(out var first))
        {
            if (!parser.TryInteger(out var count))
            {
                return false;
            }

            parser.At = Subsection(data, Chars.SkipSpace(data, parser.At), first, count);
        }

        if (!parser.TryKeyword("trailer"u8) || parser.Read().Dictionary is not { } trailer)
        {
            return false;
        }

        objects.AddTrailer(trailer);
        Follow(trailer["Prev"]);
        Follow(trailer["XRefStm"]);
        return true;
    }

    private int Subsection(ReadOnlySpan<byte> data, int at, int first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!Entry(data, ref at, out var offset, out var generation, out var kind))
            {
                break;
            }

            // A table that starts at 1 but whose first entry is the head of the free list is off by one.
            if (i == 0 && first == 1 && kind == 'f' && generation == 65535)
            {
                first = 0;
            }

            var entry = kind == 'n' && offset > 0
                ? new XrefEntry(XrefKind.Direct, offset, generation)
                : new XrefEntry(XrefKind.Free, 0, 0);
            objects.Table.TryAdd((int)Math.Min((long)first + i, int.MaxValue), entry);
        }

        return at;
    }

    private bool Entry(ReadOnlySpan<byte> data, ref int at, out int offset, out int generation, out byte kind)
    {
        kind = 0;
        offset = 0;
        generation = 0;
        if (at + TableEntryLength - 2 <= data.Length && data[at + 10] == ' ' && data[at + 16] == ' ' && data[at + 17] is (byte)'n' or (byte)'f')
        {
            long place = 0;
            for (var i = 0; i < 10; i++)
            {
                place = (place * 10) + (data[at + i] - '0');
            }

            offset = place is >= 0 and <= int.MaxValue ? (int)place : 0;
            for (var i = 11; i < 16; i++)
            {
                generation = (generation * 10) + (data[at + i] - '0');
            }

            kind = data[at + 17];
            at = Chars.SkipSpace(data, at + 18);
            return true;
        }

        var parser = objects.ParserAt(at);
        if (!parser.TryInteger(out offset) || !parser.TryInteger(out generation))
        {
            return false;
        }

        at = Chars.SkipSpace(data, parser.At);
        if (at >= data.Length || data[at] is not ((byte)'n' or (byte)'f'))
        {
            return false;
        }

        kind = data[at++];
        at = Chars.SkipSpace(data, at);
        return true;
    }

    private bool Stream(int offset)
    {
        if (objects.ReadAt(offset, out _).Stream is not { } stream || stream.Dictionary["W"].Array is not { } widths)
        {
            return false;
        }

        using var decoded = StreamDecoder.Decode(stream, objects);
        if (decoded is null)
        {
            return false;
        }

        Rows(decoded.Span, stream.Dictionary, Width(widths, 0), Width(widths, 1), Width(widths, 2));
        objects.AddTrailer(stream.Dictionary);
        Follow(stream.Dictionary["Prev"]);
        return true;
    }

    private void Rows(ReadOnlySpan<byte> rows, PdfDictionary dictionary, int typeWidth, int placeWidth, int indexWidth)
    {
        var width = typeWidth + placeWidth + indexWidth;
        if (width == 0)
        {
            return;
        }

        var sections = dictionary["Index"].Array;
        var pairs = sections is null ? 1 : sections.Count / 2;
        var at = 0;
        for (var pair = 0; pair < pairs; pair++)
        {
            long first = sections is null ? 0 : sections[pair * 2].Integer;
            var count = sections is null ? dictionary["Size"].Integer : sections[(pair * 2) + 1].Integer;
            for (var i = 0; i < count && at + width <= rows.Length; i++, at += width)
            {
                var type = typeWidth == 0 ? 1 : Field(rows.Slice(at, typeWidth));
                var place = (int)Math.Clamp(Field(rows.Slice(at + typeWidth, placeWidth)), 0, int.MaxValue);
                var index = (int)Math.Clamp(Field(rows.Slice(at + typeWidth + placeWidth, indexWidth)), 0, int.MaxValue);
                var kind = type switch { 1 => XrefKind.Direct, 2 => XrefKind.Packed, _ => XrefKind.Free };
                objects.Table.TryAdd((int)Math.Clamp(first + i, -1, int.MaxValue), new XrefEntry(kind, place, index));
            }
        }
    }

    private static int Width(PdfArray widths, int index) => Math.Clamp(widths[index].Integer, 0, 8);

    private static long Field(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (var b in bytes)
        {
            value = (value << 8) | b;
        }

        return value;
    }

    private void Follow(PdfValue offset)
    {
        if (offset.IsNumber && offset.Number is >= 0 and <= int.MaxValue)
        {
            _pending.Push((int)offset.Number + (offset.Number > 0 ? objects.HeaderOffset : 0));
        }
    }
}
