namespace EhcpPipeline.Documents.Pdf.Content;

/// <summary>The operators that matter here, as integers made of their letters, so that one switch finds them.</summary>
internal static class OperatorCode
{
    public const int Save = 'q';
    public const int Restore = 'Q';
    public const int Concatenate = 'c' | ('m' << 8);
    public const int LineWidth = 'w';
    public const int Begin = 'B' | ('T' << 8);
    public const int CharSpace = 'T' | ('c' << 8);
    public const int WordSpace = 'T' | ('w' << 8);
    public const int Stretch = 'T' | ('z' << 8);
    public const int Leading = 'T' | ('L' << 8);
    public const int Rise = 'T' | ('s' << 8);
    public const int RenderMode = 'T' | ('r' << 8);
    public const int Font = 'T' | ('f' << 8);
    public const int MoveText = 'T' | ('d' << 8);
    public const int MoveTextSetLeading = 'T' | ('D' << 8);
    public const int TextMatrix = 'T' | ('m' << 8);
    public const int NextLine = 'T' | ('*' << 8);
    public const int Show = 'T' | ('j' << 8);
    public const int ShowArray = 'T' | ('J' << 8);
    public const int NextLineShow = '\'';
    public const int SpacedShow = '"';
    public const int XObject = 'D' | ('o' << 8);
    public const int ExtGState = 'g' | ('s' << 8);
    public const int BeginMarked = 'B' | ('M' << 8) | ('C' << 16);
    public const int BeginMarkedProperties = 'B' | ('D' << 8) | ('C' << 16);
    public const int EndMarked = 'E' | ('M' << 8) | ('C' << 16);
    public const int Move = 'm';
    public const int Line = 'l';
    public const int CurveC = 'c';
    public const int CurveV = 'v';
    public const int CurveY = 'y';
    public const int ClosePath = 'h';
    public const int Rectangle = 'r' | ('e' << 8);
    public const int Stroke = 'S';
    public const int CloseStroke = 's';
    public const int Fill = 'f';
    public const int FillOld = 'F';
    public const int FillEvenOdd = 'f' | ('*' << 8);
    public const int FillStroke = 'B';
    public const int FillStrokeEvenOdd = 'B' | ('*' << 8);
    public const int CloseFillStroke = 'b';
    public const int CloseFillStrokeEvenOdd = 'b' | ('*' << 8);
    public const int NoPaint = 'n';
    public const int Clip = 'W';
    public const int ClipEvenOdd = 'W' | ('*' << 8);
    public const int FillGray = 'g';
    public const int FillRgb = 'r' | ('g' << 8);
    public const int FillCmyk = 'k';
    public const int FillColor = 's' | ('c' << 8);
    public const int FillColorN = 's' | ('c' << 8) | ('n' << 16);
    public const int FillSpace = 'c' | ('s' << 8);
    public const int StrokeGray = 'G';
    public const int StrokeRgb = 'R' | ('G' << 8);
    public const int StrokeCmyk = 'K';
    public const int StrokeColor = 'S' | ('C' << 8);
    public const int StrokeColorN = 'S' | ('C' << 8) | ('N' << 16);
    public const int StrokeSpace = 'C' | ('S' << 8);

    /// <summary>The code of an operator; 0 for a word that is too long to be one.</summary>
    public static int Of(ReadOnlySpan<byte> word) => word.Length switch
    {
        1 => word[0],
        2 => word[0] | (word[1] << 8),
        3 => word[0] | (word[1] << 8) | (word[2] << 16),
        _ => 0,
    };
}
