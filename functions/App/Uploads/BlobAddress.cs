namespace EhcpPipeline.Functions.Uploads;

/// <summary>
/// The run and the name in a blob's path. The trigger's pattern <c>{run}/{name}</c> is greedy, in Azure as here: of <c>run/folder/plan.docx</c> it makes
/// the run <c>run/folder</c>. A run's name holds no '/', so the first one parts the two.
/// </summary>
public static class BlobAddress
{
    public static (string Run, string Name) Of(string run, string name)
    {
        var path = run + "/" + name;
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return (path[..slash], path[(slash + 1)..]);
    }

    /// <summary>Likewise for <c>{run}/{plan}/{name}</c>: the report's name is the last part, the plan all between.</summary>
    public static (string Run, string Plan, string Name) Of(string run, string plan, string name)
    {
        var (first, rest) = Of(run, plan);
        return (first, rest, name);
    }
}
