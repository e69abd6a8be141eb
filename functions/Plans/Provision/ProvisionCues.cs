using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Sentences;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Provision;

/// <summary>What a text standing in a provision section is, as far as plain rules can tell.</summary>
internal enum ProvisionCue
{
    Yes,
    No,
    Unsure,
}

/// <summary>
/// Tells provision from what else stands among it: guidance, cross references, review arrangements, statements of law, needs and history (labelling
/// convention 2 of the guide: what is not provision).
/// </summary>
internal static class ProvisionCues
{
    private const int MostOfPointer = 10;
    private const int FewestListed = 3;
    private const int MostOfGreeting = 4;
    private static readonly string[] Pointing = [" is in", " are in", " in section", " under section"];

    private static readonly PhraseSet Changes = ["decide", "decides", "determine", "determines", "determined", "discretion", "reduce", "reduced", "vary", "varied", "sees fit", "see fit", "withdrawn", "subject to", "if funding"];

    // "Oliver is over 18.": why one part of social care does not speak of him.
    private static readonly PhraseSet Age = ["is over 18", "is over eighteen", "is under 18", "is under eighteen", "is now 18", "has turned 18"];

    private static readonly string[] Following = ["arrange the following", "secure the following", "make the following", "provide the following"];

    // What is said of the advice, and not of what will be done.
    private static readonly PhraseSet OfAdvice = ["has accepted the advice", "accepts the advice", "will follow the recommendations of"];

    // "The authority shall secure 45 minutes of ..." is a clause of provision and no preface to one.
    private static readonly PhraseSet Secures = ["shall secure", "will secure", "must secure", "shall arrange", "will arrange", "must arrange", "shall provide", "will provide", "must provide"];

    private static readonly PhraseSet MayCut = ["may vary", "may reduce", "may change", "may withdraw", "may alter", "can vary", "can reduce", "may be varied", "may be altered", "may be amended", "may be adjusted", "may be changed", "may be reduced", "may be withdrawn", "shall be free to vary", "shall be free to reduce"];

    private static readonly PhraseSet NotStarts =
    [
        "please", "agreed with", "see section", "see also", "refer to", "note:", "nb", "n.b", "the following provision", "the provision below", "the provision set out", "provision set out", "this section", "this part", "the special educational provision set out", "the local authority will arrange", "the council will secure the provision set out", "the council shall secure the provision set out", "the council must secure the provision set out", "in this section", "outcome", "the outcomes", "these outcomes",
        "section", "the table below", "as set out in section", "there must be", "provision must be", "where health", "under section", "the local authority has", "the council has", "the local authority considered", "a personal budget", "parents have", "i confirm",
        "the authority", "these hours are funded", "funding", "key:", "the outcomes above", "the needs", "special educational provision is", "strengths", "the provision in this", "provision in this", "all the provision in this", "the child's needs", "all provision below", "all provision will be reviewed", "all of the provision", "all of the following",
        "caseworkers:", "worker prompt", "plan writers:", "the tribunal did not", "these things are to help",
        "the above", "the following", "the provision", "progress towards", "progress will be", "progress is", "progress against", "targets will be reviewed", "short term targets", "short-term targets", "the school sets", "the school will set",
    ];

    private static readonly string[] ReviewVerbs = ["review", "reviews", "reviewed", "monitor", "monitors", "monitored", "evaluated", "reviewing", "discussed", "check", "checks"];

    // To ask the child is teaching, not review.
    private static readonly PhraseSet ChecksChild = ["check in with", "checks in with", "check-in", "check-ins", "check understanding", "checks understanding", "check his understanding", "check her understanding", "check their understanding", "checks his understanding", "checks her understanding", "check that", "checks that", "check he", "check she", "check they", "checks he", "checks she"];

    private static readonly PhraseSet Delivery =
    [
        "deliver", "delivered", "delivers", "provide", "provided", "provides", "receive", "receives", "support", "supported", "supports", "access", "teach", "teaching", "taught", "session", "sessions", "programme", "programmes", "intervention", "interventions", "therapy", "training", "trained", "help", "helps", "group", "lessons", "practise", "practice",
        "use", "used", "uses", "given", "opportunities", "opportunity", "work", "works", "make", "made", "adapt", "adapted", "offered", "have", "has", "meet", "meets", "run", "led", "leads", "equipment", "strategies", "input", "advice", "visit", "visits", "break", "breaks", "timetable", "environment", "curriculum", "assess", "supervise", "supervised", "attend", "prompt", "prompted", "encouraged", "allowed",
        "ensure", "ensured", "arrange", "arranged", "implement", "implemented", "placed", "supplied", "fitted", "come", "comes", "go with", "accompany",
    ];

