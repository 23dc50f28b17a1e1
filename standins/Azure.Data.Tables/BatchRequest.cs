// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using System.Text;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>An entity group transaction: one change set in one multipart body.</summary>
// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions
internal sealed record BatchRequest(string ContentType, byte[] Body)
{
    private const int MaxActions = 100;
    private const int MaxBytes = 4 * 1024 * 1024;

    public static BatchRequest Of(TableRest rest, string table, IReadOnlyList<TableTransactionAction> actions)
    {
        var batch = $"batch_{Guid.CreateVersion7()}";
        var changeset = $"changeset_{Guid.CreateVersion7()}";
        var text = new StringBuilder()
            .Append("--" + batch + "\r\nContent-Type: multipart/mixed; boundary=" + changeset + "\r\n\r\n");
        var rows = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < actions.Count; index++)
        {
            var action = actions[index];
            try
            {
                CheckTogether(actions[0].Entity, action.Entity, index, rows);
                text.Append("--" + changeset + "\r\nContent-Type: application/http\r\n")
                    .Append("Content-Transfer-Encoding: binary\r\n\r\n")
                    .Append(Part(rest, table, action));
            }
            catch (RequestFailedException refusal)
            {
                throw TableTransactionFailedException.At(index, refusal);
            }
        }

        var body = Encoding.UTF8.GetBytes(text.Append("--" + changeset + "--\r\n\r\n--" + batch + "--\r\n").ToString());
        return body.Length <= MaxBytes
            ? new($"multipart/mixed; boundary={batch}", body)
            : throw EntityLimits.Refused("RequestBodyTooLarge", "A transaction has at most 4 MiB.", 413);
    }

    private static void CheckTogether(ITableEntity first, ITableEntity entity, int index, HashSet<string> rows)
    {
        if (index >= MaxActions)
        {
            throw EntityLimits.Refused(
                TableErrorCode.InvalidInput, "The batch request operation exceeds the maximum 100 changes per change set.");
        }

        if (!string.Equals(first.PartitionKey, entity.PartitionKey, StringComparison.Ordinal))
        {
            throw EntityLimits.Refused(
                TableErrorCode.CommandsInBatchActOnDifferentPartitions,
                "All commands in a batch must operate on same entity group.");
        }

        if (!rows.Add(entity.RowKey))
        {
            throw EntityLimits.Refused(
                TableErrorCode.InvalidDuplicateRow,
                "The batch request contains multiple changes with same row key. An entity can appear only once in a batch request.");
        }
    }

    private static string Part(TableRest rest, string table, TableTransactionAction action)
    {
        var entity = action.Entity;
        EntityLimits.CheckKey("PartitionKey", entity.PartitionKey);
        EntityLimits.CheckKey("RowKey", entity.RowKey);
        var url = rest.EntityUrl(table, entity.PartitionKey, entity.RowKey);
        return action.ActionType switch
        {
            TableTransactionActionType.Add => WithBody("POST", $"{rest.Endpoint}/{table}", entity, default),
            TableTransactionActionType.UpdateMerge => WithBody("PATCH", url, entity, action.ETag),
            TableTransactionActionType.UpdateReplace => WithBody("PUT", url, entity, action.ETag),
            TableTransactionActionType.UpsertMerge => WithBody("PATCH", url, entity, default),
            TableTransactionActionType.UpsertReplace => WithBody("PUT", url, entity, default),
            TableTransactionActionType.Delete =>
                Head("DELETE", url, action.ETag == default ? ETag.All : action.ETag) + "\r\n",
            _ => throw new InvalidOperationException($"Unknown action {action.ActionType}."),
        };
    }

    private static string WithBody(string method, string url, ITableEntity entity, ETag etag)
    {
        var json = Encoding.UTF8.GetString(EntityJson.Write(EntityLimits.Checked(entity)));
        return $"{Head(method, url, etag)}Prefer: return-no-content\r\nContent-Type: application/json\r\n\r\n{json}\r\n";
    }

    private static string Head(string method, string url, ETag etag) =>
        $"{method} {url} HTTP/1.1\r\nDataServiceVersion: 3.0\r\nAccept: application/json;odata=minimalmetadata\r\n"
        + (etag == default ? "" : $"If-Match: {etag}\r\n");
}
