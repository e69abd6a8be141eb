namespace EhcpPipeline.Ml.Text;

/// <summary>What a token is. Hyphens inside words are dropped ("half-termly" is two words); every other mark is kept.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Stop,
    Comma,
    Semicolon,
    Colon,
    Slash,
    Dash,
    Open,
    Close,
    Bar,
    Line,
    Plus,
    Percent,
    Pound,
    Times,
    Tilde,
    Equal,
    Other,
}

/// <summary>
/// One token. <see cref="Word"/> is the lexicon's number of the word, 0 if it has none. <see cref="Value"/> is a number's value in hundredths
/// (numerals and number words alike), -1 if the token is no number.
/// </summary>
internal struct Token
{
    public int Start;
    public int Length;
    public TokenKind Kind;
    public bool Capital;

    /// <summary>No white space between this token and the one before.</summary>
    public bool Glued;

    public int Word;
    public int Value;
    public ulong Hash;

    public readonly int End => Start + Length;

    /// <summary>A mark that no phrase reaches across.</summary>
    public readonly bool IsBreak => Kind is TokenKind.Stop or TokenKind.Bar or TokenKind.Line or TokenKind.Semicolon;
}
