using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>A number or a range of numbers in the text. Values in hundredths; <see cref="To"/> is the token after it.</summary>
internal readonly record struct NumberPhrase(int From, int To, int Low, int High)
{
    public bool IsRange => High > Low;

    public static NumberPhrase None { get; } = new(-1, -1, -1, -1);

    public bool Found => From >= 0;

    /// <summary>Reads "25", "twenty-five", "half", "one and a half", "1 1/2", "three quarters of", "20-30", "two or three", "2 to 4".</summary>
    public static NumberPhrase Read(TokenBuffer tokens, WordClasses classes, int at)
    {
        if (!ReadOne(tokens, classes, at, out var end, out var low))
        {
            return None;
        }

        var link = end;
        if (link < tokens.Count && (tokens[link].Kind == TokenKind.Dash || IsLink(tokens, link)) && ReadOne(tokens, classes, link + 1, out var rangeEnd, out var high) && high > low)
        {
            return new NumberPhrase(at, rangeEnd, low, high);
        }

        return new NumberPhrase(at, end, low, low);
    }

    private static bool IsLink(TokenBuffer tokens, int at) => WordIs.Any(tokens, at, WordIs.To, WordIs.Or, WordIs.And);

    private static bool ReadOne(TokenBuffer tokens, WordClasses classes, int at, out int end, out int value)
    {
        end = at;
        value = -1;
        if (at >= tokens.Count || tokens[at].Value < 0)
        {
            return false;
        }

        value = tokens[at].Value;
        end = at + 1;
        if (end < tokens.Count && classes.Tens.Contains(tokens[at].Word) && tokens[end].Kind == TokenKind.Word && tokens[end].Value is > 0 and < 1000 && tokens[end].Value % 100 == 0)
        {
            value += tokens[end].Value;
            end++;
        }
        else if (end + 1 < tokens.Count && tokens[end].Kind == TokenKind.Slash && tokens[at].Kind == TokenKind.Number && tokens[end + 1].Value is 200 or 300 or 400 && value <= 300 && value < tokens[end + 1].Value)
        {
            value = value * 100 / tokens[end + 1].Value;
            end += 2;
        }
        else if (end < tokens.Count && value >= 100 && tokens[end].Value is 50 or 25 or 75)
        {
            value += tokens[end].Value;
            end++;
        }
        else if (end + 2 < tokens.Count && WordIs.At(tokens, end, WordIs.And) && classes.Article.Contains(tokens[end + 1].Word) && tokens[end + 2].Value is 50 or 25)
        {
            value += tokens[end + 2].Value;
            end += 3;
        }
        else if (end + 1 < tokens.Count && WordIs.At(tokens, end, WordIs.And) && tokens[end + 1].Value == 50)
        {
            value += 50;
            end += 2;
        }

        return true;
    }
}
