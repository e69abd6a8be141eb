using EhcpPipeline.Audit.Reading;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Threads;

/// <summary>The names under which plans head the areas of need (Code of Practice 6.28 onward).</summary>
internal static class AreaWords
{
    private static readonly (NeedArea Area, Cue Cue)[] Areas =
    [
        (NeedArea.CommunicationAndInteraction, new Cue(@"\bcommunication\b|\bspeech,? (?:and )?language\b|\binteraction\b")),
        (NeedArea.CognitionAndLearning, new Cue(@"\bcognition\b|\bcognitive\b|\blearning\b")),
        (NeedArea.Semh, new Cue(@"\bsocial,? (?:and )?emotional\b|\bsemh\b|\bmental health\b|\bemotional\b|\bbehaviour\b")),
        (NeedArea.SensoryAndPhysical, new Cue(@"\bsensory\b|\bphysical\b|\bvision\b|\bhearing\b")),
        (NeedArea.SelfCareAndIndependence, new Cue(@"\bself[- ]?(?:care|help)\b|\bindependen")),
    ];

    /// <summary>The area that a heading names; Unknown where it names none or two.</summary>
    public static NeedArea Of(string heading)
    {
        var named = Areas.Where(area => area.Cue.In(heading)).Select(area => area.Area).ToList();
        return named.Count == 1 ? named[0] : NeedArea.Unknown;
    }

    /// <summary>The four broad areas that a text names or whose absence it states.</summary>
    public static IEnumerable<NeedArea> NamedIn(string text) => Areas.Take(4).Where(area => area.Cue.In(text)).Select(area => area.Area);
}
