using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using EhcpPipeline.Documents.Model;

namespace EhcpPipeline.Documents.Json;

/// <summary>Tells when two uploads say the same, whatever program saved them.</summary>
public static class DocumentText
{
    /// <summary>
    /// SHA-256, in lower-case hexadecimal, of the body's text without white space, letter case, and the shapes of quotation marks and dashes. Ticked and
    /// empty boxes count: two forms that differ only in them say different things.
    /// </summary>
    public static string NormalisedHash(Document document)
    {
        var text = document.Text;
        var kept = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                kept[length++] = Plain(character);
            }
        }

        var bytes = Encoding.UTF8.GetBytes(kept, 0, length);
        ArrayPool<char>.Shared.Return(kept, clearArray: true);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private static char Plain(char character) => character switch
    {
        '‘' or '’' or '‚' or '‛' => '\'',
        '“' or '”' or '„' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
        _ => char.ToLowerInvariant(character),
    };
}
