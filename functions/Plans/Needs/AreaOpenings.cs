using EhcpPipeline.Plans.Sentences;

namespace EhcpPipeline.Plans.Needs;

/// <summary>Areas of need named in the sentence or paragraph that speaks of them, and not in a heading.</summary>
internal static class AreaOpenings
{
    private const int LongestOpening = 80;
    private static readonly string[] Openings = ["In ", "As to ", "With regard to ", "In terms of ", "Regarding ", "In the area of ", "Under "];

    /// <summary>"Cognition and learning. Yusuf forgets ...": the paragraph has its area's name for a heading and several needs behind it.</summary>
    public static bool RunIn(string text) => (text.IndexOfAny(['.', ':']) is > 3 and < 70 and var end && NeedAreas.IsHeading(text[..end])) || (Array.Exists(Openings, opening => text.Contains(opening, StringComparison.Ordinal)) && SentenceSplitter.Split(text).Any(sentence => Introduced(text.AsSpan(sentence.Start, sentence.Length)) > 0));

    /// <summary>"In cognition and learning, Yusuf forgets ...": where what is said of the area begins; 0 if the sentence does not open with one.</summary>
    public static int Introduced(ReadOnlySpan<char> sentence)
    {
        var comma = sentence.IndexOf(", ", StringComparison.Ordinal);
        foreach (var opening in Openings)
        {
            // "In social, emotional and mental health, ..." has commas of its own.
            for (var end = comma; sentence.StartsWith(opening, StringComparison.Ordinal) && end > opening.Length && end < LongestOpening;)
            {
                if (NeedAreas.IsName(sentence[opening.Length..end].ToString()))
                {
                    return end + 2;
                }

                end = sentence[(end + 1)..].IndexOf(", ", StringComparison.Ordinal) is >= 0 and var next ? end + 1 + next : LongestOpening;
            }
        }

        return 0;
    }
}
