using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>The answer to one action of a transaction, cut out of the multipart answer.</summary>
internal sealed class BatchResponse : Response
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    private BatchResponse(string part)
    {
        var head = part.IndexOf("HTTP/1.1 ", StringComparison.Ordinal);
        var blank = part.IndexOf("\r\n\r\n", head, StringComparison.Ordinal);
        var lines = part[head..(blank < 0 ? part.Length : blank)].Split("\r\n");
        Status = int.Parse(lines[0].AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);
        ReasonPhrase = lines[0]["HTTP/1.1 200 ".Length..];
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                _headers[line[..colon]] = line[(colon + 1)..].Trim();
            }
        }

        ContentStream = new MemoryStream(Encoding.UTF8.GetBytes(blank < 0 ? string.Empty : part[(blank + 4)..].TrimEnd()));
    }

    public override int Status { get; }

    public override string ReasonPhrase { get; }

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = string.Empty;

    internal static IReadOnlyList<BatchResponse> Parts(Response response)
    {
        var text = response.Content.ToString();
        var mark = text.IndexOf("--changesetresponse", StringComparison.OrdinalIgnoreCase);
        if (mark < 0)
        {
            return [];
        }

        var boundary = text[mark..text.IndexOf("\r\n", mark, StringComparison.Ordinal)];
        return [.. text.Split(boundary).Where(part => part.Contains("HTTP/1.1 ", StringComparison.Ordinal)).Select(part => new BatchResponse(part))];
    }

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => _headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
