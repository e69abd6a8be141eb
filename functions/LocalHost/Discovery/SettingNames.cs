using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace EhcpPipeline.LocalHost.Discovery;

/// <summary>Fills "%Name%" in attribute values from the configuration, as the Functions host does from app settings.</summary>
internal sealed partial class SettingNames(IConfiguration? configuration)
{
    internal string Fill(string value) =>
        Setting().Replace(value, setting => configuration?[setting.Groups[1].Value]
            ?? throw new InvalidOperationException($"The setting {setting.Groups[1].Value}, named by a function's attribute, is not configured."));

    [GeneratedRegex("%([^%]+)%", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();
}
