using System.Globalization;
using Azure.Data.Tables;
using SocialInbox.Tests.Infra;

namespace SocialInbox.Tests.Costs;

/// <summary>What a mention takes in the tables, as storage bills it. Counted by a test and approved.</summary>
internal static class StoredBytes
{
    public const string File = "stored.txt";
    public const string WithWords = "a mention with its words";
    public const string Forgotten = "a mention whose words are forgotten";

    public static decimal Gb(string what) => Approved[what] / 1024m / 1024 / 1024;

    public static IReadOnlyDictionary<string, int> Approved { get; } = InfraFile.Read($"tests/Approved/{File}").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(" | ")).ToDictionary(parts => parts[0], parts => int.Parse(parts[1], CultureInfo.InvariantCulture));

    /// <summary>https://learn.microsoft.com/archive/blogs/avkashchauhan/how-the-size-of-an-entity-is-caclulated-in-windows-azure-table-storage</summary>
    public static long Of(TableEntity row) => 4 + (2 * (row.PartitionKey.Length + row.RowKey.Length))
        + row.Where(property => property.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag") && property.Value is not null).Sum(property => 8L + (2 * property.Key.Length) + Of(property.Value!));

    private static long Of(object value) => value switch
    {
        string text => 4 + (2 * text.Length),
        byte[] bytes => 4 + bytes.Length,
        BinaryData bytes => 4 + bytes.ToMemory().Length,
        bool => 1,
        int => 4,
        Guid => 16,
        _ => 8,
    };
}
