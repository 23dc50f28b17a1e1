using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SocialInbox.Hosting;

/// <summary>A step in every storage request; tests register some to count requests and to let them fail.</summary>
public sealed record StorageStep(HttpPipelinePolicy Policy, HttpPipelinePosition Position);

/// <summary>A table that a slice owns, by its name without prefix.</summary>
/// <param name="Words">Null: nobody has said it yet, and a test fails.</param>
/// <param name="Schema">The version of its rows, as written today; rises with each change that the version before cannot read.</param>
public sealed record OwnedTable(string Name, TableRole Role, TableWords? Words, int Schema);

/// <summary>Whether a table holds what customers said or who they are, and so whether retention, export and erasure have to reach it.</summary>
public enum TableWords
{
    /// <summary>Ids, instants, counts, settings, and what the team calls itself.</summary>
    None,

    /// <summary>Words, names or addresses of customers, or words about them: some <c>IHoldsWords</c> is registered for the table.</summary>
    OfCustomers,

    /// <summary>The same, and all of it follows from other tables: erased there, it is gone here.</summary>
    Copied,
}

/// <summary>What is lost with a table, and so whether a backup holds it.</summary>
public enum TableRole
{
    /// <summary>Cannot be had again.</summary>
    Truth,

    /// <summary>Follows from other tables.</summary>
    Derived,

    /// <summary>Tokens: they never leave the storage.</summary>
    Secret,

    /// <summary>As truth; and a restore adds to it what the backup has, since nothing of it may be lost.</summary>
    Lasting,
}

/// <summary>A queue that a slice owns, by its name without prefix.</summary>
public sealed record OwnedQueue(string Name);

/// <summary>The storage clients, from the connection that the Functions host itself uses.</summary>
public static class StorageSetup
{
    private const string Connection = "AzureWebJobsStorage";

    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(new StorageNames(configuration[StorageNames.Setting]));
        services.TryAddSingleton(provider => Tables(configuration, WithSteps(new TableClientOptions(), provider)));
        services.TryAddSingleton(provider => Queues(configuration, WithSteps(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, provider)));
        services.TryAddSingleton<StoragePreparation>();
        return services;
    }

    /// <summary>Declares a table; its client is then a keyed service: <c>[FromKeyedServices("Name")] TableClient table</c>. Slices that share one each declare it.</summary>
    /// <param name="schema">See <see cref="OwnedTable"/>: every row is stamped with it, and a newer one is refused.</param>
    public static IServiceCollection AddTable(this IServiceCollection services, string name, TableRole role = TableRole.Truth, TableWords? words = null, int schema = 1)
    {
        if (services.Any(service => service.ImplementationInstance is OwnedTable table && table.Name == name)) return services;
        return services
            .AddSingleton(new OwnedTable(name, role, words, schema))
            .AddKeyedSingleton<TableClient>(name, (provider, _) =>
                new VersionedTable(provider.GetRequiredService<TableServiceClient>().GetTableClient(provider.GetRequiredService<StorageNames>().Table(name)), schema));
    }

    /// <summary>Declares a queue; its client is then a keyed service: <c>[FromKeyedServices("name")] QueueClient queue</c>.</summary>
    public static IServiceCollection AddQueue(this IServiceCollection services, string name) => services
        .AddSingleton(new OwnedQueue(name))
        .AddKeyedSingleton(name, (provider, _) => provider.GetRequiredService<QueueServiceClient>().GetQueueClient(provider.GetRequiredService<StorageNames>().Queue(name)));

    private static TableServiceClient Tables(IConfiguration configuration, TableClientOptions options) => configuration[Connection] is { Length: > 0 } text
        ? new TableServiceClient(text, options)
        : new TableServiceClient(Address(configuration, "table"), Identity(configuration), options);

    private static QueueServiceClient Queues(IConfiguration configuration, QueueClientOptions options) => configuration[Connection] is { Length: > 0 } text
        ? new QueueServiceClient(text, options)
        : new QueueServiceClient(Address(configuration, "queue"), Identity(configuration), options);

    private static Uri Address(IConfiguration configuration, string service)
    {
        var section = configuration.GetSection(Connection);
        if (section[$"{service}ServiceUri"] is { Length: > 0 } uri) return new Uri(uri);
        return section["accountName"] is { Length: > 0 } account
            ? new Uri($"https://{account}.{service}.core.windows.net")
            : throw new InvalidOperationException($"Storage is not configured: set {Connection} to a connection string, or {Connection}__{service}ServiceUri for access by identity.");
    }

    // https://learn.microsoft.com/azure/azure-functions/functions-reference#common-properties-for-identity-based-connections
    private static TokenCredential Identity(IConfiguration configuration)
    {
        var section = configuration.GetSection(Connection);
        var clientId = section["clientId"];
        if (section["credential"] != "managedidentity") return new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId });
        return new ManagedIdentityCredential(clientId is { Length: > 0 } ? ManagedIdentityId.FromUserAssignedClientId(clientId) : ManagedIdentityId.SystemAssigned);
    }

    // Short waits: a webhook has to learn within seconds that storage is away, and queues try again anyway.
    private static TOptions WithSteps<TOptions>(TOptions options, IServiceProvider provider)
        where TOptions : ClientOptions
    {
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        foreach (var step in provider.GetServices<StorageStep>()) options.AddPolicy(step.Policy, step.Position);
        return options;
    }
}
