using System.Buffers;

namespace EhcpPipeline.Plans.Wording;

/// <summary>Tests of what a short text is made of.</summary>
internal static class Characters
{
    private static readonly SearchValues<char> Marker = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
    private static readonly SearchValues<char> Figure = SearchValues.Create("0123456789.,-–x× ");
    private static readonly SearchValues<char> References = SearchValues.Create("0123456789, &;/and");
    private static readonly SearchValues<char> Numbering = SearchValues.Create("0123456789.)");
    private static readonly SearchValues<char> Digit = SearchValues.Create("0123456789");

    public static bool IsMarker(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Marker);

    public static bool IsFigure(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Figure);

    public static bool IsReferences(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(References);

    public static bool IsNumbering(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Numbering);

    public static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Digit);
}
