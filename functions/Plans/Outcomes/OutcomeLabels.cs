using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Outcomes;

/// <summary>What a title or label names in a section of outcomes, where "target" is a step and "goal 2" an outcome.</summary>
internal static class OutcomeLabels
{
    private const int LongestTitle = 5;
    private static readonly PhraseSet Announced = ["outcomes", "objectives", "aims", "goals"];

    /// <summary>The role of the text's own label, and where the labelled text begins; Unknown if it carries none.</summary>
    public static (ColumnRole Role, int Start) Read(string text)
    {
        var (role, start) = Labels.Read(text);
        return role == ColumnRole.Unknown ? (role, start) : (Role(text[..Labels.End(text)]), start);
    }

    /// <summary>"Short term outcomes" are the steps that the school sets; "long term outcome" is the outcome itself.</summary>
    public static ColumnRole Role(string title)
    {
        var folded = Spacing.Fold(title);
        // "How the outcomes will be monitored" speaks of them and holds none.
        return folded.StartsWith("how ", StringComparison.Ordinal) && Phrases.HasAny(folded, ["monitored", "reviewed", "measured", "checked", "looked at", "tracked"]) ? ColumnRole.Review
            : Phrases.HasAny(folded, ["short term", "short-term", "step", "steps", "targets", "target"]) && title.Length < 140 ? ColumnRole.Step
            : ColumnTitles.Role(title) is ColumnRole.Aspiration && (Phrases.HasAny(folded, ["outcome", "outcomes"]) || IsCountedGoal(folded)) ? ColumnRole.Outcome
            : ColumnTitles.Role(title);
    }

    /// <summary>
    /// The role of a heading. One that is a sentence with a colon announces by its last words, not by its first ("The provision below should meet these objectives:"); what stands with the ends it announces
    /// ("By the dates stated, and with the steps shown:") is not their role.
    /// </summary>
    public static ColumnRole OfHeading(string text)
    {
        if (text[^1] != ':' || Phrases.CountWords(text) <= LongestTitle)
        {
            return Role(text);
        }

        var folded = Spacing.Fold(text);
        return Phrases.HasAny(folded, Announced) ? ColumnRole.Outcome : Phrases.Has(folded, "with the steps") ? ColumnRole.Unknown : Role(text);
    }

    /// <summary>The pieces of Section F that state outcomes and head provision: numbered ("Outcome 2: By July ..."), or below "Outcome" in a line of its own.</summary>
    public static IEnumerable<Piece> HeadingProvision(IReadOnlyList<Piece> pieces) =>
        pieces.Where((piece, at) => piece.Kind != PieceKind.Row && (IsNumbered(piece.Text) || (piece.Kind == PieceKind.Text && IsBelowTitle(pieces, at))));

    /// <summary>Whether the piece stands below "Outcome" or "Outcome 3" in a line of its own.</summary>
    public static bool IsBelowTitle(IReadOnlyList<Piece> pieces, int at) =>
        at > 0 && pieces[at - 1] is { Kind: PieceKind.Heading or PieceKind.Text } title && (title.Kind == PieceKind.Heading ? Spacing.Fold(title.Text).TrimEnd(':') is "outcome" || IsCounted(title.Text) : title.Framed && IsCounted(title.Text));

    // "Outcome 3", and nothing else.
    private static bool IsCounted(string text) => text.StartsWith("Outcome ", StringComparison.OrdinalIgnoreCase) && text.TrimEnd(':', '.') is var count && ItemReferences.AtHead(count).Length == count.Length;

    private static bool IsNumbered(string text) =>
        text.StartsWith("Outcome", StringComparison.OrdinalIgnoreCase) && ItemReferences.AtHead(text) is { Length: > 0 } number
        && (OutcomeCues.IsOutcome(Behind(text, number)) || Phrases.Has(Spacing.Fold(text), "will"));

    /// <summary>What the text says behind the number at its head ("Outcome 2: By July ...").</summary>
    public static string Behind(string text, string number) => text[Math.Min(text.Length, Headings.LetterCodes.SkipAny(text, number.Length, " .:)-"))..];

    /// <summary>"Goal 2: By the end of Year 8 you will ...": a goal that is counted is an outcome, one that is not may be a hope.</summary>
    public static bool IsCountedGoal(string folded) => folded.StartsWith("goal ", StringComparison.Ordinal) && folded.Length > 5 && char.IsAsciiDigit(folded[5]);
}
