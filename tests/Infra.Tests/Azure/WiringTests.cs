using EhcpPipeline.Infra.Tests.Support;

namespace EhcpPipeline.Infra.Tests.Azure;

/// <summary>What the compiler would say first, said here, where it cannot run.</summary>
public sealed class WiringTests
{
    public static TheoryData<string> Files() => [.. Repository.Files("infra/azure", "*.bicep")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_name_used_is_known(string path) => BicepSymbols.Unknown(BicepFile.Load(path)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_parameter_variable_and_import_is_used(string path)
    {
        var file = BicepFile.Load(path);
        var used = file.Declarations.Where(declaration => declaration.Keyword != "import")
            .SelectMany(declaration => BicepSymbols.References(declaration.Body)).ToHashSet(StringComparer.Ordinal);
        var exported = Exported(path);

        file.Declarations.Where(declaration => declaration.Keyword is "param" or "var" || (declaration.Keyword == "resource" && declaration.Existing))
            .Select(declaration => declaration.Name).Concat(file.Of("import").SelectMany(import => import.Imported))
            .Where(name => !used.Contains(name) && !exported.Contains(name)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_import_names_an_exported_variable(string path)
    {
        foreach (var import in BicepFile.Load(path).Of("import"))
        {
            import.Imported.ShouldBeSubsetOf(Exported(Beside(path, import.Type)));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_module_gets_each_parameter_it_needs_and_no_other(string path)
    {
        foreach (var module in BicepFile.Load(path).Of("module"))
        {
            var target = BicepFile.Load(Beside(path, module.Type));
            var given = BicepValue.BodyOf(module)["params"].Properties.Keys.ToList();
            var parameters = target.Of("param").ToList();

            given.ShouldBeSubsetOf(parameters.Select(parameter => parameter.Name), $"{module.Name} in {path}");
            parameters.Where(parameter => !parameter.HasDefault).Select(parameter => parameter.Name).ShouldBeSubsetOf(given, $"{module.Name} in {path}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_output_taken_from_a_module_is_one_of_its_outputs(string path)
    {
        var file = BicepFile.Load(path);
        var modules = file.Of("module").ToDictionary(module => module.Name, module => BicepFile.Load(Beside(path, module.Type)), StringComparer.Ordinal);
        foreach (var body in file.Declarations.Select(declaration => declaration.Body))
        {
            foreach (var (module, output) in OutputsTaken(body).Where(pair => modules.ContainsKey(pair.Module)))
            {
                modules[module].Of("output").Select(declared => declared.Name).ShouldContain(output, $"{module}.outputs.{output} in {path}");
            }
        }
    }

    [Fact]
    public void Every_module_file_is_used()
    {
        var used = BicepFile.All().SelectMany(file => file.Of("module").Select(module => Beside(file.Path, module.Type)));

        Repository.Files("infra/azure/modules", "*.bicep").ShouldBeSubsetOf(used);
    }

    [Fact]
    public void One_version_of_the_service_interface_is_used_for_each_type_of_resource()
    {
        var versions = BicepFile.All().SelectMany(file => file.Of("resource")).Select(resource => resource.Type.Split('@')).ToList();

        versions.ShouldAllBe(parts => parts.Length == 2);
        versions.GroupBy(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Distinct().Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Outputs_of_the_deployment_are_named_as_environment_values()
    {
        var outputs = BicepFile.Load("infra/azure/main.bicep").Of("output").Select(output => output.Name).ToList();

        outputs.ShouldNotBeEmpty();
        outputs.ShouldAllBe(name => !name.Any(char.IsLower));
        outputs.ShouldContain("AZURE_RESOURCE_GROUP");
    }

    private static HashSet<string> Exported(string path)
    {
        var lines = Repository.Read(path).Split('\n');
        return [.. lines.Index().Where(line => line.Item == "@export()").Select(line => lines[line.Index + 1].Split(' ')[1])];
    }

    private static IEnumerable<(string Module, string Output)> OutputsTaken(IReadOnlyList<BicepToken> tokens)
    {
        var plain = tokens.Where(token => !token.Is("!")).ToList();
        for (var at = 0; at + 4 < plain.Count; at++)
        {
            if (plain[at + 1].Is(".") && plain[at + 2].Is("outputs") && plain[at + 3].Is("."))
            {
                yield return (plain[at].Value, plain[at + 4].Value);
            }
        }

        foreach (var taken in plain.Where(token => token.Inserted.Count > 0).SelectMany(token => OutputsTaken(token.Inserted)))
        {
            yield return taken;
        }
    }

    private static string Beside(string path, string relative)
    {
        var full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathOf(path))!, relative));
        return Path.GetRelativePath(Repository.Root, full).Replace(Path.DirectorySeparatorChar, '/');
    }
}
