using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Packages;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Docx;

/// <summary>The parts of one Word document and the order in which they are read: looks and notes first, then the body, then headers and footers.</summary>
internal sealed class WordDocument(ZipPackage package, ReadBudget budget)
{
    private readonly StoryParts _parts = new(budget);
    private Relationships _relationships = new();
    private string _folder = "";

    public ReadResult Read()
    {
        if (MainPart() is not { } main)
        {
            return package.Contains("[Content_Types].xml") ? Failures.Unsupported : Failures.Damaged;
        }

        _folder = main[..(main.LastIndexOf('/') + 1)];
        _relationships = Optional(() => Relationships.Of(package, main, budget)) ?? new Relationships();
        ReadLooks();
        using var x = new XmlCursor(package.OpenXml(main)!, budget);
        if (!x.Root() || !(x.IsWord() && x.Name == "document"))
        {
            return Failures.Unsupported;
        }

        List<Block> blocks = [];
        for (var inside = x.Enter(); x.Next(inside);)
        {
            if (x.Name == "body")
            {
                blocks = new StoryReader(x, _parts).ReadBlocks();
            }
            else
            {
                x.Skip();
            }
        }

        return blocks.Count > 0 ? ReadResult.Of(Document(_parts.Sizes.Mark(blocks))) : Nothing();
    }

    private Document Document(IReadOnlyList<Block> blocks)
    {
        var furniture = _parts.Furniture.Select(_relationships.Part).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(Furniture).Distinct().ToArray();
        var notes = new DocumentNotes { TrackedChanges = _parts.TrackedChanges, ForeignChunk = _parts.ForeignChunk, Repaired = _parts.Repaired };
        return Model.Document.Create(DocumentFormat.Docx, 0, blocks, furniture, notes) with { Prompts = [.. _parts.Prompts] };
    }

    private ReadResult Nothing() =>
        _parts.ForeignChunk ? Failures.ForeignChunk : _parts.Pictures > 0 ? Failures.OnlyPictures : Failures.NoText;

    private string? MainPart()
    {
        var named = Optional(() => Relationships.Of(package, "", budget))?.PartOfKind("officeDocument");
        return named is not null && package.Contains(named) ? named : package.Contains("word/document.xml") ? "word/document.xml" : null;
    }

    private void ReadLooks()
    {
        _parts.Styles = OptionalPart("styles", StyleSheet.Read) ?? _parts.Styles;
        _parts.Footnotes = OptionalPart("footnotes", Notes) ?? [];
        _parts.Endnotes = OptionalPart("endnotes", Notes) ?? [];
        if (OptionalPart("numbering", NumberingPart.Read) is { } numbering)
        {
            _parts.Numbering = new NumberingCounter(numbering, _parts.Styles);
        }
    }

    private Dictionary<int, string> Notes(XmlCursor x)
    {
        var notes = new Dictionary<int, string>();
        if (x.Root())
        {
            for (var inside = x.Enter(); x.Next(inside);)
            {
                var id = x.Number("id");
                var text = TextLine.Normalise(BlockText.Join(new StoryReader(x, _parts).ReadBlocks()).Replace('\n', ' '));
                if (id is { } known && text.Length > 0)
                {
                    notes.TryAdd(known, text);
                }
            }
        }

        return notes;
    }

    private IEnumerable<TextBlock> Furniture(string part)
    {
        var blocks = Optional(() => Story(part)) ?? [];
        foreach (var line in BlockText.Join(blocks).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return new ParagraphBlock { Text = line };
        }
    }

    private List<Block>? Story(string part)
    {
        using var xml = package.OpenXml(part);
        if (xml is null)
        {
            return null;
        }

        using var x = new XmlCursor(xml, budget);
        return x.Root() ? new StoryReader(x, _parts).ReadBlocks() : null;
    }

    private T? OptionalPart<T>(string kind, Func<XmlCursor, T> read)
        where T : class =>
        Optional(() =>
        {
            using var xml = package.OpenXml(_relationships.PartOfKind(kind) ?? $"{_folder}{kind}.xml");
            if (xml is null)
            {
                return null;
            }

            using var x = new XmlCursor(xml, budget);
            return read(x);
        });

    // A plan can be read without its styles or a footer; that one was broken is noted.
    private T? Optional<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception damage) when (Damage.Is(damage))
        {
            _parts.Repaired = true;
            return null;
        }
    }
}
