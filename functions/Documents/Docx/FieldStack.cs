namespace EhcpPipeline.Documents.Docx;

/// <summary>
/// The fields (w:fldChar) open at a point of the text. Only results are text; a field inside another's instruction shows nothing, even its result.
/// </summary>
internal sealed class FieldStack
{
    private readonly List<Part> _open = [];
    private int _unseen;

    private enum Part
    {
        Instruction,
        Result,

        /// <summary>A form field whose value was already given: its stored result would repeat it.</summary>
        Settled,
    }

    /// <summary>True where text is part of an instruction.</summary>
    public bool Hides => _unseen > 0;

    public void Begin(bool settled)
    {
        _open.Add(settled ? Part.Settled : Part.Instruction);
        _unseen++;
    }

    public void Separate()
    {
        if (_open.Count > 0 && _open[^1] == Part.Instruction)
        {
            _open[^1] = Part.Result;
            _unseen--;
        }
    }

    public void End()
    {
        if (_open.Count > 0)
        {
            _unseen -= _open[^1] == Part.Result ? 0 : 1;
            _open.RemoveAt(_open.Count - 1);
        }
    }

    /// <summary>A paragraph ends. An instruction still open is taken for a lost separator: better a stray instruction's result in the text than all that follows gone.</summary>
    public void EndParagraph()
    {
        if (_unseen > 0)
        {
            for (var i = 0; i < _open.Count; i++)
            {
                _open[i] = Part.Result;
            }

            _unseen = 0;
        }
    }
}
