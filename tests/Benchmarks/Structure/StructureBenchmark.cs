using System.Globalization;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Benchmarks.Structure;

/// <summary>
/// The same plan from several producers (NAME.PRODUCER.KIND, as tests/samples/render.sh twins makes them): how many of the sections, provision items and outcomes of
/// the DOCX come out word for word, in the same order, from each of the others.
/// </summary>
internal static class StructureBenchmark
{
    public static IReadOnlyList<Figure> Run(string folder)
    {
        var producers = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        var plans = Directory.GetFiles(folder).GroupBy(file => Path.GetFileName(file).Split('.')[0]).OrderBy(plan => plan.Key, StringComparer.Ordinal).ToArray();
        foreach (var plan in plans)
        {
            var typed = Parts(plan.Single(file => file.EndsWith(".libreoffice.docx", StringComparison.Ordinal)));
            foreach (var file in plan.Where(file => !file.EndsWith(".docx", StringComparison.Ordinal)))
            {
                var other = Parts(file);
                var tally = new Tally(
                    Same(typed.Sections, other.Sections), typed.Sections.Count,
                    Same(Texts(typed), Texts(other)), typed.Provision.Count,
                    Same(typed.Outcomes, other.Outcomes), typed.Outcomes.Count);
                if (!tally.IsWhole)
                {
                    Console.WriteLine($"differs: {Path.GetFileName(file)}: sections {tally.Sections}/{tally.OfSections}, provision {tally.Items}/{tally.OfItems}, outcomes {tally.Outcomes}/{tally.OfOutcomes}");
                }

                var producer = Path.GetFileName(file)[(plan.Key.Length + 1)..];
                producers[producer] = producers.GetValueOrDefault(producer, new Tally(0, 0, 0, 0, 0, 0)).With(tally);
            }
        }

        return [.. producers.SelectMany(producer => Figures(producer.Key, producer.Value, plans.Length))];
    }

    private static IEnumerable<Figure> Figures(string producer, Tally tally, int plans)
    {
        yield return Share($"{plans} plans, {producer} against DOCX: sections equal", tally.Sections, tally.OfSections);
        yield return Share($"{plans} plans, {producer} against DOCX: provision items equal", tally.Items, tally.OfItems);
        yield return Share($"{plans} plans, {producer} against DOCX: outcomes equal", tally.Outcomes, tally.OfOutcomes);
    }

    private static Figure Share(string what, int same, int of) =>
        new(what, string.Create(CultureInfo.InvariantCulture, $"{same} of {of} ({100.0 * same / Math.Max(1, of):F1}%)"), "", "99%", same * 100 >= of * 99);

    private static PlanParts Parts(string file) => PlanParts.Of(new DocumentReader().Read(File.ReadAllBytes(file)));

    private static IReadOnlyList<string> Texts(PlanParts parts) => [.. parts.Provision.Select(item => item.Text)];

    // The longest common subsequence: equal, and in the same order.
    private static int Same(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var lengths = new int[one.Count + 1, other.Count + 1];
        for (var i = 1; i <= one.Count; i++)
        {
            for (var j = 1; j <= other.Count; j++)
            {
                lengths[i, j] = one[i - 1] == other[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
            }
        }

        return lengths[one.Count, other.Count];
    }

    private sealed record Tally(int Sections, int OfSections, int Items, int OfItems, int Outcomes, int OfOutcomes)
    {
        public bool IsWhole => Sections == OfSections && Items == OfItems && Outcomes == OfOutcomes;

        public Tally With(Tally other) => new(
            Sections + other.Sections, OfSections + other.OfSections, Items + other.Items, OfItems + other.OfItems, Outcomes + other.Outcomes, OfOutcomes + other.OfOutcomes);
    }
}
