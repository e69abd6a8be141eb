using System.Buffers;
using System.Net;

namespace EhcpPipeline.Documents.Html;

internal enum HtmlTokenKind
{
    Text,
    Start,
    End,
}

/// <summary>
/// Cuts HTML into tags and text, tolerant of whatever a browser is tolerant of: a stray "&lt;" is text, an unclosed comment or tag ends with the file.
/// One pass; no input makes it look at a character more than a few times.
/// </summary>
internal ref struct HtmlTokens(ReadOnlySpan<char> html)
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> KeyEnd = SearchValues.Create("= \t\r\n\f/");

    private readonly ReadOnlySpan<char> _html = html;
    private int _at;
    private ReadOnlySpan<char> _attributes;

    public HtmlTokenKind Kind { get; private set; }

    /// <summary>Tag name in lower case.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Text as written, entities and all.</summary>
    public ReadOnlySpan<char> Raw { get; private set; }

    /// <summary>Moves to the next token; false at the end.</summary>
    public bool Next()
    {
        while (_at < _html.Length)
        {
            if (_html[_at] != '<')
            {
                var end = _html[_at..].IndexOf('<');
                return Text(end < 0 ? _html.Length : _at + end);
            }

            var next = _at + 1 < _html.Length ? _html[_at + 1] : '\0';
            if (char.IsAsciiLetter(next))
            {
                return Tag(HtmlTokenKind.Start, _at + 1);
            }

            if (next == '/' && _at + 2 < _html.Length && char.IsAsciiLetter(_html[_at + 2]))
            {
                return Tag(HtmlTokenKind.End, _at + 2);
            }

            if (next is '!' or '?' or '/')
            {
                Pass(_html[_at..].StartsWith("<!--") ? "-->" : ">");
                continue;
            }

            var stray = _html[(_at + 1)..].IndexOf('<');
            return Text(stray < 0 ? _html.Length : _at + 1 + stray);
        }

        return false;
    }

    /// <summary>The value of an attribute of the current start tag, decoded; "" for one without a value, null for none.</summary>
    public readonly string? Attribute(string name)
    {
        var rest = _attributes;
        while (NextAttribute(ref rest, out var key, out var value))
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return WebUtility.HtmlDecode(value.ToString());
            }
        }

        return null;
    }

    /// <summary>Passes over raw content (script, style, title, …) to its end tag and returns it.</summary>
    public ReadOnlySpan<char> RawContent(string name)
    {
        var rest = _html[_at..];
        for (var from = 0; ;)
        {
            var end = rest[from..].IndexOf("</");
            if (end < 0)
            {
                _at = _html.Length;
                return rest;
            }

            from += end;
            if (rest[(from + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                _at += from;
                return rest[..from];
            }

            from += 2;
        }
    }

    private bool Text(int end)
    {
        Kind = HtmlTokenKind.Text;
        Raw = _html[_at..end];
        _at = end;
        return true;
    }

    private bool Tag(HtmlTokenKind kind, int from)
    {
        Kind = kind;
        var name = _html[from..].IndexOfAny(NameEnd);
        var rest = name < 0 ? _html.Length : from + name;
        Name = _html[from..rest].ToString().ToLowerInvariant();
        var end = TagEnd(rest);
        _attributes = kind == HtmlTokenKind.Start ? _html[rest..end] : default;
        _at = Math.Min(end + 1, _html.Length);
        return true;
    }

    // The ">" that ends the tag: not one inside a quoted value.
    private readonly int TagEnd(int from)
    {
        for (var at = from; at < _html.Length; at++)
        {
            if (_html[at] == '>')
            {
                return at;
            }

            if (_html[at] is '"' or '\'' && at > from && _html[..at].TrimEnd().EndsWith('='))
            {
                var close = _html[(at + 1)..].IndexOf(_html[at]);
                if (close < 0)
                {
                    var plain = _html[at..].IndexOf('>');
                    return plain < 0 ? _html.Length : at + plain;
                }

                at += close + 1;
            }
        }

        return _html.Length;
    }

    private void Pass(ReadOnlySpan<char> until)
    {
        var end = _html[_at..].IndexOf(until);
        _at = end < 0 ? _html.Length : _at + end + until.Length;
    }

    private static bool NextAttribute(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        rest = rest.TrimStart(" \t\r\n\f/");
        var end = rest.IndexOfAny(KeyEnd);
        key = end < 0 ? rest : rest[..end];
        value = default;
        if (rest.IsEmpty)
        {
            return false;
        }

        rest = rest[Math.Max(key.Length, 1)..];
        var after = rest.TrimStart();
        if (!after.StartsWith('='))
        {
            return true;
        }

        after = after[1..].TrimStart();
        if (after.StartsWith('"') || after.StartsWith('\''))
        {
            var close = after[1..].IndexOf(after[0]);
            value = close < 0 ? after[1..] : after.Slice(1, close);
            rest = close < 0 ? default : after[(close + 2)..];
        }
        else
        {
            var stop = after.IndexOfAny(" \t\r\n\f");
            value = stop < 0 ? after : after[..stop];
            rest = stop < 0 ? default : after[stop..];
        }

        return true;
    }
}
