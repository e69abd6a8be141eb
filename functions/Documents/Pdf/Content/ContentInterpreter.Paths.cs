namespace EhcpPipeline.Documents.Pdf.Content;

/// <summary>The operators that build and paint paths and choose colours.</summary>
internal sealed partial class ContentInterpreter
{
    private void Paint(int code, Operands o)
    {
        switch (code)
        {
            case OperatorCode.Move:
                _path.Move(_state.Ctm.Map(o.Last(1), o.Last(0)));
                break;
            case OperatorCode.Line:
                _path.Line(_state.Ctm.Map(o.Last(1), o.Last(0)));
                break;
            case OperatorCode.CurveC or OperatorCode.CurveV or OperatorCode.CurveY:
                _path.Curve(_state.Ctm.Map(o.Last(1), o.Last(0)));
                break;
            case OperatorCode.ClosePath:
                _path.Close();
                break;
            case OperatorCode.Rectangle:
                var (x, y, w, h) = (o.Last(3), o.Last(2), o.Last(1), o.Last(0));
                _path.Rectangle(_state.Ctm.Map(x, y), _state.Ctm.Map(x + w, y), _state.Ctm.Map(x + w, y + h), _state.Ctm.Map(x, y + h));
                break;
            case OperatorCode.Stroke:
                EndPath(fill: false, stroke: true);
                break;
            case OperatorCode.CloseStroke:
                _path.Close();
                EndPath(fill: false, stroke: true);
                break;
            case OperatorCode.Fill or OperatorCode.FillOld or OperatorCode.FillEvenOdd:
                EndPath(fill: true, stroke: false);
                break;
            case OperatorCode.FillStroke or OperatorCode.FillStrokeEvenOdd:
                EndPath(fill: true, stroke: true);
                break;
            case OperatorCode.CloseFillStroke or OperatorCode.CloseFillStrokeEvenOdd:
                _path.Close();
                EndPath(fill: true, stroke: true);
                break;
            case OperatorCode.NoPaint:
                EndPath(fill: false, stroke: false);
                break;
            case OperatorCode.Clip or OperatorCode.ClipEvenOdd:
                _clipNext = true;
                break;
            case OperatorCode.FillGray or OperatorCode.FillRgb or OperatorCode.FillCmyk or OperatorCode.FillColor or OperatorCode.FillColorN:
                _state.WhiteFill = Colours.IsWhite(o);
                break;
            case OperatorCode.StrokeGray or OperatorCode.StrokeRgb or OperatorCode.StrokeCmyk or OperatorCode.StrokeColor or OperatorCode.StrokeColorN:
                _state.WhiteStroke = Colours.IsWhite(o);
                break;
            case OperatorCode.FillSpace:
                _state.WhiteFill = false;
                break;
            case OperatorCode.StrokeSpace:
                _state.WhiteStroke = false;
                break;
        }
    }

    private void EndPath(bool fill, bool stroke)
    {
        if (fill && !_text.Hidden)
        {
            _path.Fill(Marks, _state.Clip, _state.WhiteFill);
        }

        if (stroke && !_state.WhiteStroke && !_text.Hidden)
        {
            _path.Stroke(Marks, _state.Clip);
        }

        if (_clipNext)
        {
            _state.Clip = _path.Bounds(_state.Clip);
            _clipNext = false;
        }

        _path.Clear();
    }
}
