using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using SocialInbox.Ledger;

namespace SocialInbox.Sla.Book;

/// <summary>The rows of the book: one for each version, never changed, and one that names the present version.</summary>
internal static class SlaBookRows
{
    public const string Partition = "sla";
    public const string Current = "current";
    public const string VersionPrefix = "version-";

    /// <summary>UTF-16 characters of JSON; a row holds little more.</summary>
    public const int Longest = 400_000;

    public static string KeyOf(int version) => VersionPrefix + version.ToString("D8", CultureInfo.InvariantCulture);

    public static string Json(SlaBook book) => JsonSerializer.Serialize(book, SlaJson.Default.SlaBook);

    public static TableEntity Of(SlaBook book)
    {
        var row = new TableEntity(Partition, KeyOf(book.Version)) { ["Version"] = book.Version, ["ChangedAt"] = book.ChangedAt, ["ById"] = book.ChangedBy?.Id, ["ByName"] = book.ChangedBy?.Name };
        LongText.Write(row, "Json", Json(book));
        return row;
    }

    public static TableEntity Present(int version) => new(Partition, Current) { ["Version"] = version };

    public static SlaBook Read(TableEntity row) =>
        JsonSerializer.Deserialize(LongText.Read(row, "Json")!, SlaJson.Default.SlaBook) ?? throw new InvalidOperationException($"Row {row.RowKey} of the book holds none.");

    public static SlaVersion ReadVersion(TableEntity row) => new(
        row.GetInt32("Version")!.Value,
        row.GetDateTimeOffset("ChangedAt")!.Value,
        row.GetString("ById") is { } id ? new Actor(id, row.GetString("ByName") ?? "") : null);
}

/// <summary>Who made a version of the book, and when.</summary>
public sealed record SlaVersion(int Version, DateTimeOffset ChangedAt, Actor? ChangedBy);
