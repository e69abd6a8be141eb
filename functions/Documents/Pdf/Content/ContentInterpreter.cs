using System.Text;
using EhcpPipeline.Documents.Pdf.Filters;
using EhcpPipeline.Documents.Pdf.Fonts;
using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Content;

/// <summary>Runs the content of pages and of the forms they draw, and gathers what text and layout need. One per document; its buffers serve every page.</summary>
internal sealed partial class ContentInterpreter : IDisposable
{
    private const int DeepestForm = 24;
    private const int MostStates = 512;
    private const int CheckEvery = 1024;

    /// <summary>The owner of identifiers in a form that takes no part in the document's structure: they mean nothing here.</summary>
    private const int Foreign = -2;

    private readonly ObjectStore _objects;
    private readonly FontFactory _fonts;
    private readonly OptionalContent _layers;
    private readonly MarkedContentStack _marked;
    private readonly TextShower _text;
    private readonly PathBuilder _path = new();
    private readonly Stack<GraphicsState> _saved = new();
    private readonly List<PdfStream> _forms = [];
    private GraphicsState _state;
    private PdfDictionary _resources = PdfDictionary.Empty;
    private bool _clipNext;
    private int _owner = ContentKeys.ThePage;
    private int _overflow;
    private int _operators;

    public ContentInterpreter(ObjectStore objects, TextPool texts)
    {
        _objects = objects;
        _fonts = new FontFactory(objects, texts);
        _layers = new OptionalContent(objects);
        _text = new TextShower(Marks, objects.Budget);
        _marked = new MarkedContentStack(Marks, _text, texts);
    }

    public PageMarks Marks { get; } = new();

    public ContentKeys Keys { get; } = new();

    public void Run(Page page)
    {
        var sideways = page.Rotation is 90 or 270;
        var width = sideways ? page.Box.Height : page.Box.Width;
        var height = sideways ? page.Box.Width : page.Box.Height;
        Marks.Start(width, height);
        _state = GraphicsState.Start(Matrix.ToShown(page), new Mark(0, 0, width, height));
        _saved.Clear();
        _marked.Clear();
        _resources = page.Resources;
        _owner = ContentKeys.ThePage;
        using var content = Content(page);
        Run(content.Span);
        _marked.CloseAll();
        foreach (var (annotation, form, placement) in Annotations.Appearances(page, _objects))
        {
            if (!_layers.IsHidden(form.Dictionary["OC"]))
            {
                _state = GraphicsState.Start(placement.Then(Matrix.ToShown(page)), new Mark(0, 0, width, height));
                _saved.Clear();
                _marked.Open(annotation < 0 ? ContentKeys.None : Keys.Of(annotation, 0), artifact: false, hidden: false, actualText: null);
                Draw(form);
                _marked.CloseAll();
            }
        }
    }

    public void Dispose() => Marks.Dispose();

    private PooledBytes Content(Page page)
    {
        var joined = new PooledBytes();
        var contents = _objects.Resolve(page.Dictionary["Contents"]);
        if (contents.Array is { } parts)
        {
            for (var i = 0; i < parts.Count; i++)
            {
                Append(joined, _objects.Resolve(parts[i]).Stream);
            }
        }
        else
        {
            Append(joined, contents.Stream);
        }

        return joined;
    }

    private void Append(PooledBytes joined, PdfStream? part)
    {
        if (part is null)
        {
            return;
        }

        using var decoded = StreamDecoder.Decode(part, _objects);
        if (decoded is not null)
        {
            _objects.Budget.ChargeJoined(decoded.Length, (long)joined.Length + decoded.Length);
            joined.Append(decoded.Span);
            joined.Append((byte)'\n');
        }
    }

    private void Run(ReadOnlySpan<byte> content)
    {
        using var operands = new Operands();
        var reader = new TokenReader(content, operands.Scratch);
        while (true)
        {
            var token = reader.Next();
            switch (token)
            {
                case TokenKind.End:
                    return;
                case TokenKind.Keyword:
                    Check();
                    if (reader.Word.SequenceEqual("ID"u8))
                    {
                        reader.At = InlineImage.Skip(content, reader.At);
                        Marks.Images++;
                    }
                    else
                    {
                        Operate(reader.Word, operands, content);
                    }

                    operands.Clear();
                    break;
                default:
                    operands.Add(reader, token);
                    break;
            }
        }
    }

