using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Reading;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>Wordings by which Section A shows whose views it holds and how they were come by.</summary>
internal static class ViewCues
{
    public static readonly Cue FirstPerson = new(@"\b(?:i|i'm|i\u2019m|i've|my|me)\b");
    public static readonly Cue Quote = new("[\"\u201C\u201D]|(?:^|[ (:])[\u2018'][A-Z]");
    public static readonly Cue Tells = new(
        @"\b(?:says|told|tells|explains|explained|answers|answered|asked|dictated|chose|chooses|points|pointed|drew|draws|signed|showed|shows|indicated|smiled|typed|spoke|talked|(?:he|she|they|child|pupil) said)\b");

    public static readonly Cue Likes = new(
        @"\b(?:wants?|wishes|likes?|loves?|enjoys?|dislikes|hates|hopes|dreams|would like|does not like|doesn't like|feels|said)\b");

    public static readonly Cue ChildHeading = new(
        @"^(?:what |how )?[a-z'\u2019-]+(?:['\u2019]s)? (?:own )?(?:views|voice|words|page|story|says|shows(?: us)?|tells us|wishes|hopes)\b|\b(?:views|voice) of the (?:child|young person|pupil)\b|^my (?:views|story|hopes|voice)\b");

    public static readonly Cue NoOne = new(@"\b(?:nobody|no one|none of)\b");

    public static readonly Cue Titled = new(@"\b(?:mr|mrs|ms|miss|dr) [a-z'\u2019-]+");

    public static readonly Cue Parents = new(
        @"\b(?:parents?|carers?|mother|father|mum|dad|mam|grandmother|grandfather|grandparents?|family|guardian|stepfather|stepmother|foster)\b");

    public static readonly Cue ParentsSay = new(
        @"\b(?:parents?|carers?|mother|father|mum|dad|mam|grandmother|grandfather|grandparents?|family|guardian|stepfather|stepmother|(?:mr|mrs|ms|miss) [a-z'-]+)\b[^.\n]{0,60}\b(?:says?|said|feels?|felt|hopes?|wants?|wishe?s?|would like|worr(?:y|ies)|describes?|reports?|believes?|thinks?|tells?|told|are|is|explained|asked|see|sees|wrote|gave|sent|spoke|adds?|added|completed|dictated|signed|answered|contribut\w+)\b");

    public static readonly Cue ParentHeading = new(@"^(?:the )?(?:[a-z'\u2019-]+ ){0,4}(?:parents?|parental|family|carers?|mother|father|mum|dad)\b.{0,40}$|\bviews of (?:the )?(?:parents?|family|mother|father|carers?)\b|\b(?:parents?|mother|father|mum|dad|family|carers?)['\u2019]?s?['\u2019]? (?:views|words|hopes|story)\b");

    public static readonly Cue Attributed = new(
        @"\bin (?:his|her|their|[a-z]+['\u2019]s) (?:own )?words\b|\b(?:dictated|written|recorded|typed|scribed|drawn|told|said|says|spoke|answered|conversation|shared)\b|\bviews (?:of|from|were)\b|\b(?:his|her|their|my|own) (?:own )?(?:words|views)\b");

    public static readonly Cue Method = new(
        @"\b(?:views|wishes|feelings|contribution)\b[^.\n]{0,60}\b(?:gathered|collected|sought|obtained|recorded|taken|given|shared|gained|written|typed|separately)\b|\bgave (?:his|her|their|my) views\b|\b(?:gathered|collected|dictated|interview|interviewed|interpreter|questionnaire|family form|diary|talking mats?|all about me|one[- ]page profile|voice message|written down|put (?:it )?(?:together|into)|signed by|met (?:the|his|her|their|with|for|him|them)|(?:talked|spoke|signed|chatted) (?:to|with|through)|conversation with|worked with|helped by|with (?:the )?(?:help|support) (?:of|from)|answered questions|completed (?:the|a|an|his|her|their)|using (?:symbols|pictures|photographs|photos|cards|signs|a talking)|observed (?:him|her|them|in)|told (?:us|to|the|her|his))\b");

    public static readonly Cue Communicate = new(
        @"\b(?:communicat\w*|how (?:best )?to (?:talk|speak|communicate|involve|listen|support)|involve|talk to|speak to|works best|give (?:him|her|them|me) time|makaton|signs|symbols|pictures|short sentences|slowly|send papers|ask (?:him|her|them|me)|objects of reference|eye contact|interpreter|yes or no)\b");

    public static readonly Cue Far = new(
        @"\b(?:aspirations?|when (?:i|he|she|they) (?:am|is|are|grows?|leaves?)|grown up|grow up|older|one day|in the future|long(?:er)?[- ]term|dreams?|college|university|job|career|apprenticeship|employ\w*|live (?:in|with|on|independently|by|near)|adult(?:hood)?|own (?:home|flat|house)|work (?:as|in|with)|wants? to be|would like to be|become|secondary school|leave school|life)\b");

    public static readonly Cue Near = new(
        @"\b(?:this (?:year|term)|next (?:year|term|step)|soon|short[- ]term|now|at the moment|currently|in the coming|by (?:the )?(?:summer|christmas|easter|end)|would like (?:him|her|them|to)|wants? (?:him|her|them|to)|hopes? (?:that|he|she|they|to|for)|want to|like to|wish(?:es)?)\b");

