using EhcpPipeline.Plans.Sections;

namespace EhcpPipeline.Plans.Provision;

/// <summary>A line that ends in a colon and is finished by the parts below it, with what was inherited before it.</summary>
internal sealed class Stem(string label, string preamble, string above, int rank, string heading)
{
    private readonly string _shape = Shape(label);
    private bool? _continued;

    public string Preamble { get; } = preamble;

    public string Above { get; } = above;

    public int Rank { get; } = rank;

    public string Heading { get; } = heading;

    /// <summary>Whether the piece is no part of the stem: numbered as the stem is, or a sentence of its own behind parts in lower case.</summary>
    public bool EndsAt(Piece piece)
    {
        var first = piece.Text.FirstOrDefault(char.IsLetter);
        var continues = char.IsLower(first);
        _continued ??= continues;
        return (_shape.Length > 0 && Shape(piece.Label) == _shape) || (_continued.Value && !continues);
    }

    // "45." and "46." are of one shape, "(a)" is of another.
    private static string Shape(string label) =>
        string.Concat(label.Where(character => character != ' ').Select(character => char.IsAsciiDigit(character) ? '0' : char.IsAsciiLetterLower(character) ? 'a' : char.IsAsciiLetterUpper(character) ? 'A' : character)).Replace("00", "0", StringComparison.Ordinal);
}
