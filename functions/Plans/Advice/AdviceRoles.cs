using EhcpPipeline.Plans.Identity;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Advice;

/// <summary>Knows the advisers of regulation 6(1) and their colleagues by the names that Section K gives them.</summary>
internal static class AdviceRoles
{
    // In order: a more particular role before the one it contains ("teacher of the deaf" before "teacher").
    private static readonly (AdviceRole Role, PhraseSet Phrases)[] Roles =
    [
        (AdviceRole.Tod, ["teacher of the deaf", "teacher for the deaf", "teacher of deaf", "qtod", "tod", "qtvi", "qtmsi", "teacher of the visually impaired", "teacher of children and young people with vision", "vision impairment", "visual impairment", "hearing impairment", "hearing support", "vision support", "sensory support", "sensory service", "sensory team", "sensory impairment", "multi-sensory", "hearing impaired", "visually impaired", "advice on vision", "advice on hearing"]),
        (AdviceRole.Ep, ["educational psychologist", "education psychologist", "educational psychology", "psychological advice", "psychologist's", "ed psych", "edpsych", "e.p.", "ep", "ep advice", "ep report", "educational psychologist's", "eps"]),
        (AdviceRole.Salt, ["speech and language", "speech & language", "speech language", "speech therapist", "speech therapy", "salt", "slt", "s&lt", "sallt", "salt's"]),
        (AdviceRole.Ot, ["occupational therapist", "occupational therapy", "occupational therapist's", "o.t.", "ot"]),
        (AdviceRole.Physio, ["physiotherapist", "physiotherapy", "physio", "physical therapist"]),
        (AdviceRole.Camhs, ["camhs", "child and adolescent mental health", "mental health service", "mental health team", "clinical psychologist", "clinical psychology", "psychiatrist", "psychotherapist", "mental health practitioner", "emotional wellbeing service", "cypmhs"]),
        (AdviceRole.Spld, ["specific learning difficulties", "spld", "specialist teacher", "specialist autism teacher", "specialist advisory teacher", "dyslexia assessor", "dyslexia specialist", "dyslexia", "specialist assessor"]),
        (AdviceRole.Pfa, ["preparing for adulthood", "preparation for adulthood", "careers adviser", "careers advisor", "careers", "transition worker", "connexions", "supported employment"]),
        (AdviceRole.Medical, ["paediatrician", "paed", "paeds", "paediatric", "paediatrics", "medical", "health advice", "health information", "consultant", "school nurse", "nurse", "nursing", "health visitor", "gp", "general practitioner", "community health", "neurologist", "ophthalmologist", "audiologist", "audiology", "dietitian", "hospital", "designated clinical officer", "dco", "health", "orthoptist", "doctor", "clinic"]),
        (AdviceRole.Social, ["social care", "social worker", "social work", "social services", "early help", "front door", "family worker", "family support", "targeted support", "children's services", "family support worker", "disabled children", "children with disabilities team", "mash", "care advice", "looked after"]),
        (AdviceRole.Yp, ["young person's views", "young person", "young person's", "young persons", "views of the young person", "student's views", "young adult"]),
        (AdviceRole.Parent, ["parent", "parents", "parent's", "parents'", "parental", "mother", "father", "carer", "carers", "family", "mum", "dad", "grandmother", "grandfather", "guardian", "foster carer", "parent/carer", "mums", "dads", "mummy", "daddy", "stepmother", "stepfather", "aunt", "uncle", "family views", "grandparents", "grandparent", "family's", "mr and mrs", "mr & mrs", "mrs and mr"]),
        (AdviceRole.Child, ["child's views", "child's", "views of the child", "pupil views", "pupil's views", "child", "pupil voice", "child voice", "one page profile", "one-page profile", "all about me", "my views", "my voice", "pupil", "own views", "views recorded"]),
        (AdviceRole.College, ["college", "sixth form college", "further education", "post-16", "training provider"]),
        (AdviceRole.School, ["school", "senco", "sendco", "headteacher", "head teacher", "class teacher", "teacher", "nursery", "pre-school", "preschool", "academy", "educational advice", "education advice", "educational setting", "education", "early years", "annual review", "setting", "childminder", "primary", "key stage", "head of"]),
    ];

