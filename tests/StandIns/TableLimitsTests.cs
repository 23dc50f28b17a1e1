using Azure;
using Azure.Data.Tables;

namespace SocialInbox.Tests.StandIns;

/// <summary>What Azure refuses and the emulator takes is refused before it is sent: nothing listens at this address.</summary>
public sealed class TableLimitsTests
{
    private readonly TableClient table = new("UseDevelopmentStorage=true", "Nowhere", new TableClientOptions { Retry = { MaxRetries = 0 } });

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0000b")]
    [InlineData("a\u007fb")]
    [InlineData("a\u009fb")]
    public async Task A_key_with_a_forbidden_character_is_refused(string key)
    {
        await Refused("OutOfRangeInput", () => table.AddEntityAsync(new TableEntity(key, "r")));
        await Refused("OutOfRangeInput", () => table.UpsertEntityAsync(new TableEntity("p", key)));
        await Refused("OutOfRangeInput", () => table.DeleteEntityAsync("p", key));
        await Refused("OutOfRangeInput", () => table.GetEntityIfExistsAsync<TableEntity>(key, "r"));
    }

    [Fact]
    public async Task A_key_has_at_most_one_kibibyte()
    {
        await Refused("KeyValueTooLarge", () => table.AddEntityAsync(new TableEntity(new string('ü', 513), "r")));
        await Refused("KeyValueTooLarge", () => table.AddEntityAsync(new TableEntity("p", new string('x', 513))));
    }

    [Fact]
    public async Task A_row_needs_both_keys()
    {
        await Refused("PropertiesNeedValue", () => table.AddEntityAsync(new TableEntity("p", null)));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.UpsertEntityAsync(new TableEntity(null, "r")));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.GetEntityAsync<TableEntity>("p", null));
    }

    [Fact]
    public async Task A_value_has_at_most_64_kibibytes_and_a_row_one_mebibyte()
    {
        await Refused("PropertyValueTooLarge", () => table.AddEntityAsync(Row("Text", new string('x', 32 * 1024 + 1))));
        await Refused("PropertyValueTooLarge", () => table.AddEntityAsync(Row("Bytes", new byte[64 * 1024 + 1])));
        var large = new TableEntity("p", "r");
        for (var i = 0; i < 17; i++) large[$"Text{i}"] = new string('x', 32 * 1024);
        await Refused("EntityTooLarge", () => table.AddEntityAsync(large));
    }

    [Fact]
    public async Task A_row_has_at_most_252_properties_of_its_own()
    {
        var wide = new TableEntity("p", "r");
        for (var i = 0; i < 253; i++) wide[$"Property{i}"] = i;
        await Refused("TooManyProperties", () => table.AddEntityAsync(wide));
    }

    [Fact]
    public async Task A_property_name_is_an_identifier()
    {
        await Refused("PropertyNameInvalid", () => table.AddEntityAsync(Row("due-at", 1)));
        await Refused("PropertyNameInvalid", () => table.AddEntityAsync(Row("1st", 1)));
        await Refused("PropertyNameTooLong", () => table.AddEntityAsync(Row(new string('x', 256), 1)));
    }

    [Fact]
    public async Task An_instant_before_1601_is_refused()
    {
        await Refused("OutOfRangeInput", () => table.AddEntityAsync(Row("At", DateTimeOffset.MinValue)));
        await Refused("OutOfRangeInput", () => table.AddEntityAsync(Row("At", DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc))));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("a-b-c")]
    [InlineData("Tables")]
    public async Task A_table_name_has_letters_and_digits_only(string name) =>
        await Refused("InvalidResourceName", () => new TableClient("UseDevelopmentStorage=true", name).CreateIfNotExistsAsync());

    private static TableEntity Row(string name, object value) => new("p", "r") { [name] = value };

    private static async Task Refused(string code, Func<Task> write)
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(write);
        Assert.Equal((400, code), (failure.Status, failure.ErrorCode));
    }
}
