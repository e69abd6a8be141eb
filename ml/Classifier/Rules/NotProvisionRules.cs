using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Rules;

/// <summary>
/// Items that are no provision at all (regulation 12(1)(f)): headings, keys, references, needs, history, reasons, law, outcomes in F, family facts,
/// the ordinary offer, notes of money. Numbers in them change nothing.
/// </summary>
internal static class NotProvisionRules
{
    private const int LongestHeading = 8;
    private const int HeadReach = 6;
    private const int LongestCell = 5;

    private static readonly HashSet<ulong> Giving = WordHash.Set("will", "shall", "should", "must", "receives", "receive", "provide", "provides", "provided", "deliver", "delivers", "delivered", "given", "taught", "led", "run", "recommend",
        "supplied", "supply", "requires", "require", "advise", "teaches", "works", "helps", "supports", "runs", "leads", "checks", "uses", "meets", "going", "suggest", "ought", "ensure", "gets", "offered", "continue");

    private static readonly HashSet<ulong> Past = WordHash.Set("was", "were", "had", "did", "saw", "attended", "came", "left", "moved", "went", "ceased", "formerly", "previously", "ago", "outgrew", "retired", "promised", "joined",
        "happened", "broke", "stopped", "became", "began", "said", "told", "visited", "previous", "hx", "seen", "issued", "closed", "reported", "met", "held", "tested", "excluded", "bought", "referred", "gave",
        "found", "refused", "amended", "concluded", "completed", "received", "recorded", "counted");

    private static readonly HashSet<ulong> Measured = WordHash.Set("centile", "percentile", "ile", "dx", "ax", "sas", "stanine", "nfa", "upn", "ss", "bilat", "hba1c", "hba", "bmi", "diagnosis", "allergic",
        "eczema", "attainments", "scores");

    private static readonly HashSet<ulong> Tastes = WordHash.Set("like", "love", "hate", "live", "wish", "hope", "enjoy", "dream", "prefer", "struggle");
    private static readonly HashSet<ulong> TastesOf = WordHash.Set("likes", "loves", "hates", "lives", "enjoys", "prefers", "wants", "hopes", "dislikes", "was", "counts", "understands", "reverses", "lacks", "falls", "walks");
    private static readonly HashSet<ulong> Persons = WordHash.Set("he", "she", "they", "i", "we");
    private static readonly HashSet<ulong> Pointing = WordHash.Set("see", "cf", "refer", "ibid");
    private static readonly HashSet<ulong> Everyone = WordHash.Set("pupils", "our", "child", "children", "students", "classes");
    private static readonly HashSet<ulong> NotOutcome = WordHash.Set("have", "receive", "get", "attend", "follow", "sit", "study", "wear", "be", "travel", "leave", "work");

    public static bool Read(ItemReading item, ProvisionFacts facts)
    {
        var tokens = item.Tokens;
        if (tokens.Count == 0)
        {
            return true;
        }

        if (facts.Red != LegalRed.None)
        {
            return false;
        }

        var shape = Shape.Of(item);
        var firm = facts.Present.HasFlag(Dimensions.Amount) && facts.Present.HasFlag(Dimensions.Frequency);
        return IsKeyOrReference(item, shape, firm) || IsReasonOrLaw(item, shape, firm) || IsHeading(item, facts, shape) || IsPast(item, shape, firm) || IsNeed(item, facts, shape, firm) || IsOutcome(item) || IsOtherNote(item, facts, shape, firm) || IsTold(item, facts, shape);
    }

    /// <summary>Nothing owed and no giving verb: it happened once, or speaks of the paper itself.</summary>
    private static bool IsTold(ItemReading item, ProvisionFacts facts, Shape shape)
    {
        if (shape.Gives || item.Roles.AnyDelivers || (facts.Present & (Dimensions.Amount | Dimensions.Frequency)) != 0)
        {
            return false;
        }

        return (shape.PastWords > 0 && !item.Cues.Has(Cue.Conditional) && IsPlainlyPast(item.Tokens)) || Openers.Contains(item.Tokens[0].Hash);
    }

    private static bool IsPlainlyPast(TokenBuffer tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Past.Contains(tokens[at].Hash) && !AlsoAdjective.Contains(tokens[at].Hash))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly HashSet<ulong> AlsoAdjective = WordHash.Set("left", "joined", "held", "seen", "set");

