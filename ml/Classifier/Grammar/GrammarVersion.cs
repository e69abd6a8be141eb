namespace EhcpPipeline.Ml.Grammar;

/// <summary>Raised with every change of grammar, lexicon or features that changes what a text yields: a model file belongs to one of them.</summary>
internal static class GrammarVersion
{
    public const string Current = "1";
}
