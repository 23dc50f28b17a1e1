using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Rules;

/// <summary>The rules in all their versions: a row each that never changes, the newest first. The first row holds.</summary>
public sealed class RuleBooks([FromKeyedServices(SettingsTable.Name)] TableClient table, TimeProvider time)
{
    /// <summary>How long another instance may go on with the version before.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    /// <summary>UTF-16 characters of JSON; a row holds little more.</summary>
    internal const int Longest = 400_000;

    private const string Partition = "rules";

    private readonly Lately<ReadyRules> heard = new(Fresh, time);

    /// <summary>One query at most, however many ask at once, and none within <see cref="Fresh"/> of the last.</summary>
    public ValueTask<ReadyRules> Current(CancellationToken cancellation) => heard.Or(Reread, cancellation);

    /// <summary>As stored this very moment.</summary>
    public async Task<ReadyRules> Reread(CancellationToken cancellation)
    {
        var rules = ReadyRules.None;
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), maxPerPage: 1, cancellationToken: cancellation))
        {
            rules = new ReadyRules(JsonSerializer.Deserialize(LongText.Read(row, "Json")!, RuleJson.Default.RuleBook)!);
            break;
        }

        heard.Value = rules;
        return rules;
    }

    /// <returns>False: somebody else made this version.</returns>
    internal async Task<bool> Add(RuleBook next, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, (int.MaxValue - next.Version).ToString("D10", CultureInfo.InvariantCulture));
        LongText.Write(row, "Json", Json(next));
        try
        {
            await table.AddEntityAsync(row, cancellation);
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            // Somebody else was first; or we were, and the answer to our first attempt was lost.
            return Json((await Reread(cancellation)).Book) == Json(next);
        }

        heard.Value = new ReadyRules(next);
        return true;
    }

    internal static string Json(RuleBook book) => JsonSerializer.Serialize(book, RuleJson.Default.RuleBook);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RuleBook))]
internal sealed partial class RuleJson : JsonSerializerContext;