    private static readonly PhraseSet Duty = ["will", "must", "should", "shall", "to receive", "to have", "requires", "needs", "is to", "are to", "to be", "would benefit", "can", "may", "is provided", "are provided", "is given", "is taught", "is supported"];

    // What a child already goes to is the service that a health or care section describes.
    private static readonly PhraseSet Attends = ["has a place", "have a place", "attends", "is seen", "goes to", "is visited", "visits", "stays at", "is taken to"];

    private static readonly PhraseSet NeverProvision = ["departs from", "departed from", "otherwise than at school", "otherwise than in a school", "otherwise than at a school", "has set one", "the local authority considers", "authority considers that", "council considers that", "the following provision is appropriate", "right of appeal", "right to appeal", "first-tier tribunal", "is satisfied that"];

    private static readonly PhraseSet Past = ["was", "were", "had", "used to", "received", "has been", "previously", "until", "last year", "has made progress", "have made"];

    private static readonly PhraseSet Law = ["children and families act", "regulation", "regulations", "code of practice", "section 42", "s42", "section 21", "has been agreed", "was agreed", "integrated care board", "commissioner", "duty to secure", "reg 12"];

    // Who gave assent; what is yet to be agreed is part of what is given, and its fault.
    private static readonly PhraseSet Assented = ["agreed by"];

    private static readonly PhraseSet Open = ["to be agreed", "as agreed"];

    private static readonly PhraseSet Parts = ["amount", "frequency", "number", "length", "nature", "hours", "sessions", "level"];

    private static readonly PhraseSet Funded = ["is funded", "are funded", "funding", "top-up", "funded at"];

    private static readonly PhraseSet Bands = ["band", "bands", "banding", "matrix", "tier", "level", "top-up"];

