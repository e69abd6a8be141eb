using System.CommandLine;
using System.Globalization;

namespace EhcpPipeline.Cli.Commands;

/// <summary>Options that several commands share, each described once.</summary>
internal static class RunOptions
{
    public const string DefaultRun = "audit";

    public static Option<string> Run() => new("--run") { Description = "Name of the run: a-z, 0-9 and '-'.", DefaultValueFactory = _ => DefaultRun };

    public static Option<FileInfo?> Manifest() => new("--manifest") { Description = "The run's manifest (JSON). Its run name is used, and its date unless --as-of is given." };

    public static Option<FileInfo?> Cohort() => new("--cohort") { Description = "The cohort file (CSV): what the council knows of each plan." };

    public static Option<string> Connection() => new("--connection") { Description = "Storage: a connection string, UseDevelopmentStorage=true for Azurite, or https://ACCOUNT for your own sign-in.", Required = true };

    public static Option<DateOnly?> AsOf()
    {
        var option = new Option<DateOnly?>("--as-of")
        {
            Description = "The date from which ages and deadlines count (yyyy-MM-dd). Default: the run's date from last time, else today.",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                {
                    return date;
                }

                result.AddError("--as-of takes a date as yyyy-MM-dd.");
                return null;
            },
        };
        return option;
    }
}
