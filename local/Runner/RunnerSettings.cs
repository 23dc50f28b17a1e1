using Microsoft.Extensions.Configuration;

namespace SocialInbox.Local.Runner;

/// <summary>App settings as a function app sees them: local.settings.json, then the environment, then what the caller insists on.</summary>
internal static class RunnerSettings
{
    /// <summary>The setting that is put before every queue and table name, so that several runners can share one storage account. Empty in Azure.</summary>
    public const string StoragePrefix = "StoragePrefix";

    public static IConfigurationBuilder AddAppSettings(this IConfigurationBuilder builder, LocalRunnerOptions options) => builder
        .AddInMemoryCollection(options.LocalSettingsPath is { } path ? ReadLocalSettings(path) : [])
        .AddEnvironmentVariables("AZURE_FUNCTIONS_")
        .AddEnvironmentVariables()
        .AddInMemoryCollection(options.Settings.Select(setting => KeyValuePair.Create(KeyOf(setting.Key), setting.Value)));

    /// <summary>Replaces every <c>%Name%</c> by that setting, as binding expressions in trigger attributes are.</summary>
    /// <exception cref="StartRefusedException">The setting does not exist, or a percent sign stands alone.</exception>
    public static string Resolve(this IConfiguration settings, string text, string function)
    {
        var pieces = text.Split('%');
        if (pieces.Length % 2 == 0)
        {
            throw new StartRefusedException($"Function {function}: '{text}' has a percent sign without its partner");
        }

        return string.Concat(pieces.Select((piece, index) => index % 2 == 0
            ? piece
            : settings[KeyOf(piece)] ?? throw new StartRefusedException($"Function {function}: the setting {piece} is missing")));
    }

    /// <summary>Whether a function is switched off by <c>AzureWebJobs.NAME.Disabled</c>, as in Azure.</summary>
    public static bool IsDisabled(this IConfiguration settings, string function) =>
        (settings[$"AzureWebJobs.{function}.Disabled"] ?? settings[$"AzureWebJobs:{function}:Disabled"]) is { } value
        && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase));

    /// <summary>The connection string behind a trigger's <c>Connection</c>: looked up with and without the prefix AzureWebJobs.</summary>
    /// <exception cref="StartRefusedException">There is none. The message names the setting, never its value.</exception>
    public static string ConnectionString(this IConfiguration settings, string? connection)
    {
        var name = string.IsNullOrEmpty(connection) ? "Storage" : connection;
        return settings[$"AzureWebJobs{name}"] ?? settings[name] ?? settings.GetConnectionString(name)
            ?? throw new StartRefusedException($"The setting {(name == "Storage" ? "AzureWebJobsStorage" : name)} is missing; the local runner needs a connection string there");
    }

    private static IEnumerable<KeyValuePair<string, string?>> ReadLocalSettings(string path)
    {
        if (!File.Exists(path))
        {
            throw new StartRefusedException($"There is no settings file at {path}");
        }

        var file = ReadJson(path);
        if (file.GetValue<bool>("IsEncrypted"))
        {
            throw new StartRefusedException($"{path} is encrypted; set IsEncrypted to false and enter the values in the clear");
        }

        return file.GetSection("Values").AsEnumerable(makePathsRelative: true)
            .Concat(file.GetSection("ConnectionStrings").AsEnumerable())
            .Where(setting => setting.Value is not null)
            .Select(setting => KeyValuePair.Create(KeyOf(setting.Key), setting.Value));
    }

    private static IConfigurationRoot ReadJson(string path)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(path)).Build();
        }
        catch (InvalidDataException unreadable)
        {
            throw new StartRefusedException($"{path} is not JSON", unreadable);
        }
    }

    private static string KeyOf(string name) => name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
}
