using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using SocialInbox.Hosting;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>Where one test may store: a connection string and a prefix for the names of its tables and queues.</summary>
internal sealed record TestStorage(string ConnectionString, string Prefix)
{
    public StorageNames Names { get; } = new(Prefix);

    /// <summary>The settings with which the functions find this storage.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        // What waits before it is sent is for tests of that.
        ["Replies:UndoSeconds"] = "0",
        ["AzureWebJobsStorage"] = ConnectionString,
        [StorageNames.Setting] = Prefix,
        ["TickSchedule"] = "0 * * * * *",
        ["NightlySchedule"] = "0 0 3 * * *",
        ["Credentials:DataKey"] = Convert.ToBase64String(new byte[32]),
    };

    public IConfigurationRoot Configuration => new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();

    /// <summary>A client whose calls pass the given policies once each, however often they are tried.</summary>
    public TableServiceClient Tables(params HttpPipelinePolicy[] policies)
    {
        var options = new TableClientOptions();
        foreach (var policy in policies) options.AddPolicy(policy, HttpPipelinePosition.PerCall);
        return new TableServiceClient(ConnectionString, options);
    }

    /// <summary>A new, empty table under this storage's prefix; creating it does not pass the policies.</summary>
    public async Task<TableClient> NewTable(string name, params HttpPipelinePolicy[] policies)
    {
        await Tables().CreateTableAsync(Names.Table(name));
        return Tables(policies).GetTableClient(Names.Table(name));
    }
}
