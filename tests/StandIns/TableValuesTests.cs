using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.StandIns;

[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class TableValuesTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Instant = new DateTimeOffset(2026, 3, 29, 3, 30, 0, TimeSpan.FromHours(2)).AddTicks(1234567);

    private TableClient table = null!;

    public static TheoryData<string> AwkwardTexts => new(
        "O'Brien's ''quoted''", "Grüße aus Köln", "👩‍👩‍👧 😀", "100%", "%27%2F%25", "a+b c", "a&b=c;d,e:f", "(x)", " leading and trailing ", "$batch", "{\"a\":1}", "<b>", "", "\u00a0", "~!@^*|`");

    public Task InitializeAsync() => Task.Run(async () => table = await azurite.NewStorage().NewTable("Values"));

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(AwkwardTexts))]
    public async Task Awkward_characters_in_keys_and_values_survive_every_operation(string text)
    {
        await table.AddEntityAsync(new TableEntity(text, text) { ["Text"] = text });
        Assert.Equal(text, (await table.GetEntityAsync<TableEntity>(text, text)).Value.GetString("Text"));

        await table.UpdateEntityAsync(new TableEntity(text, text) { ["More"] = text }, ETag.All);
        await table.UpsertEntityAsync(new TableEntity(text, text) { ["Most"] = text });
        await table.SubmitTransactionAsync(
        [
            new TableTransactionAction(TableTransactionActionType.UpdateMerge, new TableEntity(text, text) { ["Last"] = text }, ETag.All),
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(text, text + "2")),
        ]);
        var rows = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {text} and RowKey eq {text}")).ToListAsync();
        var row = Assert.Single(rows);
        Assert.Equal([text, text, text, text], [row.GetString("Text"), row.GetString("More"), row.GetString("Most"), row.GetString("Last")]);

        Assert.Equal(204, (await table.DeleteEntityAsync(text, text)).Status);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>(text, text)).HasValue);
    }

    [Fact]
    public async Task A_value_may_hold_what_a_key_may_not()
    {
        const string text = "a/b\\c#d?e\tf\r\ng\u0001h\u007f";
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = text });
        Assert.Equal(text, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetString("Text"));
    }

    [Fact]
    public async Task A_dictionary_row_keeps_the_type_of_every_value()
    {
        var row = new TableEntity("p", "r")
        {
            ["Text"] = "1", ["Yes"] = true, ["Int"] = int.MinValue, ["Long"] = long.MaxValue, ["Half"] = 0.5, ["Whole"] = 5.0,
            ["Huge"] = 1e300, ["Id"] = new Guid("0190d1a2-0000-7000-8000-00000000abcd"), ["Instant"] = Instant, ["Utc"] = Instant.UtcDateTime, ["Bytes"] = new byte[] { 0, 255 },
        };
        await table.AddEntityAsync(row);

        var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal("1", read.GetString("Text"));
        Assert.True(read.GetBoolean("Yes"));
        Assert.Equal(int.MinValue, read.GetInt32("Int"));
        Assert.Equal(long.MaxValue, read.GetInt64("Long"));
        Assert.Equal([0.5, 5.0, 1e300], [read.GetDouble("Half"), read.GetDouble("Whole"), read.GetDouble("Huge")]);
        Assert.Equal(row.GetGuid("Id"), read.GetGuid("Id"));
        Assert.Equal(Instant, read.GetDateTimeOffset("Instant"));
        Assert.Equal(Instant.UtcDateTime, read.GetDateTime("Utc"));
        Assert.Equal(new byte[] { 0, 255 }, read.GetBinary("Bytes"));
        Assert.Equal(new byte[] { 0, 255 }, read.GetBinaryData("Bytes").ToArray());
        Assert.Null(read.GetInt64("Absent"));
        Assert.Throws<InvalidOperationException>(() => read.GetInt32("Text"));
    }

    [Fact]
    public async Task A_typed_row_comes_back_as_it_was_with_its_etag_and_timestamp()
    {
        var row = new Sample
        {
            PartitionKey = "p", RowKey = "r", Text = "Ä", Int = 1, Long = -5_000_000_000, Whole = 7, Yes = true, Id = new Guid("0190d1a2-0000-7000-8000-00000000abcd"),
            Instant = Instant, Utc = Instant.UtcDateTime, Bytes = [1, 2], Data = BinaryData.FromBytes(new byte[] { 3 }), Mood = Mood.Angry, MaybeMood = Mood.Calm, MaybeLong = 3, MaybeWhole = 4,
        };
        var added = await table.AddEntityAsync(row);

        var read = (await table.GetEntityAsync<Sample>("p", "r")).Value;

        Assert.Equal(added.Headers.ETag, read.ETag);
        Assert.NotNull(read.Timestamp);
        Assert.Equal("not stored", read.Ignored);
        Assert.Equal(
            row with { ETag = read.ETag, Timestamp = read.Timestamp, Bytes = null!, Data = null!, Ignored = read.Ignored },
            read with { Bytes = null!, Data = null! });
        Assert.Equal(row.Bytes, read.Bytes);
        Assert.Equal(row.Data.ToArray(), read.Data.ToArray());
        var plain = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal("Angry", plain["Mood"]);
        Assert.Equal("Ä", plain["renamed"]);
        Assert.DoesNotContain(plain.Keys, key => key is "Ignored" or "Text" or "MaybeInt");
    }

    [Fact]
    public async Task A_name_that_an_enum_does_not_have_is_an_error_and_not_its_default()
    {
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Mood"] = "Bored" });
        await Assert.ThrowsAsync<ArgumentException>(() => table.GetEntityAsync<Sample>("p", "r"));
    }

    [Fact]
    public async Task A_property_type_that_storage_cannot_hold_is_refused_instead_of_lost()
    {
        var failure = await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new Lossy { PartitionKey = "p", RowKey = "r" }));
        Assert.Contains("Price", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["Price"] = 1.5m }));
    }

    [Fact]
    public async Task A_local_time_is_refused() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["At"] = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified) }));

    [Fact]
    public async Task Only_the_selected_properties_come_back()
    {
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = "a", ["B"] = "b" });
        var row = (await table.GetEntityAsync<TableEntity>("p", "r", ["B"])).Value;
        Assert.Null(row.GetString("A"));
        Assert.Equal("b", row.GetString("B"));
    }

    private enum Mood
    {
        Calm,
        Angry,
    }

    private sealed record Sample : ITableEntity
    {
        public string PartitionKey { get; set; } = "";
        public string RowKey { get; set; } = "";
        public DateTimeOffset? Timestamp { get; set; }
        public ETag ETag { get; set; }
        [DataMember(Name = "renamed")]
        public string Text { get; init; } = "";
        [IgnoreDataMember]
        public string Ignored { get; init; } = "not stored";
        public int Int { get; init; }
        public int? MaybeInt { get; init; }
        public long Long { get; init; }
        public long? MaybeLong { get; init; }
        public double Whole { get; init; }
        public double? MaybeWhole { get; init; }
        public bool Yes { get; init; }
        public Guid Id { get; init; }
        public DateTimeOffset Instant { get; init; }
        public DateTime Utc { get; init; }
        public byte[] Bytes { get; init; } = [];
        public BinaryData Data { get; init; } = BinaryData.Empty;
        public Mood Mood { get; init; }
        public Mood? MaybeMood { get; init; }
    }

    private sealed record Lossy : ITableEntity
    {
        public string PartitionKey { get; set; } = "";
        public string RowKey { get; set; } = "";
        public DateTimeOffset? Timestamp { get; set; }
        public ETag ETag { get; set; }
        public decimal Price { get; init; }
    }
}
