namespace EhcpPipeline.Ml.Training.Patterns;

/// <summary>Where the rows of numbers of a text's tokens lie: with rows of nought before the first and after the last, as far as a pattern looks and as many tokens as are taken together.</summary>
internal static class TokenRows
{
    /// <summary>Neighbouring tokens that are taken together.</summary>
    public const int Together = 4;

    private const int Before = 2;
    private const int After = Before + Together - 1;

    /// <summary>Numbers in all the rows of so many tokens, each <paramref name="width"/> long.</summary>
    public static int Length(int tokens, int width) => (Before + tokens + After) * width;

    /// <summary>Where the row of a token begins.</summary>
    public static int At(int token, int width) => (Before + token) * width;
}
