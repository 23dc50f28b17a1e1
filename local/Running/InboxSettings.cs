using Microsoft.Extensions.Configuration;
using SocialInbox.Local.Runner;

namespace SocialInbox.Local.Running;

/// <summary>The app settings of an inbox on this machine: what local.settings.json and the environment say, and what the data folder adds.</summary>
internal static class InboxSettings
{
    private const string Storage = "AzureWebJobsStorage";

    /// <summary>
    /// The storage that somebody named: its connection string, empty where it is reached by identity (<c>AzureWebJobsStorage__accountName</c>);
    /// or null: then Azurite is meant.
    /// </summary>
    public static string? NamedStorage()
    {
        var settings = Read([]);
        if (settings[Storage] is { Length: > 0 } and not "UseDevelopmentStorage=true" and var named) return named;
        return settings.GetSection(Storage).GetChildren().Any() ? "" : null;
    }

    public static IConfigurationRoot Configuration(DataFolder data, string storage) => Read(For(data, storage));

    /// <summary>The settings to insist on: only those that nobody named.</summary>
    public static Dictionary<string, string?> For(DataFolder data, string storage)
    {
        var named = Read([]);
        var own = new Dictionary<string, string?>
        {
            ["SignIn:KeyFile"] = named["SignIn:KeyFile"] ?? data.SignInKey,
            // A deployed inbox has a data key of its own: what another one sealed could not be opened there.
            ["Credentials:DataKeyFile"] = named["Credentials:DataKeyFile"] ?? (storage.Length > 0 ? data.DataKey : null),
            // Oftener than the minute that is usual in Azure, where each run costs: here it is free, and people are looking on.
            ["TickSchedule"] = named["TickSchedule"] ?? "*/5 * * * * *",
            ["NightlySchedule"] = named["NightlySchedule"] ?? "0 15 2 * * *",
        };
        if (storage.Length > 0) own[Storage] = storage;
        return own;
    }

    /// <summary>Beside host.json, as with the Functions tools; git ignores it.</summary>
    public static string? LocalSettingsPath => Path.Combine(Repository.Root, "local.settings.json") is var path && File.Exists(path) ? path : null;

    private static IConfigurationRoot Read(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddAppSettings(new LocalRunnerOptions
    {
        Assembly = typeof(Hosting.SocialInboxSetup).Assembly,
        DataFolder = "",
        LocalSettingsPath = LocalSettingsPath,
        Settings = settings,
    }).Build();
}
