using System.Text;

namespace EhcpPipeline.Infra.Tests.Support;

/// <summary>Cuts a Bicep file into tokens. An unfinished string or comment is an error with its line.</summary>
internal sealed class BicepLexer(string text)
{
    private static readonly string[] LongSymbols = ["??", "::", "==", "!=", "<=", ">=", "&&", "||", "=>", ".?", "[?"];

    private int _at;
    private int _line = 1;

    public static IReadOnlyList<BicepToken> Read(string text) => new BicepLexer(text).ReadUntil(end: null);

    private List<BicepToken> ReadUntil(char? end)
    {
        var tokens = new List<BicepToken>();
        var depth = 0;
        while (_at < text.Length)
        {
            var c = text[_at];
            if (end == c && depth == 0)
            {
                _at++;
                return tokens;
            }

            if (c == '\n')
            {
                tokens.Add(new BicepToken(BicepTokenKind.NewLine, "", _line++, []));
                _at++;
            }
            else if (char.IsWhiteSpace(c))
            {
                _at++;
            }
            else if (Ahead("//"))
            {
                SkipTo('\n');
            }
            else if (c == '\'')
            {
                tokens.Add(Text());
            }
            else if (char.IsLetter(c) || c == '_')
            {
                tokens.Add(Run(BicepTokenKind.Word, letter => char.IsLetterOrDigit(letter) || letter == '_'));
            }
            else if (char.IsDigit(c))
            {
                tokens.Add(Run(BicepTokenKind.Number, char.IsDigit));
            }
            else
            {
                var symbol = LongSymbols.FirstOrDefault(Ahead) ?? c.ToString();
                depth += symbol switch { "{" => 1, "}" => -1, _ => 0 };
                tokens.Add(new BicepToken(BicepTokenKind.Symbol, symbol, _line, []));
                _at += symbol.Length;
            }
        }

        return end is null ? tokens : throw new FormatException($"Line {_line}: an interpolation is not closed.");
    }

    private BicepToken Text()
    {
        var line = _line;
        var value = new StringBuilder();
        var inserted = new List<BicepToken>();
        _at++;
        while (_at < text.Length && text[_at] != '\n')
        {
            if (text[_at] == '\'')
            {
                _at++;
                return new BicepToken(BicepTokenKind.Text, value.ToString(), line, inserted);
            }

            if (Ahead("${"))
            {
                _at += 2;
                inserted.AddRange(ReadUntil('}'));
                value.Append("${}");
            }
            else
            {
                _at += text[_at] == '\\' ? 1 : 0;
                value.Append(text[_at++]);
            }
        }

        throw new FormatException($"Line {line}: a string is not closed.");
    }

    private BicepToken Run(BicepTokenKind kind, Func<char, bool> belongs)
    {
        var start = _at;
        while (_at < text.Length && belongs(text[_at]))
        {
            _at++;
        }

        return new BicepToken(kind, text[start.._at], _line, []);
    }

    private bool Ahead(string symbol) => string.CompareOrdinal(text, _at, symbol, 0, symbol.Length) == 0;

    private void SkipTo(char end)
    {
        while (_at < text.Length && text[_at] != end)
        {
            _at++;
        }
    }
}
