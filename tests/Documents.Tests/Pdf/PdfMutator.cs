using System.Globalization;
using System.Text;

namespace EhcpPipeline.Documents.Tests.Pdf;

/// <summary>Damages PDFs in the ways uploads are damaged, and in those an attacker would choose. The same seed gives the same damage.</summary>
internal sealed class PdfMutator(int seed)
{
    private static readonly byte[][] Words =
    [
        .. new[]
        {
            "endstream", "endobj", "stream\n", " 0 R", "<<", ">>", "[", "]", "(", ")", "/Kids", "/Parent 2 0 R", "/Length 99999999", "/Length -1", "/Filter/FlateDecode",
            "/Filter[/ASCII85Decode/FlateDecode]", "/Predictor 15/Columns 99999999", "/W[8 8 8]", "/Index[0 2147483647]", "/Prev 0", "/Root 1 0 R", "trailer", "xref\n0 99999999\n", "startxref\n0",
            " Do ", " BT ", " q ", " Q ", " Tj ", "/F1 1e38 Tf ", "1e38 0 0 1e38 0 0 cm ", "-0.0 0 0 0 0 0 Tm ", " BI ID ", "beginbfrange <0000> <FFFFFFFF> <0000> endbfrange", "\0\0\0\0", "\u00FF\u00FE",
        }.Select(Encoding.Latin1.GetBytes),
    ];

    private readonly Random _random = new(seed);

    public byte[] Mutate(byte[] file, byte[] other)
    {
        var bytes = file.ToList();
        for (var rounds = _random.Next(1, 6); rounds > 0 && bytes.Count > 8; rounds--)
        {
            Once(bytes, other);
        }

        return [.. bytes];
    }

    private void Once(List<byte> bytes, byte[] other)
    {
        var at = _random.Next(bytes.Count);
        switch (_random.Next(9))
        {
            case 0:
                for (var i = 0; i < 8; i++)
                {
                    bytes[_random.Next(bytes.Count)] = (byte)_random.Next(256);
                }

                break;
            case 1:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 2:
                bytes.RemoveRange(at, Math.Min(_random.Next(1, 400), bytes.Count - at));
                break;
            case 3:
                var from = _random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(_random.Next(1, 2000), other.Length - from)).ToArray());
                break;
            case 4:
                bytes.InsertRange(at, Words[_random.Next(Words.Length)]);
                break;
            case 5:
                Nest(bytes, at);
                break;
            case 6 or 7:
                ChangeNumber(bytes, at);
                break;
            default:
                var count = Math.Min(_random.Next(1, 1000), bytes.Count - at);
                bytes.InsertRange(_random.Next(bytes.Count), bytes.GetRange(at, count));
                break;
        }
    }

    private void Nest(List<byte> bytes, int at)
    {
        var open = _random.Next(3) switch { 0 => "["u8, 1 => "<</A"u8, _ => "("u8 };
        var deep = new List<byte>();
        for (var i = _random.Next(10, 20_000); i > 0; i--)
        {
            deep.AddRange(open);
        }

        bytes.InsertRange(at, deep);
    }

    /// <summary>Makes a number another one: references then lead elsewhere, often back to where they stand.</summary>
    private void ChangeNumber(List<byte> bytes, int at)
    {
        while (at < bytes.Count && !char.IsAsciiDigit((char)bytes[at]))
        {
            at++;
        }

        var end = at;
        while (end < bytes.Count && char.IsAsciiDigit((char)bytes[end]))
        {
            end++;
        }

        var value = _random.Next(4) switch { 0 => _random.Next(), 1 => 0, _ => _random.Next(30) };
        bytes.RemoveRange(at, end - at);
        bytes.InsertRange(at, Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture)));
    }
}
