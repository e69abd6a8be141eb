using EhcpPipeline.Documents.Pdf.Syntax;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Pdf.Structure;

/// <summary>Walks the page tree without recursion; a node that stands in it twice counts once, so a tree that loops ends.</summary>
internal sealed class PageTree(ObjectStore objects)
{
    private readonly List<Page> _pages = [];
    private readonly HashSet<int> _seen = [];

    public static IReadOnlyList<Page> Read(ObjectStore objects)
    {
        var pages = new PageTree(objects).Walk();
        if (pages.Count == 0)
        {
            objects.Repair();
            pages = new PageTree(objects).Walk();
        }

        return pages.Count > 0 ? pages : new PageTree(objects).Collect();
    }

    private List<Page> Walk()
    {
        var root = objects.Resolve(objects.Trailer["Root"]).Dictionary;
        var pending = new Stack<(PdfValue Node, Inherited From)>();
        pending.Push((root?["Pages"] ?? default, default));
        while (pending.TryPop(out var next))
        {
            objects.Budget.Deadline.Check();
            if (next.Node.Kind == PdfKind.Reference && !_seen.Add(next.Node.Target))
            {
                continue;
            }

            if (objects.Resolve(next.Node).Dictionary is not { } node)
            {
                continue;
            }

            var inherited = next.From.With(node);
            if (objects.Resolve(node["Kids"]).Array is { } kids && objects.Resolve(node["Type"]).Name != "Page")
            {
                for (var i = kids.Count - 1; i >= 0; i--)
                {
                    // A direct kid cannot be recognised when met again, so it may only be a leaf.
                    if (kids[i].Kind == PdfKind.Reference || kids[i].Dictionary?["Kids"].IsNull == true)
                    {
                        pending.Push((kids[i], inherited));
                    }
                }
            }
            else
            {
                Add(node, next.Node.Target, inherited);
            }
        }

        return _pages;
    }

    /// <summary>Without a usable tree, every page object there is, in order of number.</summary>
    private List<Page> Collect()
    {
        foreach (var number in objects.Table.Numbers.Order().ToArray())
        {
            objects.Budget.Deadline.Check();
            if (objects.Load(number).Dictionary is { } node && objects.Resolve(node["Type"]).Name == "Page")
            {
                Add(node, number, default(Inherited).With(node));
            }
        }

        return _pages;
    }

    private void Add(PdfDictionary node, int number, Inherited inherited)
    {
        if (_pages.Count >= objects.Budget.Limits.Pages)
        {
            throw PdfFailureException.Limit(nameof(ReadLimits.Pages));
        }

        var rotation = ((objects.Resolve(inherited.Rotate).Integer % 360) + 360) % 360 / 90 * 90;
        var resources = objects.Resolve(inherited.Resources).Dictionary ?? PdfDictionary.Empty;
        _pages.Add(new Page(_pages.Count + 1, number, node, resources, BoxOf(inherited), rotation));
    }

    private Box BoxOf(Inherited inherited)
    {
        var box = ReadBox(inherited.CropBox) ?? ReadBox(inherited.MediaBox) ?? Box.A4;
        return box.Width < 1 || box.Height < 1 ? Box.A4 : box;
    }

    private Box? ReadBox(PdfValue value)
    {
        if (objects.Resolve(value).Array is not { Count: >= 4 } array)
        {
            return null;
        }

        var x0 = (float)objects.Resolve(array[0]).Number;
        var y0 = (float)objects.Resolve(array[1]).Number;
        var x1 = (float)objects.Resolve(array[2]).Number;
        var y1 = (float)objects.Resolve(array[3]).Number;
        return new Box(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));
    }

    private readonly record struct Inherited(PdfValue Resources, PdfValue MediaBox, PdfValue CropBox, PdfValue Rotate)
    {
        public Inherited With(PdfDictionary node) => new(
            Or(node["Resources"], Resources),
            Or(node["MediaBox"], MediaBox),
            Or(node["CropBox"], CropBox),
            Or(node["Rotate"], Rotate));

        private static PdfValue Or(PdfValue own, PdfValue inherited) => own.IsNull ? inherited : own;
    }
}
