// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
namespace Azure.Data.Tables;

/// <summary>The forms in use: the emulator's short form, and account name and key with or without a table endpoint.</summary>
internal sealed record ConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    private const string EmulatorAccount = "devstoreaccount1";

    // Published with the emulator, the same for everybody.
    private const string EmulatorKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static ConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, "connectionString");
        var settings = Settings(text);
        if (settings.TryGetValue("UseDevelopmentStorage", out var emulator)
            && string.Equals(emulator, "true", StringComparison.OrdinalIgnoreCase))
        {
            return new(
                new Uri($"http://127.0.0.1:10002/{EmulatorAccount}"),
                new TableSharedKeyCredential(EmulatorAccount, EmulatorKey));
        }

        if (settings.ContainsKey("SharedAccessSignature"))
            throw new NotSupportedException("The stand-in for Azure.Data.Tables knows no shared access signatures.");
        var account = Required(settings, "AccountName");
        var endpoint = settings.GetValueOrDefault("TableEndpoint")
            ?? $"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table."
            + settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return new(new Uri(endpoint), new TableSharedKeyCredential(account, Required(settings, "AccountKey")));
    }

    private static Dictionary<string, string> Settings(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
                throw new FormatException("Settings must be of the form \"name=value\".");
            settings[part[..at]] = part[(at + 1)..];
        }

        return settings;
    }

    private static string Required(Dictionary<string, string> settings, string name) =>
        settings.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new FormatException($"The connection string has no {name}.");
}
