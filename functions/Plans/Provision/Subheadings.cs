using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Provision;

/// <summary>Headings within a section that nothing sets apart, or nothing but italics ("Talking and understanding" between two lists of sentences).</summary>
internal static class Subheadings
{
    private const int LongestHeading = 60;
    private const int MostWords = 8;

    // What a plan provides without saying more of it.
    private static readonly PhraseSet Vague = ["access to a", "access to an", "access to his", "access to her", "opportunities", "opportunity", "support", "use of", "adult", "regular", "small group", "additional", "extra", "visual", "sensory", "movement", "a", "an"];

    // "Coloured overlays", "Visual timetable and task board": things that are given, and no subject that they serve.
    private static readonly PhraseSet Things =
    [
        "overlay", "overlays", "material", "materials", "print", "resources", "equipment", "worksheets", "books", "texts", "paper", "ruler", "rulers", "board", "boards", "whiteboard", "timetable", "timetables", "card", "cards", "mat", "mats", "chair", "seat", "seating", "cushion", "cushions", "desk", "table", "workstation", "laptop", "tablet", "computer", "keyboard", "software", "device", "aid", "aids", "headphones", "ear defenders", "toys", "fidgets", "pen", "pens", "pencil", "grips", "scissors", "slope",
        "checklist", "checklists", "frames", "prompts", "symbols", "pictures", "photos", "labels", "instructions", "breaks", "room", "space", "area", "tent", "den", "lift", "ramp", "rails", "hoist", "stories", "programme", "strategies",
    ];

    // "Because your hand gets sore", "Emotional needs", "Physical management".
    private static readonly PhraseSet Subjects = ["because", "needs", "and", "management"];

    /// <summary>Whether a few words without an end, a time or a giver stand between items that are listed or numbered and are sentences.</summary>
    public static bool Is(IReadOnlyList<Piece> pieces, int at)
    {
        var piece = pieces[at];
        return piece is { Kind: PieceKind.Text, Framed: false, Label.Length: 0, Text.Length: <= LongestHeading } && char.IsUpper(piece.Text[0]) && char.IsLetter(piece.Text[^1]) && Phrases.CountWords(piece.Text) is > 1 and <= MostWords
            && at + 1 < pieces.Count && (IsListedSentence(pieces[at + 1]) || pieces[at + 1] is { Kind: PieceKind.Heading, Level: 0, Text: [.., ':'] }) && (at == 0 || pieces[at - 1].Kind is PieceKind.Heading || IsListedSentence(pieces[at - 1]))
            && Spacing.Fold(piece.Text) is var folded && !Vague.Starts(folded) && !Phrases.HasAny(folded, ["will", "shall", "must", "should", "to be"]) && !Quantities.SaysHowMuch(folded) && !Quantities.SaysHowOften(folded) && !Quantities.SaysWho(folded)
            && NamesSubject(piece.Text, folded) && ItemReferences.AtHead(piece.Text).Length == 0 && !NilStatements.Is(piece.Text);
    }

    private static bool NamesSubject(string text, string folded) => !Things.In(folded) && (Subjects.In(folded) || Needs.NeedAreas.Named(text) != Model.NeedArea.Unknown);

    private static bool IsListedSentence(Piece piece) =>
        piece.Kind switch
        {
            PieceKind.Item => piece.Text[^1] is '.' or ';' or ':',
            PieceKind.Text => piece.Label.Length > 0 && piece.Text[^1] is '.' or ';' or ':',
            PieceKind.Row => piece.Cells.Count == 2 && ItemReferences.IsCode(piece.Cells[0].Text) && piece.Cells[1].Text is [.., '.'],
            _ => false,
        };
}
