using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Structure;

/// <summary>What a walk over the whole file for "N G obj" and "trailer" finds. Of equal numbers the last in the file counts, as in an incremental update.</summary>
internal sealed class RepairScan
{
    private readonly ObjectStore _objects;
    private readonly Dictionary<int, int> _places = [];
    private readonly List<int> _trailers = [];

    private RepairScan(ObjectStore objects) => _objects = objects;

    public static RepairScan Run(ObjectStore objects)
    {
        var scan = new RepairScan(objects);
        scan.FindObjects(objects.Data.Span);
        scan.FindTrailers(objects.Data.Span);
        return scan;
    }

    /// <summary>The offset of an object, or -1.</summary>
    public int Find(int number) => _places.GetValueOrDefault(number, -1);

    /// <summary>Puts everything found into the store: objects, objects within object streams, and the best trailer.</summary>
    public void Apply()
    {
        foreach (var (number, place) in _places)
        {
            _objects.Table.Set(number, new XrefEntry(XrefKind.Direct, place, 0));
        }

        PdfDictionary? catalog = null;
        PdfDictionary? streamTrailer = null;
        var catalogNumber = -1;
        var packed = new List<int>();
        foreach (var (number, _) in _places.OrderBy(entry => entry.Value))
        {
            _objects.Budget.Deadline.Check();
            var dictionary = _objects.Load(number).Dictionary;
            switch (dictionary?["Type"].Name)
            {
                case "ObjStm":
                    packed.Add(number);
                    break;
                case "XRef" when !dictionary["Root"].IsNull:
                    streamTrailer = dictionary;
                    break;
                case "Catalog":
                    catalog = dictionary;
                    catalogNumber = number;
                    break;
            }
        }

        ChooseTrailer(streamTrailer, catalog is null ? -1 : catalogNumber);
        var streams = new ObjectStreams(_objects);
        foreach (var stream in packed)
        {
            foreach (var number in streams.Numbers(stream))
            {
                if (!_places.ContainsKey(number))
                {
                    _objects.Table.Set(number, new XrefEntry(XrefKind.Packed, stream, 0));
                }
            }
        }

        if (_objects.Trailer["Root"].IsNull)
        {
            FindPackedCatalog();
        }
    }

    private void ChooseTrailer(PdfDictionary? streamTrailer, int catalog)
    {
        for (var i = _trailers.Count - 1; i >= 0; i--)
        {
            if (_objects.ParserAt(_trailers[i]).Read().Dictionary is { } trailer && _objects.Resolve(trailer["Root"]).Dictionary is not null)
            {
                _objects.ReplaceTrailer(trailer);
                return;
            }
        }

        if (streamTrailer is not null)
        {
            _objects.ReplaceTrailer(streamTrailer);
        }
        else if (catalog >= 0)
        {
            PointAt(catalog);
        }
    }

    private void FindPackedCatalog()
    {
        foreach (var number in _objects.Table.Numbers.ToArray())
        {
            if (_objects.Load(number).Dictionary?["Type"].Name == "Catalog")
            {
                PointAt(number);
            }
        }
    }

    private void PointAt(int catalog)
    {
        var encrypt = _objects.Trailer["Encrypt"];
        var id = _objects.Trailer["ID"];
        _objects.ReplaceTrailer(new PdfDictionary([new("Root", PdfValue.OfReference(catalog)), new("Encrypt", encrypt), new("ID", id)]));
    }

    private void FindObjects(ReadOnlySpan<byte> data)
    {
        var from = 0;
        for (var hits = 0; ; hits++)
        {
            var hit = data[from..].IndexOf("obj"u8);
            if (hit < 0)
            {
                return;
            }

            var at = from + hit;
            from = at + 3;
            if (Before(data, at, out var place, out var number))
            {
                _places[number] = place;
                if (_places.Count > _objects.Budget.Limits.Objects)
                {
                    throw PdfFailureException.Limit("Objects");
                }
            }

            if ((hits & 1023) == 0)
            {
                _objects.Budget.Deadline.Check();
            }
        }
    }

    /// <summary>Looks back from "obj" over the generation and the number.</summary>
    private static bool Before(ReadOnlySpan<byte> data, int at, out int place, out int number)
    {
        number = 0;
        place = at;
        while (place > 0 && Chars.IsSpace(data[place - 1]))
        {
            place--;
        }

        var generation = place;
        place = BackOverDigits(data, place);
        if (place == generation || place == 0 || !Chars.IsSpace(data[place - 1]))
        {
            return false;
        }

        while (place > 0 && Chars.IsSpace(data[place - 1]))
        {
            place--;
        }

        var end = place;
        place = BackOverDigits(data, place);
        return end > place && end - place <= 10 && int.TryParse(data[place..end], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number);
    }

    private static int BackOverDigits(ReadOnlySpan<byte> data, int at)
    {
        while (at > 0 && Chars.IsDigit(data[at - 1]))
        {
            at--;
        }

        return at;
    }

    private void FindTrailers(ReadOnlySpan<byte> data)
    {
        var from = 0;
        while (data[from..].IndexOf("trailer"u8) is var hit and >= 0)
        {
            from += hit + "trailer".Length;
            _trailers.Add(from);
        }
    }
}
