namespace EhcpPipeline.Infra.Tests.Support;

/// <summary>
/// One Bicep file as its declarations. Enough of the language to hold names, wiring and properties against the code; it is not the compiler, which cannot
/// run here.
/// </summary>
internal sealed class BicepFile
{
    private BicepFile(string path)
    {
        Path = path;
        Tokens = BicepLexer.Read(Repository.Read(path));
        Declarations = BicepDeclarations.Read(Tokens);
    }

    /// <summary>Path from the repository's root, with forward slashes.</summary>
    public string Path { get; }

    public IReadOnlyList<BicepToken> Tokens { get; }

    public IReadOnlyList<BicepDeclaration> Declarations { get; }

    public static BicepFile Load(string path) => new(path);

    /// <summary>Every template, post-deployment ones included.</summary>
    public static IReadOnlyList<BicepFile> All() => [.. Repository.Files("infra/azure", "*.bicep").Select(Load)];

    public IEnumerable<BicepDeclaration> Of(string keyword) => Declarations.Where(declaration => declaration.Keyword == keyword);

    public BicepDeclaration Find(string keyword, string name) =>
        Of(keyword).SingleOrDefault(declaration => declaration.Name == name) ?? throw new KeyNotFoundException($"{Path} declares no {keyword} {name}.");

    /// <summary>A variable that is a list of strings.</summary>
    public IReadOnlyList<string> Strings(string variable) => [.. BicepValue.Of(Find("var", variable).Body).Items.Select(item => item.Text)];

    /// <summary>A variable that is a list of objects with string properties.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Objects(string variable) =>
        [.. BicepValue.Of(Find("var", variable).Body).Items.Select(item => item.Properties.ToDictionary(pair => pair.Key, pair => pair.Value.Text, StringComparer.Ordinal))];
}