    // Words at the head that make an entry a view of the family, whoever wrote it down.
    private static readonly (AdviceRole Role, PhraseSet Starts)[] Views =
    [
        (AdviceRole.Yp, ["young person", "views of the young person", "young adult", "student"]),
        (AdviceRole.Parent, ["parent", "parents", "parental", "mother", "father", "carer", "carers", "family", "views of the parent", "views of the parents", "views of parents", "views of his", "views of her", "foster carer", "grandmother", "grandfather", "grandparents", "mum", "dad", "mums", "dads", "my mum", "my dad", "my mother", "my father", "my parents", "my aunt", "my uncle", "my nan", "my carer", "parent/carer"]),
        (AdviceRole.Child, ["child", "me", "myself", "my own words", "views of the child", "pupil", "all about me", "one page profile", "one-page profile", "my views", "my voice", "own views"]),
    ];

    private static readonly PhraseSet Bought = ["commissioned", "private", "privately", "independent", "social care", "services", "hospital", "development", "mental", "centre", "and family assessment", "family worker", "family support", "family hub", "front door"];

    /// <summary>Whether the text names an adviser or speaks of advice at all, as the sub-headings of a list of advice do.</summary>
    public static bool Names(string text) => Spacing.Fold(text) is var folded && (Of(folded) != AdviceRole.Other || Phrases.HasAny(folded, ["advice", "report", "reports", "evidence", "appendix", "appendices", "information", "continued"]));

    public static AdviceRole Of(string text, Names names)
    {
        var folded = Spacing.Fold(text);
        var start = Headings.LetterCodes.SkipNumbering(folded, 0);
        // "K1 | Hal Quayle": the entry's own code.
        start = start == 0 ? Provision.ItemReferences.AtHead(text).Length : start;
        start = Headings.LetterCodes.SkipAny(folded, start, " |.:)");
        if (folded.StartsWith("appendix ", StringComparison.Ordinal))
        {
            start = Headings.LetterCodes.SkipAny(folded, Math.Min(folded.Length, folded.IndexOf(' ', 9) is > 0 and var space ? space : 10), " :-|.");
        }

        var head = folded[start..];
        foreach (var (role, starts) in Views)
        {
            if (Phrases.StartsWithAny(head, starts) && !Phrases.HasAny(head[..Math.Min(head.Length, 48)], Bought))
            {
                return role;
            }
        }

        if (names.StartsWithChild(text[start..]) && !Phrases.HasAny(head, ["school report", "report by"]))
        {
            return AdviceRole.Child;
        }

        var named = Of(folded);
        if (named == AdviceRole.Ot && Phrases.HasAny(head[..Math.Min(head.Length, 24)], ["physiotherapist", "physiotherapy", "physio"]))
        {
            // A joint report stands under whoever is named first.
            return AdviceRole.Physio;
        }

        if (named == AdviceRole.School && Phrases.Has(folded, "college"))
        {
            return AdviceRole.College;
        }

        if (named == AdviceRole.Other)
        {
            return names.IsFromChild(text) ? AdviceRole.Child : names.IsParent(text) || names.IsOfFamily(text) ? AdviceRole.Parent : AdviceRole.Other;
        }

        return named is AdviceRole.Other or AdviceRole.School or AdviceRole.Child or AdviceRole.Yp && names.IsParent(text) ? AdviceRole.Parent : named;
    }

    private static AdviceRole Of(string folded)
    {
        foreach (var (role, phrases) in Roles)
        {
            if (Phrases.HasAny(folded, phrases))
            {
                return role;
            }
        }

        return AdviceRole.Other;
    }
}