    private static readonly HashSet<ulong> Openers = WordHash.Set("this", "section", "type", "key", "paragraph", "below", "above", "appendix", "headings", "amendments", "professionals", "none", "nil", "because", "since", "aim", "target", "predicted");

    /// <summary>What the whole text shows at a glance.</summary>
    private readonly record struct Shape(bool Gives, int PastWords, bool Measured, int Bars, int Numbers, int Signs, bool Money)
    {
        public static Shape Of(ItemReading item)
        {
            var tokens = item.Tokens;
            var (gives, past, measured, bars, numbers, equals, money) = (false, 0, false, 0, 0, 0, false);
            for (var at = 0; at < tokens.Count; at++)
            {
                ref readonly var token = ref tokens[at];
                gives |= Giving.Contains(token.Hash);
                past += NotProvisionRules.Past.Contains(token.Hash) ? 1 : 0;
                measured |= NotProvisionRules.Measured.Contains(token.Hash);
                bars += token.Kind == TokenKind.Bar ? 1 : 0;
                numbers += token.Kind == TokenKind.Number ? 1 : 0;
                equals += token.Kind == TokenKind.Equal ? 1 : 0;
                money |= token.Kind == TokenKind.Pound;
            }

            return new Shape(gives, past, measured, bars, numbers, equals, money);
        }
    }

    private static bool IsKeyOrReference(ItemReading item, Shape shape, bool firm)
    {
        var tokens = item.Tokens;
        for (var at = 0; at < Math.Min(tokens.Count, HeadReach) && shape.Signs > 0; at++)
        {
            if (tokens[at].Kind == TokenKind.Equal && !firm)
            {
                return true;
            }
        }

        for (var at = 0; at < Math.Min(tokens.Count, 3); at++)
        {
            if (Pointing.Contains(tokens[at].Hash) && tokens[at].Capital)
            {
                return !firm;
            }
        }

        return shape.Signs > 1;
    }

    private static bool IsReasonOrLaw(ItemReading item, Shape shape, bool firm)
    {
        var cues = item.Cues;
        for (var at = 0; at < cues.Count && cues[at].From <= 2; at++)
        {
            if (cues[at].Cue == Cue.ReasonOnly && cues[at].From <= 1 && !item.Roles.AnyDelivers && (!firm || cues[at].To - cues[at].From > 2))
            {
                return true;
            }
        }

        return cues.CountOf(Cue.Law) > 1 && !item.Roles.AnyDelivers && !firm;
    }

    private static bool IsHeading(ItemReading item, ProvisionFacts facts, Shape shape)
    {
        var cues = item.Cues;
        if (shape.Bars > 0)
        {
            return shape.Numbers == 0 && (!item.Roles.AnyDelivers || AsksWho(item.Tokens)) && (cues.CountOf(Cue.HeadingWord) > shape.Bars || (cues.CountOf(Cue.HeadingWord) > 1 && AsksWho(item.Tokens))) && LongestOfCells(item.Tokens) <= LongestCell && !shape.Gives;
        }

        var tokens = item.Tokens;
        if (tokens.Count <= LongestHeading && shape.Numbers == 0 && tokens[tokens.Count - 1].Kind == TokenKind.Colon)
        {
            return true;
        }

        return tokens.Count <= LongestHeading && !shape.Gives && (facts.Present & (Dimensions.Amount | Dimensions.Frequency)) == 0 && !item.Roles.AnyDelivers && (cues.CountOf(Cue.HeadingWord) > 1 || NamesPart(item.Tokens))
            && (facts.Present & Dimensions.Content) == 0;
    }

    /// <summary>"Who", "When", "How long", "Date" as a cell's first word: a row of titles.</summary>
    private static bool AsksWho(TokenBuffer tokens)
    {
        var asked = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            asked += (at == 0 || tokens[at - 1].Kind == TokenKind.Bar) && Titles.Contains(tokens[at].Hash) ? 1 : 0;
        }

