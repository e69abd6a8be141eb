using System.Collections.Frozen;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Threads;

/// <summary>
/// What needs, outcomes and provision speak of, so that "phonics" answers to "reading" though no word is shared. Words are matched by their beginning.
/// </summary>
internal static class Concepts
{
    private static readonly (string Concept, string[] Beginnings)[] Families =
    [
        ("literacy", ["read", "writ", "spell", "phonic", "litera", "decod", "comprehen", "dyslex", "handwrit", "sentence", "paragraph"]),
        ("number", ["math", "numer", "number", "count", "arithm", "addition", "subtract", "dyscalc"]),
        ("language", ["speech", "speak", "spoken", "languag", "vocab", "narrat", "instruct", "understand", "communic", "convers", "express", "pragmatic", "makaton", "sign", "symbol", "talk", "listen", "articul", "stammer", "figurative"]),
        ("emotion", ["emotion", "anxi", "anxious", "feeling", "regulat", "calm", "anger", "angry", "worr", "behav", "distress", "esteem", "confiden", "mental", "attend", "trauma", "attach", "mood", "frustrat", "nurture", "zones", "elsa", "resilien"]),
        ("social", ["friend", "peer", "play", "turn", "social", "group", "relationship", "share", "sharing"]),
        ("attention", ["attent", "concentrat", "focus", "distract", "sit", "impuls", "organis", "start", "task"]),
        ("memory", ["memor", "retain", "recall", "process", "mind"]),
        ("hand", ["fine", "pencil", "scissor", "hand", "grip", "button", "zip", "fasten", "typing", "keyboard"]),
        ("body", ["gross", "balanc", "walk", "postur", "stair", "mobil", "wheelchair", "physio", "stretch", "muscle", "coordin", "move", "movement", "transfer", "stand", "hoist", "seat", "chair", "splint", "frame"]),
        ("hearing", ["hear", "deaf", "cochlear", "acoustic", "mishear", "radio", "audiol", "lip"]),
        ("sight", ["vision", "sight", "braill", "cane", "habilit", "see", "eye", "blind", "print", "magnif"]),
        ("senses", ["sensor", "nois", "loud", "touch", "chew", "textur", "smell", "light", "fidget", "overwhelm"]),
        ("selfcare", ["toilet", "contin", "dress", "wash", "feed", "eat", "meal", "food", "drink", "swallow", "cloth", "hygien"]),
        ("independence", ["independ", "cook", "money", "travel", "route", "shop", "laundr", "bus", "budget", "road", "safety", "routine"]),
        ("adulthood", ["job", "employ", "career", "college", "apprentic", "internship", "adulthood"]),
        ("change", ["transition", "chang", "predict", "unexpected", "refus", "leave"]),
        ("health", ["medic", "seizure", "epilep", "asthma", "diabet", "allerg", "nurs", "pain", "sleep", "migrain", "fatigue", "tired", "tube", "gastro"]),
    ];

    private static readonly FrozenDictionary<NeedArea, string[]> OfArea = new Dictionary<NeedArea, string[]>
    {
        [NeedArea.CommunicationAndInteraction] = ["language", "social"],
        [NeedArea.CognitionAndLearning] = ["literacy", "number", "memory", "attention"],
        [NeedArea.Semh] = ["emotion"],
        [NeedArea.SelfCareAndIndependence] = ["selfcare", "independence"],
        [NeedArea.Health] = ["health"],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<ProvisionKind, string[]> OfKind = new Dictionary<ProvisionKind, string[]>
    {
        [ProvisionKind.Salt] = ["language"],
        [ProvisionKind.Literacy] = ["literacy"],
        [ProvisionKind.Numeracy] = ["number"],
        [ProvisionKind.Semh] = ["emotion"],
        [ProvisionKind.Physio] = ["body"],
        [ProvisionKind.Medical] = ["health"],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<ProvisionKind, NeedArea[]> AreasOfKind = new Dictionary<ProvisionKind, NeedArea[]>
    {
        [ProvisionKind.Salt] = [NeedArea.CommunicationAndInteraction],
        [ProvisionKind.Literacy] = [NeedArea.CognitionAndLearning],
        [ProvisionKind.Numeracy] = [NeedArea.CognitionAndLearning],
        [ProvisionKind.Curriculum] = [NeedArea.CognitionAndLearning],
        [ProvisionKind.Semh] = [NeedArea.Semh],
        [ProvisionKind.Physio] = [NeedArea.SensoryAndPhysical],
        [ProvisionKind.Ot] = [NeedArea.SensoryAndPhysical, NeedArea.SelfCareAndIndependence],
        [ProvisionKind.Sensory] = [NeedArea.SensoryAndPhysical],
        [ProvisionKind.Equipment] = [NeedArea.SensoryAndPhysical],
        [ProvisionKind.Transition] = [NeedArea.SelfCareAndIndependence],
        [ProvisionKind.Medical] = [NeedArea.Health],
        [ProvisionKind.SocialCare] = [NeedArea.SocialCare],
    }.ToFrozenDictionary();

    public static HashSet<string> Of(IEnumerable<string> words)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            foreach (var (concept, beginnings) in Families)
            {
                if (beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal)))
                {
                    found.Add(concept);
                }
            }
        }

        return found;
    }

    public static IReadOnlyList<string> OfNeedArea(NeedArea area) => OfArea.GetValueOrDefault(area) ?? [];

    public static IReadOnlyList<string> OfProvisionKind(ProvisionKind kind) => OfKind.GetValueOrDefault(kind) ?? [];

    /// <summary>The kind of provision serves the area of need as such.</summary>
    public static bool Serves(ProvisionKind kind, NeedArea area) => AreasOfKind.TryGetValue(kind, out var areas) && areas.Contains(area);
}
