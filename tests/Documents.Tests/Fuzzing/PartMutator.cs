using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace EhcpPipeline.Documents.Tests.Fuzzing;

/// <summary>Damages files the way transport, broken programs and attackers do: the bytes themselves or, inside a zip, the parts before they are packed again. The same seed gives the same damage.</summary>
internal sealed class PartMutator(int seed)
{
    private static readonly string[] Values = ["-1", "0", "2147483647", "-2147483648", "99999999999999999999", "1e308", "NaN", "", "65535", "%1%2%3%4%5%6%7%8%9", "../../x", "\uD83D"];

    private static readonly string[] Pieces =
    [
        "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "<w:p>", "</w:p>", "<w:sdt><w:sdtContent>", "<mc:AlternateContent><mc:Choice>", "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
        "<w:vMerge/>", "<w:gridSpan w:val=\"2147483647\"/>", "<w:t/>", "<text:list><text:list-item>", "<table:table><table:table-row><table:table-cell>", "<text:span>", "<draw:frame><draw:text-box>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&#0;", "]]>", "<![CDATA[", "<!--", "\0", "\uFFFE", "<div>", "<table><tr><td rowspan=0 colspan=99999>", "<li>", "<script>", "</table>", "\f", "\t\t\t", "   |   ",
    ];

    private const long MostUnpacked = 4L << 20;

    private readonly Random _random = new(seed);

    public byte[] Mutate(byte[] file, byte[] other)
    {
        var parts = Unpack(file);
        if (parts.Count == 0 || _random.Next(4) == 0)
        {
            return Bytes(file, other);
        }

        var others = Unpack(other) is { Count: > 0 } unpacked ? unpacked : parts;
        for (var rounds = _random.Next(1, 4); rounds > 0; rounds--)
        {
            var index = _random.Next(parts.Count);
            var (name, content) = parts[index];
            switch (_random.Next(8))
            {
                case 0:
                    parts.RemoveAt(index);
                    parts.Add((name, others[_random.Next(others.Count)].Content));
                    break;
                case 1 when parts.Count > 1:
                    parts.RemoveAt(index);
                    break;
                case 2:
                    parts.Add((name, content));
                    break;
                default:
                    parts[index] = (name, Markup(content));
                    break;
            }
        }

        return Pack(parts);
    }

    private byte[] Markup(byte[] content)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(content));
        for (var rounds = _random.Next(1, 6); rounds > 0 && text.Length > 4; rounds--)
        {
            var at = _random.Next(text.Length);
            switch (_random.Next(6))
            {
                case 0:
                    text[at] = (char)_random.Next(1, 0x250);
                    break;
                case 1:
                    text.Remove(at, Math.Min(text.Length - at, _random.Next(1, 60)));
                    break;
                case 2:
                    text.Insert(at, Piece());
                    break;
                case 3:
                    var tag = text.ToString().IndexOf('<', at);
                    text.Insert(tag < 0 ? at : tag, string.Concat(Enumerable.Repeat(Piece(), _random.Next(1, 400))));
                    break;
                case 4:
                    var from = _random.Next(text.Length);
                    text.Insert(at, text.ToString(from, Math.Min(text.Length - from, _random.Next(1, 300))));
                    break;
                default:
                    Value(text, at);
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // Puts an absurd value into the next attribute: numbers that overflow, spans without end, levels below zero.
    private void Value(StringBuilder text, int at)
    {
        var all = text.ToString();
        var open = all.IndexOf("=\"", at, StringComparison.Ordinal);
        var close = open < 0 ? -1 : all.IndexOf('"', open + 2);
        if (close > 0)
        {
            text.Remove(open + 2, close - open - 2).Insert(open + 2, Values[_random.Next(Values.Length)]);
        }
    }

    private string Piece() => Pieces[_random.Next(Pieces.Length)];

    private byte[] Bytes(byte[] file, byte[] other)
    {
        var bytes = file.ToList();
        for (var rounds = _random.Next(1, 6); rounds > 0 && bytes.Count > 8; rounds--)
        {
            var at = _random.Next(bytes.Count);
            switch (_random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)_random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, _random.Next(1, 200)));
                    break;
                case 3:
                    bytes.InsertRange(at, other.Skip(_random.Next(other.Length)).Take(_random.Next(1, 500)));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Piece(), _random.Next(1, 50)))));
                    break;
            }
        }

        return [.. bytes];
    }

    // None where the file is no zip, is damaged already, or unpacks to more than a few megabytes.
    private static List<(string Name, byte[] Content)> Unpack(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file));
            return zip.Entries.Sum(entry => entry.Length) > MostUnpacked ? [] : [.. zip.Entries.Select(entry => (entry.FullName, Content(entry)))];
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException or NotSupportedException)
        {
            return [];
        }
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Pack(List<(string Name, byte[] Content)> parts) => Bundles.ZipFileOf.Files([.. parts]);

    public override string ToString() => seed.ToString(CultureInfo.InvariantCulture);
}
