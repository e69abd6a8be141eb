namespace EhcpPipeline.Ml.Grammar;

/// <summary>
/// What a model file was trained on: the grammar's own number, raised with every change of code that changes what a text yields, and the hash
/// of the lexicon files. A model belongs to one of them.
/// </summary>
internal static class GrammarVersion
{
    private const string Code = "5";

    public static string Current => Code + "-" + Lexicon.PlanLexicon.Default.Hash;
}