        return asked > 1;
    }

    private static readonly HashSet<ulong> Titles = WordHash.Set("who", "when", "how", "date", "start", "end", "finish", "staff", "provider", "supplier", "trainer", "led", "by", "what", "where", "ratio", "frequency", "provision", "item",
        "lead", "reviewed", "signed", "initials", "duration", "days", "minutes", "hours", "why", "outcome", "outcomes", "intervention", "need", "area", "course", "monitoring", "model", "delegates", "term", "notes", "chair");

    private static bool NamesPart(TokenBuffer tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Parts.Contains(tokens[at].Hash))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly HashSet<ulong> Parts = WordHash.Set("provision", "arrangements", "section", "part", "outcome", "outcomes", "need", "needs", "annex", "recommendations", "area", "areas", "strand", "appendix", "heading", "continued",
        "cont", "follows", "follow");

    private static int LongestOfCells(TokenBuffer tokens)
    {
        var (longest, length) = (0, 0);
        for (var at = 0; at < tokens.Count; at++)
        {
            length = tokens[at].Kind == TokenKind.Bar ? 0 : length + 1;
            longest = Math.Max(longest, length);
        }

        return longest;
    }

    private static bool IsPast(ItemReading item, Shape shape, bool firm) => !shape.Gives && shape.Bars == 0 && !(firm && item.Roles.AnyDelivers && shape.PastWords < 3) && (shape.PastWords > 1 || (shape.PastWords > 0 && (item.Cues.Has(Cue.History) || item.Cues.Has(Cue.Placement) || item.Cues.Has(Cue.Need))));

    private static bool IsNeed(ItemReading item, ProvisionFacts facts, Shape shape, bool firm)
    {
        var tokens = item.Tokens;
        var cues = item.Cues;
        if (shape.Gives || item.Roles.AnyDelivers)
        {
            return false;
        }

        var tastes = tokens.Count > 1 && ((Persons.Contains(tokens[0].Hash) && Tastes.Contains(tokens[1].Hash)) || TastesOf.Contains(tokens[1].Hash));
        return tastes || shape.Measured || (!firm && (HasNeed(item) || Describes(item))) || (!firm && shape.Bars == 0 && TellsOfPapers(item));
    }

    /// <summary>A verb of being, feeling or lacking that has the child or the family for its subject, or stands first: what is so, not what is given.</summary>
    private static bool Describes(ItemReading item)
    {
        var tokens = item.Tokens;
        if (States.Contains(tokens[0].Hash))
        {
            return true;
        }

        var subject = Subjects.Contains(tokens[0].Hash) || (tokens[0].Capital && tokens[0].Word == 0);
        for (var at = 1; subject && at < Math.Min(tokens.Count, SubjectReach) && !tokens[at].IsBreak && tokens[at].Kind != TokenKind.Comma; at++)
        {
            if (States.Contains(tokens[at].Hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The plan, the tribunal, an order, a score: spoken of, with nothing given.</summary>
    private static bool TellsOfPapers(ItemReading item)
    {
        var tokens = item.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Papers.Contains(tokens[at].Hash))
            {
                return true;
            }
        }

        return false;
    }

    private const int SubjectReach = 5;

    private static readonly HashSet<ulong> Subjects = WordHash.Set("he", "she", "they", "i", "his", "her", "my", "their", "mum", "dad", "mother", "father", "parents", "we", "our", "grandparents", "nan", "the");

    private static readonly HashSet<ulong> States = WordHash.Set("cannot", "finds", "forgets", "seeks", "avoids", "hears", "cries", "copies", "resides", "cares", "knows", "thinks", "feels", "worries", "sleeps", "bites", "hits", "shouts",
        "hides", "refuses", "scores", "struggles", "seems", "tires", "dislikes", "fears", "tends", "becomes", "gets", "loses", "misses", "confuses", "reverses", "remembers", "hates", "likes", "loves", "lives", "wants", "hopes",
        "doesn", "don", "doesnt", "dont", "cant", "couldn", "couldnt", "carnt", "isn", "isnt", "aren", "arent", "wasn", "wasnt", "didn", "didnt", "walked", "presents", "displays", "shows", "demonstrates", "enjoys", "prefers", "lacks", "was", "were", "cannot", "been", "resembles",
        "depends", "relies", "understands", "recognises", "writes", "reads", "speaks", "talks", "falls", "trips", "masks", "panics", "wets", "soils", "complains", "argues", "fidgets", "wanders", "swears", "runs", "eats");

    private static readonly HashSet<ulong> Papers = WordHash.Set("tribunal", "percentile", "centile", "appeal", "appealed", "nil", "siblings", "brothers", "sisters", "sibling", "diagnosed", "diagnoses", "birth", "born", "bilingual", "prognosis", "reasoned", "herein", "sensorineural", "hemiplegia", "obliges");

    /// <summary>A need said of the child; "can" and "needs to" say what is wanted as often.</summary>
    private static bool HasNeed(ItemReading item)
    {
        for (var at = 0; at < item.Cues.Count; at++)
        {
            var cue = item.Cues[at];
            if (cue.Cue == Cue.Need && !Weak.Contains(item.Tokens[cue.From].Hash))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly HashSet<ulong> Weak = WordHash.Set("can", "needs", "often", "can", "could", "may", "loves", "enjoys", "likes", "is");

    /// <summary>"By July she will …", "In six months he will …": the child's change, not what is given.</summary>
    private static bool IsOutcome(ItemReading item)
    {
        var tokens = item.Tokens;
        if (item.Roles.AnyDelivers || !(item.Cues.Has(Cue.Deadline) || item.Cues.Has(Cue.OutcomeForm)))
        {
            return false;
        }

        if (tokens.Count > 1 && (tokens[0].Hash == Will || (tokens[0].Hash == WordIs.To && WordIs.Any(tokens, 1, Have, Have, Have))) && !NotOutcome.Contains(tokens[0].Hash == Will ? tokens[1].Hash : 0))
        {
            return true;
        }

        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            if (tokens[at].Hash == Will && (Persons.Contains(tokens[at - 1].Hash) || (tokens[at - 1].Capital && tokens[at - 1].Word == 0)))
            {
                return item.Cues.Has(Cue.Deadline) ? !NotOutcome.Contains(tokens[at + 1].Hash) || WordIs.Any(tokens, at + 2, Able, Able, Able) : WordIs.Any(tokens, at + 2, Able, Able, Able);
            }
        }

        return false;
    }

    private static bool IsOtherNote(ItemReading item, ProvisionFacts facts, Shape shape, bool firm)
    {
        var cues = item.Cues;
        if (IsDenial(item.Tokens) && !facts.Present.HasFlag(Dimensions.Amount))
        {
            return true;
        }

        if (firm || item.Roles.AnyDelivers)
        {
            return false;
        }

        var owed = (facts.Present & (Dimensions.Amount | Dimensions.Frequency)) != 0;
        if ((cues.Has(Cue.Nil) || (cues.Has(Cue.Identifier) && shape.Numbers > 0)) && !owed)
        {
            return true;
        }

        if (!shape.Gives && (shape.Money || cues.Has(Cue.MoneyNote) || cues.Has(Cue.Law) || cues.Has(Cue.Placement)) && !owed)
        {
            return true;
        }

        return !shape.Gives && !owed && IsOfEveryone(item.Tokens);
    }

    /// <summary>"No physiotherapy is called for", "No order is sought".</summary>
    private static bool IsDenial(TokenBuffer tokens)
    {
        var denied = false;
        for (var at = 0; at < Math.Min(tokens.Count, DenialReach); at++)
        {
            denied |= at <= 1 && tokens[at].Hash == No;
            if (denied && Denied.Contains(tokens[at].Hash))
            {
                return true;
            }
        }

        return false;
    }

    private const int DenialReach = 14;
    private static readonly ulong No = WordHash.Of("no");
    private static readonly HashSet<ulong> Denied = WordHash.Set("called", "recommended", "written", "specified", "required", "needed", "sought", "made", "identified", "stated", "advised", "asked", "necessary", "made", "given", "involvement");

    private static bool IsOfEveryone(TokenBuffer tokens)
    {
        for (var at = 0; at < Math.Min(tokens.Count, HeadReach); at++)
        {
            if (tokens[at].Hash == Universal || (at > 0 && AllOf.Contains(tokens[at - 1].Hash) && Everyone.Contains(tokens[at].Hash)))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly ulong Will = WordHash.Of("will");
    private static readonly ulong Have = WordHash.Of("have");
    private static readonly ulong Universal = WordHash.Of("universal");
    private static readonly HashSet<ulong> AllOf = WordHash.Set("all", "every");
    private static readonly ulong Able = WordHash.Of("able");
}