    public static readonly Cue[] Life =
    [
        new(@"\b(?:born|birth|history|pregnan\w*|weeks|diagnos\w*|grew|since (?:he|she|they|the age)|at (?:two|three|four|five)|moved|early|nursery)\b"),
        new(@"\b(?:health|hospital|illness|medic\w*|sleep\w*|seizures?|eats?|doctor)\b"),
        new(@"\b(?:play\w*|likes?|loves?|enjoys?|hobb\w+|favourite|lego|football|music|swimming|games?|drawing)\b"),
        new(@"\b(?:schools?|class|teachers?|nursery|lessons?|college|subjects?)\b"),
        new(@"\b(?:friends?|friendships?|peers|brother|sister|siblings?|cousins?)\b"),
        new(@"\b(?:independen\w*|on (?:his|her|their|my) own|by (?:himself|herself|myself|themselves)|without (?:help|dad|mum)|alone|self-care|dress\w*)\b"),
        new(@"\b(?:future|when (?:i|he|she|they)|grow\w* up|job|work|adult\w*|one day|live|hopes?|college|aspirations?)\b"),
    ];
}

/// <summary>
/// A-01: the child's own views. Met by their words or by telling how they told or showed them; in part by likes and wishes of which it is unclear whose
/// word they are.
/// </summary>
internal sealed class ChildsViews() : CriterionRule("A-01")
{
    // Fewer words than this hold no one's views.
    private const int LeastWords = 10;

    public override Ruling Judge(AuditContext plan)
    {
        var text = plan.Text(SectionCode.A);
        if (Words.Count(text) < LeastWords)
        {
            return NotMet(Find(plan, "no-child-views"));
        }

        var told = text.Split('\n').Any(line => ViewCues.FirstPerson.In(line) || ViewCues.Quote.In(line) || ViewCues.ChildHeading.In(line)
            || line.Split('.', '!', '?').Any(Told));
        return told ? Met() : ViewCues.Likes.In(text) ? Partly(Find(plan, "no-child-views")) : NotMet(Find(plan, "no-child-views"));
    }

    // A sentence in which somebody tells or shows, and nobody of the family stands before it as the teller.
    private static bool Told(string sentence) =>
        !ViewCues.NoOne.In(sentence)
        && ViewCues.Tells.First(sentence) is { Success: true } tells
        && !(ViewCues.Parents.First(sentence) is { Success: true } parent && parent.Index < tells.Index)
        && !(ViewCues.Titled.First(sentence) is { Success: true } adult && adult.Index < tells.Index);
}

/// <summary>A-02: the parents' views, apart from the child's. At 16 the right passes to the young person, so their absence is then no fault.</summary>
internal sealed class ParentsViews() : CriterionRule("A-02")
{
    public override Ruling Judge(AuditContext plan)
    {
        var text = plan.Text(SectionCode.A);
        if (text.Split('\n').Any(ViewCues.ParentHeading.In) || ViewCues.ParentsSay.In(text))
        {
            return Met();
        }

        if (plan.Sixteen == true)
        {
            return NotApplicable;
        }

        return ViewCues.Parents.In(text) ? Partly(Find(plan, "views-merged")) : NotMet(Find(plan, "no-parent-views"));
    }
}

/// <summary>A-03: words in the first person are marked as whose they are.</summary>
internal sealed class MarkedVoice() : CriterionRule("A-03")
{
    public override Ruling Judge(AuditContext plan)
    {
        var text = plan.Text(SectionCode.A);
        var first = plan.Section(SectionCode.A)?.Passages.FirstOrDefault(passage => ViewCues.FirstPerson.Count(passage.Text) >= 2);
        return first is null ? NotApplicable
            : ViewCues.Quote.In(text) || ViewCues.Attributed.In(text) ? Met()
            : Partly(Find(plan, "voice-unmarked", first));
    }
}

/// <summary>A-04: hopes for the near and the far future.</summary>
internal sealed class Aspirations() : CriterionRule("A-04")
{
    public override Ruling Judge(AuditContext plan)
    {
        var text = plan.Text(SectionCode.A);
        return (ViewCues.Far.In(text), ViewCues.Near.In(text)) switch
        {
            (true, true) => Met(),
            (false, false) => NotMet(Find(plan, "no-aspirations")),
            _ => Partly(Find(plan, "one-horizon")),
        };
    }
}

/// <summary>A-05, A-06 and GEN-08: a word on how the child was asked, how to talk with them, how they took part.</summary>
internal sealed class SaidInViews(string id, string code, Cue cue) : CriterionRule(id)
{
    public static SaidInViews Method() => new("A-05", "method-unstated", ViewCues.Method);

    public static SaidInViews Communication() => new("A-06", "communication-unstated", ViewCues.Communicate);

    public override Ruling Judge(AuditContext plan) => cue.In(plan.Text(SectionCode.A)) || (Id == "A-05" && cue.In(plan.Plan.Outside)) ? Met() : NotMet(Find(plan, code));
}

/// <summary>GEN-08: how the child took part is told by the method or by their own words.</summary>
internal sealed class Participation() : CriterionRule("GEN-08")
{
    public override Ruling Judge(AuditContext plan)
    {
        var text = plan.Text(SectionCode.A);
        return ViewCues.Method.In(text) || ViewCues.Quote.In(text) || ViewCues.Method.In(plan.Plan.Outside) ? Met()
            : ViewCues.FirstPerson.In(text) || ViewCues.Tells.In(text) || ViewCues.Likes.In(text) ? Partly(Find(plan, "participation-unclear"))
            : NotMet(Find(plan, "participation-unclear"));
    }
}

/// <summary>A-07: how much of a life Section A tells.</summary>
internal sealed class LifeStory() : CriterionRule("A-07")
{
    public override Ruling Judge(AuditContext plan)
    {
        var text = plan.Text(SectionCode.A);
        var told = ViewCues.Life.Count(cue => cue.In(text));
        return told >= Threshold(plan, "met") ? Met()
            : told >= Threshold(plan, "partly") ? Partly(Find(plan, "life-thin"))
            : NotMet(Find(plan, "life-thin"));
    }
}