    /// <summary>Judges one sentence or list item. <paramref name="listed"/>: it stands in a list or table, where provision is usually put.
    /// <paramref name="clinical"/>: it stands in a health or care section, where a professional's review is itself the service.</summary>
    public static ProvisionCue Of(string text, bool listed, bool clinical = false)
    {
        if (NilStatements.Is(text) || text.AsSpan().IndexOfAnyInRange('a', 'z') < 0)
        {
            return ProvisionCue.No;
        }

        var folded = Spacing.Fold(text);
        // Money in the place of provision is what the plan gives, and for that reason a fault: it must be seen.
        if (listed && Phrases.StartsWithAny(folded, ["funding of", "funding for", "funding at", "top-up funding"]))
        {
            return ProvisionCue.Yes;
        }

        if (IsPreface(folded) || IsEditorial(folded) || Announces(folded))
        {
            return ProvisionCue.No;
        }

        // "This is what must be put in place for you."
        if (folded.StartsWith("this is what ", StringComparison.Ordinal) && !Quantities.SaysHowMuch(folded) && !text.Contains(':', StringComparison.Ordinal))
        {
            return ProvisionCue.No;
        }

        if (Labels.IsCounted(text) || (folded.StartsWith("dear ", StringComparison.Ordinal) && Phrases.CountWords(folded) <= MostOfGreeting))
        {
            return ProvisionCue.No;
        }

        if (Phrases.CountWords(folded) < 2)
        {
            return listed && folded.Length > 3 ? ProvisionCue.Unsure : ProvisionCue.No;
        }

        // "The Disabled Children's Team assessed Wren in May 2026."
        if (!Phrases.HasAny(folded, ["will", "shall", "must", "should", "to be"]) && !Quantities.SaysHowMuch(folded) && !Quantities.SaysHowOften(folded) && (folded.StartsWith("assessed ", StringComparison.Ordinal) || Phrases.HasAny(folded, ["team assessed", "service assessed"])) && Needs.NeedCues.IsAssessment(text))
        {
            return ProvisionCue.No;
        }

        // A promise to look again is none of help.
        if ((Phrases.HasAny(folded, ["will assess", "will be assessed", "be assessed"]) && Phrases.Has(folded, "again")) || Phrases.HasAny(folded, ["will reassess", "will be reassessed"]))
        {
            return ProvisionCue.No;
        }

        if (Remarks.IsAbout(text) || Phrases.HasAny(folded, ["departs from", "departed from"]) || IsOfWriter(folded) || (!listed && Remarks.IsReason(folded)))
        {
            return ProvisionCue.No;
        }

        if (Phrases.CountWords(folded) <= MostOfPointer && (PointsElsewhere(folded.TrimEnd('.', ' ')) || IsPointer(text)))
        {
            return ProvisionCue.No;
        }

        if (Phrases.CountWords(folded) <= 8 && Age.Any(phrase => folded.TrimEnd('.', ' ').EndsWith(phrase, StringComparison.Ordinal)))
        {
            return ProvisionCue.No;
        }

        // A clause that lets provision be cut is a fault wherever it stands, though it gives nothing (E v Rotherham).
        if (listed || MayBeCut(folded))
        {
            return ProvisionCue.Yes;
        }

        if (Outcomes.OutcomeCues.IsOutcome(text) && !Quantities.SaysHowMuch(folded))
        {
            return ProvisionCue.Unsure;
        }

        var duty = IsDuty(folded) || (clinical && Phrases.HasAny(folded, Attends));
        var quantity = Quantities.SaysHowOften(folded) || Quantities.SaysHowMuch(folded);
        // A band or a sum in the place of provision is a fault that must be seen (R v Cumbria ex p P).
        var money = Phrases.HasAny(folded, Funded) && (Phrases.HasAny(folded, Bands) || folded.Contains('£', StringComparison.Ordinal));
        if ((!clinical && OnlyReviews(folded)) || Phrases.HasAny(folded, NeverProvision) || (OfAdvice.In(folded) && !quantity) || (Phrases.Has(folded, "annual review") && !Quantities.SaysHowMuch(folded)) || (!money && Phrases.Has(folded, "funding") && Phrases.HasAny(folded, ["receives", "is funded", "are funded"])) || ((Law.In(folded) || (Assented.In(folded) && !Open.In(folded) && !(Phrases.Has(folded, "be agreed") && Parts.In(folded)))) && !quantity) || (!duty && Phrases.HasAny(folded, Past)))
        {
            return ProvisionCue.No;
        }

        if (money)
        {
            return ProvisionCue.Yes;
        }

        var delivery = Phrases.HasAny(folded, Delivery);
        // What a health or care section says will be done is its service; in any section a duty with a quantity is provision.
        return (duty && (delivery || clinical || quantity)) || (quantity && (delivery || clinical)) || (Quantities.SaysHowOften(folded) && Quantities.SaysHowMuch(folded)) ? ProvisionCue.Yes : ProvisionCue.Unsure;
    }

    // What begins as a preface does ("This section ...", "The authority ...") and goes on to give nothing itself.
    private static bool IsPreface(string folded) =>
        Phrases.StartsWithAny(folded, NotStarts) && !IsOfServiceOfAuthority(folded) && !IsMoney(folded) && !ListsAtOnce(folded) && !MayBeCut(folded) && !SecuresItself(folded);

    private static bool IsMoney(string folded) => Phrases.HasAny(folded, Funded) && Phrases.HasAny(folded, Bands);

    // The duty stands in the sentence with what it is a duty to give.
    private static bool SecuresItself(string folded) => Secures.In(folded) && (Quantities.SaysHowMuch(folded) || Quantities.SaysHowOften(folded) || ArrangesFor(folded));

    // "[To be completed by the school]"
    private static bool IsEditorial(string folded) => folded.StartsWith('[') && !Phrases.HasAny(folded, ["will", "shall"]);

    // "I assessed Al on 7 October.", "The therapist is happy to be contacted about this report.", "Where we say each week we mean 36 weeks."
    private static bool IsOfWriter(string folded) =>
        (Phrases.StartsWithAny(folded, ["i assessed", "i saw", "i met"]) && !IsDuty(folded)) || (Phrases.Has(folded, "we mean") && Phrases.StartsWithAny(folded, ["where we say", "when we say"]))
        || (Phrases.HasAny(folded, ["happy to be contacted", "be happy to see", "on re-referral"]) && !Quantities.SaysHowMuch(folded) && !Quantities.SaysHowOften(folded));

