using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>A task as a row. Whom it is about is sealed with the vault's key: the table alone, or a backup of it, names nobody.</summary>
internal static class PersonTaskRows
{
    public const string Partition = "tasks";

    private static readonly AccountId Place = new("person-tasks");

    public static TableEntity Of(PersonTask task, DataKey key)
    {
        var row = new TableEntity(Partition, task.Id);
        LongText.Write(row, "Json", JsonSerializer.Serialize(task with { Person = null }, PersonJson.Default.PersonTask));
        if (task.Person is { } person) row["Person"] = key.Seal(Place, task.Id, JsonSerializer.Serialize(person, PersonJson.Default.PersonIdentities));
        return row;
    }

    /// <summary>A task under another key is over: nobody can tell whom it was about.</summary>
    public static PersonTask Read(TableEntity row, DataKey key)
    {
        var task = JsonSerializer.Deserialize(LongText.Read(row, "Json")!, PersonJson.Default.PersonTask) ?? throw new InvalidOperationException($"Task {row.RowKey} is empty.");
        if (row.GetBinary("Person") is not { } box) return task;
        try
        {
            return task with { Person = JsonSerializer.Deserialize(key.Open(Place, task.Id, box), PersonJson.Default.PersonIdentities) };
        }
        catch (CryptographicException)
        {
            return task with { State = PersonTaskState.Expired };
        }
    }

    public static string FoundIn(string task) => $"found-{task}";

    public static TableEntity Found(string task, ConversationId conversation) => new(FoundIn(task), conversation.Value);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PersonTask))]
[JsonSerializable(typeof(PersonIdentities))]
internal sealed partial class PersonJson : JsonSerializerContext;
