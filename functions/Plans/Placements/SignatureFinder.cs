using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Placements;

/// <summary>Whether the plan is signed: a signature line that names someone, an empty one, or none at all.</summary>
internal static class SignatureFinder
{
    public static bool? Find(IEnumerable<Line> lines)
    {
        bool? signed = null;
        foreach (var line in lines)
        {
            var folded = Spacing.Fold(line.Text);
            if (!Phrases.StartsWithAny(folded, ["signed", "signature", "authorised by", "signed on behalf", "duly authorised", "signed by"]))
            {
                continue;
            }

            var rest = folded.Replace("signed", "", StringComparison.Ordinal).Replace("signature", "", StringComparison.Ordinal).Replace("on behalf of", "", StringComparison.Ordinal).Replace("date", "", StringComparison.Ordinal)
                .Replace("authorised by", "", StringComparison.Ordinal).Replace("local authority", "", StringComparison.Ordinal);
            signed = (signed ?? false) || rest.Count(char.IsLetter) >= 4;
        }

        return signed;
    }
}