    // "The school will arrange for Theo what follows.": the items are below, and nothing of them stands behind it.
    private static bool Announces(string folded)
    {
        if (Remarks.EndsOpen(folded))
        {
            return !Quantities.SaysHowMuch(folded) && !Quantities.SaysHowOften(folded);
        }

        return Array.Exists(Following, phrase => Phrases.Find(folded, phrase) is >= 0 and var at && folded.AsSpan(at + phrase.Length).TrimStart() is var rest && (rest.StartsWith("provision") || rest.StartsWith("support") || rest.StartsWith("help"))
            && rest[(rest.IndexOfAny(" ,.:") is >= 0 and var word ? word : rest.Length)..] is var behind && (behind.Trim(" .:").IsEmpty || behind.StartsWith(", which ") || behind.StartsWith(" during term") || behind.StartsWith(" in term") || behind.StartsWith(", to be ")));
    }

    /// <summary>"The following will be supplied by the occupational therapist before the summer: a perching stool, ...": what it announces stands in the sentence itself.</summary>
    public static bool ListsAtOnce(string folded) => folded.StartsWith("the following will be ", StringComparison.Ordinal) && folded.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && Phrases.CountWords(folded.AsSpan(colon)) >= FewestListed;

    // "The Authority's Adaptations Service shall install a through-floor lift."
    private static bool IsOfServiceOfAuthority(string folded) => folded.StartsWith("the authority's ", StringComparison.Ordinal);

    /// <summary>Whether the sentence says that something shall or should be done.</summary>
    public static bool IsDuty(string folded) => Phrases.HasAny(folded, Duty);

    // "See H1.1", "See G.1 to G.3".
    public static bool IsPointer(string text) => text.StartsWith("See ", StringComparison.Ordinal) && text[4..].TrimEnd('.').Split([' ', ',', ';', '&'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words && Array.TrueForAll(words, word => word is "to" or "and" or "item" or "items" or "row" or "rows" or "Section" or "Sections" or [>= 'A' and <= 'K'] || (char.IsAsciiDigit(word[^1]) && word.Length <= 6));

    // "The authority will arrange for a speech and language therapist to provide a programme."
    private static bool ArrangesFor(string folded) => Phrases.HasAny(folded, ["arrange for a", "arrange for an"]) && Quantities.SaysWho(folded);

    // "Your adult help is in H2."
    private static bool PointsElsewhere(string folded) =>
        folded.LastIndexOf(' ') is > 0 and var at && folded[(at + 1)..] is "e" or "f" or "g" or "h" or "h1" or "h2" or "j" && folded[..at] is var before && Array.Exists(Pointing, end => before.EndsWith(end, StringComparison.Ordinal))
        && !Quantities.SaysHowMuch(folded) && !Quantities.SaysHowOften(folded);

    // Review is what is done, and nothing else: "The therapist reviews the targets each term and tells the parents."
    private static bool OnlyReviews(string folded)
    {
        if (!Phrases.HasAny(folded, ReviewVerbs) || ChecksChild.In(folded) || (Phrases.HasAny(folded, ["check", "checks"]) && Phrases.Has(folded, "understanding")))
        {
            return false;
        }

        var at = ReviewVerbs.Select(verb => Phrases.Find(folded, verb)).Where(place => place >= 0).Min();
        var before = folded[..at];
        return Phrases.CountWords(before) <= 12 && !Phrases.HasAny(before, ["deliver", "delivered", "session", "sessions", "teach", "therapy for", "minutes", "hours", "programme of", "receive", "provide", "support", "meet"])
            && !Quantities.SaysHowMuch(folded);
    }

    /// <summary>Whether a clause lets somebody cut or change what is provided ("The school may vary the above").</summary>
    public static bool MayBeCut(string folded) => MayCut.In(folded);

    /// <summary>Whether wording says that somebody may decide on provision or change it: a term of the provision, wherever it stands.</summary>
    public static bool LetsChange(string folded) => Changes.In(folded);
}
