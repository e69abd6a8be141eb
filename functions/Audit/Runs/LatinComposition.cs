using System.Collections.Frozen;
using System.Text;

namespace EhcpPipeline.Audit.Runs;

/// <summary>
/// Joins a Latin letter and a following combining mark into the one accented letter that Unicode has for them. Done by table, since
/// <see cref="string.Normalize()"/> leaves text as it is where the runtime has no globalisation data, and a key may not depend on that.
/// </summary>
internal static class LatinComposition
{
    private static readonly FrozenDictionary<char, (string Bases, string Composed)> Marks = new Dictionary<char, (string Bases, string Composed)>
    {
        ['\u0300'] = ("AEIOUaeiouWwYy", "ÀÈÌÒÙàèìòùẀẁỲỳ"),
        ['\u0301'] = ("AEIOUYaeiouyCcLlNnRrSsZzWw", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźẂẃ"),
        ['\u0302'] = ("AEIOUaeiouCcGgHhJjSsWwYy", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ"),
        ['\u0303'] = ("ANOanoIiUu", "ÃÑÕãñõĨĩŨũ"),
        ['\u0304'] = ("AaEeIiOoUu", "ĀāĒēĪīŌōŪū"),
        ['\u0306'] = ("AaEeGgIiOoUu", "ĂăĔĕĞğĬĭŎŏŬŭ"),
        ['\u0307'] = ("CcEeGgIZz", "ĊċĖėĠġİŻż"),
        ['\u0308'] = ("AEIOUaeiouyYWw", "ÄËÏÖÜäëïöüÿŸẄẅ"),
        ['\u030A'] = ("AaUu", "ÅåŮů"),
        ['\u030B'] = ("OoUu", "ŐőŰű"),
        ['\u030C'] = ("CcDdEeLlNnRrSsTtZz", "ČčĎďĚěĽľŇňŘřŠšŤťŽž"),
        ['\u0326'] = ("SsTt", "ȘșȚț"),
        ['\u0327'] = ("CcGgKkLlNnRrSsTt", "ÇçĢģĶķĻļŅņŖŗŞşŢţ"),
        ['\u0328'] = ("AaEeIiUu", "ĄąĘęĮįŲų"),
    }.ToFrozenDictionary();

    public static string Compose(string text)
    {
        var composed = new StringBuilder(text.Length);
        foreach (var symbol in text)
        {
            if (composed.Length > 0 && Marks.TryGetValue(symbol, out var mark)
                && mark.Bases.IndexOf(composed[^1], StringComparison.Ordinal) is >= 0 and var at)
            {
                composed[^1] = mark.Composed[at];
            }
            else
            {
                composed.Append(symbol);
            }
        }

        return composed.ToString();
    }
}
