using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sentences;

/// <summary>What a plan says about itself among what it provides: how its tables are laid out, what the writer of a box shall put in it, why it is so, and who agreed to it.</summary>
internal static class Remarks
{
    private static readonly PhraseSet Layout =
    [
        "the table", "the tables", "each table", "these tables", "the heading", "the headings", "each heading", "the column", "the columns", "each column", "each block", "in each block", "in each table", "for each need in section", "one row for each", "one row per", "all cells", "all boxes", "all columns", "every cell", "amounts should be agreed", "must be agreed with the icb", "must be agreed with the integrated care board", "in each box", "each box", "the boxes", "provision is detailed", "provision is specific", "provision is set out", "provision is listed", "provision is for 39 weeks", "provision is for 38 weeks", "provision runs for", "provision is made in school terms", "provision is made in term", "numbers before each", "the numbers before", "provision in this plan", "the school may do more", "services for a disabled child", "help that is not under", "any other social care provision", "outcomes tell us", "each row shows", "each row follows", "each row below", "each line shows", "the lines tell", "the lines show", "if there are none", "if none", "complete only", "complete this only", "add rows", "add a row", "delete rows", "outcomes say", "an outcome is", "outcomes are not", "provision must", "must be detailed", "must be specific", "must be quantified", "should be detailed", "should be specific",
        "the words in bold", "words in bold", "text in bold", "the brackets", "brackets show", "numbers in brackets", "letters in brackets", "figures in brackets", "the number in brackets", "the number beside", "the numbers beside", "the letter beside", "the letters beside", "the code beside", "the codes beside", "the numbers in brackets", "the letters in brackets", "the last column", "the first column", "the right-hand column", "the left-hand column",
    ];

    private static readonly PhraseSet Listed = ["what is listed here", "what is listed below", "what is listed", "everything listed", "are given in brackets", "are shown in brackets", "is given in brackets", "all that is listed", "is listed here", "are listed here", "is listed below", "are listed below", "is set out here", "are set out here", "what is written here", "everything in this part", "everything in this section", "all that stands here", "must be arranged by the council", "must be arranged by the local authority", "must be secured by the council", "must be secured by the local authority", "council must arrange", "authority must arrange", "council must secure", "authority must secure", "part of my plan that", "part of the plan that", "part of this plan that"];

    // "For every week of the school year, unless another period is given.": of all rows, and no time of one.
    private static readonly PhraseSet OtherwiseGiven = ["unless another period is given", "unless another period is stated", "unless another time is given"];

    private static readonly PhraseSet Doses = ["minute", "minutes", "hour", "hours", "session", "sessions", "visit", "visits"];

    // How the child gets on is written down for the review.
    private static readonly PhraseSet Progress = ["how you are getting on with", "how he is getting on with", "how she is getting on with", "will look at progress with", "look at progress with parents"];

    private static readonly PhraseSet Told = ["say", "write", "put", "list", "use", "give", "complete", "describe", "state", "specify", "explain", "record", "enter", "set out", "show", "insert", "type", "make clear", "be specific", "do not", "remember", "summarise", "outline", "tick", "avoid", "strike out", "delete", "link to"];

    private static readonly PhraseSet Writing =
    [
        "outcome", "outcomes", "provision", "provisions", "section", "sections", "one box", "each box", "every box", "the boxes", "of its own", "a new line", "what will be done", "who will", "how often", "how long", "smart", "strengths first", "each need", "every need", "bullet", "bullets", "the views", "how the views", "guidance", "jargon", "the form", "this form", "the area", "names of medicines", "names of staff", "names of professionals", "n/a", "access to", "a band", "the band", "a diagnosis", "doses", "by name", "example", "each item", "by when", "the child will", "who assessed", "link to needs",
    ];

    private static readonly PhraseSet Reasons = ["this is because", "that is because", "this is so because", "the reason", "the reasons", "reason", "reasons", "why so", "why this", "why is", "i want this because", "it is needed because", "this is needed because", "this is why", "this reflects", "agreed because"];

    private static readonly PhraseSet Assent = ["integrated care board", "icb", "commissioner", "commissioners", "commissioning", "health board", "clinical officer", "medical officer"];

    private static readonly PhraseSet AgreedThis = ["agreed this", "agreed these", "agreed the provision", "agreed section", "agreed to this", "agreed to these", "agreed it", "approved this", "approved these", "approved the provision", "has been agreed", "have been agreed", "was agreed", "were agreed", "is agreed", "are agreed", "agreed g1", "agreed all", "confirmed its agreement to this"];

    /// <summary>Whether the sentence speaks of the document: its layout, instructions to its writer, or the assent that the law wants recorded (regulation 12(2)).</summary>
    public static bool IsAbout(string text)
    {
        var folded = Spacing.Fold(text);
        return ((Layout.Starts(folded) || (folded.Length <= 260 && Listed.In(folded))) && !Provides(folded)) || (folded.Length <= 160 && Progress.In(folded) && !Quantities.SaysHowMuch(folded)) || (OtherwiseGiven.In(folded) && !Doses.In(folded)) || IsGuidance(folded) || IsAgreement(folded);
    }

    // Whatever it begins with, a sentence that says who gives how much or how often is provision.
    private static bool Provides(string folded) => Quantities.SaysWho(folded) && (Quantities.SaysHowMuch(folded) || Quantities.SaysHowOften(folded));

    /// <summary>Whether the sentence gives a reason for what stands before it and is no part of that.</summary>
    public static bool IsReason(string folded) => Reasons.Starts(folded) || IsAgreement(folded);

    /// <summary>Whether the sentence ends by announcing what stands below it ("The school will arrange for Theo what follows.").</summary>
    public static bool EndsOpen(string folded) =>
        folded.TrimEnd('.', ':', ' ') is var end && (end.EndsWith(" what follows", StringComparison.Ordinal) || end.EndsWith(" as follows", StringComparison.Ordinal) || end.EndsWith(" the following", StringComparison.Ordinal));

    /// <summary>"Say what will be done and how often": an instruction to whoever fills in the form, left standing.</summary>
    public static bool IsGuidance(string folded) => folded.Length <= 160 && ((Told.Starts(folded) && Writing.In(folded)) || folded.StartsWith("only needs which", StringComparison.Ordinal) || folded.StartsWith("only needs that", StringComparison.Ordinal) || (folded.Contains("leave blank", StringComparison.Ordinal) && Phrases.Has(folded, "record"))) && Phrases.CountWords(folded) >= 3;

    private static bool IsAgreement(string folded) => folded.Length <= 220 && Assent.In(folded) && AgreedThis.In(folded) && !Phrases.HasAny(folded, ["will", "shall"]);
}