    private void Check()
    {
        if ((++_operators & (CheckEvery - 1)) == 0)
        {
            _objects.Budget.Deadline.Check();
        }
    }

    private void Operate(ReadOnlySpan<byte> word, Operands o, ReadOnlySpan<byte> content)
    {
        switch (OperatorCode.Of(word))
        {
            case OperatorCode.Save:
                Save();
                break;
            case OperatorCode.Restore:
                Restore();
                break;
            case OperatorCode.Concatenate:
                _state.Ctm = SixNumbers(o).Then(_state.Ctm);
                break;
            case OperatorCode.LineWidth:
                _state.LineWidth = o.Last(0);
                break;
            case OperatorCode.Begin:
                _text.Begin();
                break;
            case OperatorCode.CharSpace:
                _state.CharSpace = o.Last(0);
                break;
            case OperatorCode.WordSpace:
                _state.WordSpace = o.Last(0);
                break;
            case OperatorCode.Stretch:
                _state.Stretch = o.Last(0) / 100;
                break;
            case OperatorCode.Leading:
                _state.Leading = o.Last(0);
                break;
            case OperatorCode.Rise:
                _state.Rise = o.Last(0);
                break;
            case OperatorCode.RenderMode:
                _state.RenderMode = (int)Math.Clamp(o.Last(0), 0, 7);
                break;
            case OperatorCode.Font:
                SelectFont(Name(o, content), o.Last(0));
                break;
            case OperatorCode.MoveText:
                _text.MoveLine(o.Last(1), o.Last(0));
                break;
            case OperatorCode.MoveTextSetLeading:
                _state.Leading = -o.Last(0);
                _text.MoveLine(o.Last(1), o.Last(0));
                break;
            case OperatorCode.TextMatrix:
                _text.Set(SixNumbers(o));
                break;
            case OperatorCode.NextLine:
                _text.MoveLine(0, -_state.Leading);
                break;
            case OperatorCode.Show:
                _text.Show(_state, o.Text(o[o.Count - 1]));
                break;
            case OperatorCode.ShowArray:
                ShowArray(o);
                break;
            case OperatorCode.NextLineShow:
                _text.MoveLine(0, -_state.Leading);
                _text.Show(_state, o.Text(o[o.Count - 1]));
                break;
            case OperatorCode.SpacedShow:
                _state.WordSpace = o.Last(2);
                _state.CharSpace = o.Last(1);
                _text.MoveLine(0, -_state.Leading);
                _text.Show(_state, o.Text(o[o.Count - 1]));
                break;
            case OperatorCode.XObject:
                Draw(Name(o, content));
                break;
            case OperatorCode.ExtGState:
                ApplyState(Name(o, content));
                break;
            case OperatorCode.BeginMarked:
                Open(o, content, properties: false);
                break;
            case OperatorCode.BeginMarkedProperties:
                Open(o, content, properties: true);
                break;
            case OperatorCode.EndMarked:
                _marked.Close();
                break;
            default:
                Paint(OperatorCode.Of(word), o);
                break;
        }
    }

    private void Save()
    {
        if (_saved.Count < MostStates)
        {
            _saved.Push(_state);
        }
        else
        {
            _overflow++;
        }
    }

    private void Restore()
    {
        if (_overflow > 0)
        {
            _overflow--;
        }
        else if (_saved.TryPop(out var state))
        {
            _state = state;
        }
    }

    private void ShowArray(Operands o)
    {
        for (var i = 0; i < o.Count; i++)
        {
            var item = o[i];
            if (item.Kind == TokenKind.String)
            {
                _text.Show(_state, o.Text(item));
            }
            else if (item.Kind == TokenKind.Number)
            {
                _text.Adjust(_state, item.Number);
            }
        }
    }

    private void SelectFont(string name, double size)
    {
        _state.FontSize = size;
        var font = _objects.Resolve(Resource("Font", name)).Dictionary;
        _state.Font = font is null ? null : _fonts.Get(font);
    }

    private void ApplyState(string name)
    {
        if (_objects.Resolve(Resource("ExtGState", name)).Dictionary is not { } settings)
        {
            return;
        }

        if (_objects.Resolve(settings["Font"]).Array is { } font && _objects.Resolve(font[0]).Dictionary is { } dictionary)
        {
            _state.Font = _fonts.Get(dictionary);
            _state.FontSize = _objects.Resolve(font[1]).Number;
        }
    }

    private void Draw(string name)
    {
        var reference = Resource("XObject", name);
        if (_objects.Resolve(reference).Stream is not { } stream || _layers.IsHidden(stream.Dictionary["OC"]))
        {
            return;
        }

        if (_objects.Resolve(stream.Dictionary["Subtype"]).Name == "Image")
        {
            Marks.Images++;
            return;
        }

        Draw(stream);
    }

    private void Draw(PdfStream stream)
    {
        if (_forms.Count >= DeepestForm || _forms.Contains(stream))
        {
            return;
        }

        using var decoded = StreamDecoder.Decode(stream, _objects);
        if (decoded is not null)
        {
            DrawForm(stream, decoded.Span);
        }
    }

    private void DrawForm(PdfStream form, ReadOnlySpan<byte> content)
    {
        var (state, resources, depth, overflow, owner) = (_state, _resources, _saved.Count, _overflow, _owner);
        var text = _text.Snapshot();
        _forms.Add(form);
        _owner = _objects.Resolve(form.Dictionary["StructParents"]).IsNumber ? form.Number : Foreign;
        _resources = _objects.Resolve(form.Dictionary["Resources"]).Dictionary ?? resources;
        if (_objects.Resolve(form.Dictionary["Matrix"]).Array is { } matrix)
        {
            _state.Ctm = new Matrix(Number(matrix, 0), Number(matrix, 1), Number(matrix, 2), Number(matrix, 3), Number(matrix, 4), Number(matrix, 5)).Then(_state.Ctm);
        }

        Run(content);
        _forms.RemoveAt(_forms.Count - 1);
        while (_saved.Count > depth)
        {
            _saved.Pop();
        }

        (_state, _resources, _overflow, _owner) = (state, resources, overflow, owner);
        _text.Restore(text);
    }

    private double Number(PdfArray array, int index) => _objects.Resolve(array[index]).Number;

    private void Open(Operands o, ReadOnlySpan<byte> content, bool properties)
    {
        var tag = o[0];
        var isTag = tag.Kind == TokenKind.Name;
        var artifact = isTag && content.Slice(tag.Start, tag.Length).SequenceEqual("Artifact"u8);
        if (!properties)
        {
            _marked.Open(-1, artifact, hidden: false, actualText: null);
            return;
        }

        if (o[1].Kind == TokenKind.Name)
        {
            var reference = Resource("Properties", Encoding.Latin1.GetString(content.Slice(o[1].Start, o[1].Length)));
            var layer = isTag && content.Slice(tag.Start, tag.Length).SequenceEqual("OC"u8);
            var dictionary = _objects.Resolve(reference).Dictionary;
            var id = _objects.Resolve(dictionary?["MCID"] ?? default);
            var actual = _objects.Resolve(dictionary?["ActualText"] ?? default).String;
            _marked.Open(Key(id.IsNumber ? id.Integer : -1), artifact, layer && _layers.IsHidden(reference), actual is null ? null : TextStrings.Decode(actual));
            return;
        }

        _marked.Open(Key(MarkedContentStack.Mcid(o, content)), artifact, hidden: false, MarkedContentStack.ActualText(o, content));
    }

    private int Key(int id) => _owner == Foreign ? ContentKeys.None : Keys.Of(_owner, id);

    private PdfValue Resource(string kind, string name) => _objects.Resolve(_resources[kind]).Dictionary?[name] ?? default;

    private static string Name(Operands o, ReadOnlySpan<byte> content)
    {
        var at = o.LastOf(TokenKind.Name);
        return at < 0 ? "" : NameOf(content.Slice(o[at].Start, o[at].Length));
    }

    private static string NameOf(ReadOnlySpan<byte> raw) => raw.Contains((byte)'#') ? HexName.Decode(raw) : Encoding.Latin1.GetString(raw);

    private static Matrix SixNumbers(Operands o) => new(o.Last(5), o.Last(4), o.Last(3), o.Last(2), o.Last(1), o.Last(0));
}
