using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Refit;

namespace SocialInbox.Tests.StandIns;

public sealed class RefitQueriesTests(RefitServer server) : IClassFixture<RefitServer>
{
    internal enum Order
    {
        Newest,
        [EnumMember(Value = "oldest-first")]
        OldestFirst,
    }

    internal sealed class Filter
    {
        [AliasAs("q")]
        public string? Text { get; init; }

        [JsonPropertyName("page_size")]
        public int? PageSize { get; init; }

        public Filter? Inner { get; init; }

        [Query(CollectionFormat.Multi)]
        public string[]? Tags { get; init; }

        [Query(Format = "yyyy-MM-dd")]
        public DateTime? Since { get; init; }
    }

    internal interface IQueryApi
    {
        [Get("/q")]
        Task<string> Text(string? text, [AliasAs("max_id")] string? maxId = null);

        [Get("/q")]
        Task<string> Flag(bool flag);

        [Get("/q")]
        Task<string> Instant(DateTime at);

        [Get("/q")]
        Task<string> ExactInstant([Query(Format = "o")] DateTime at);

        [Get("/q")]
        Task<string> Sorted(Order order);

        [Get("/q")]
        Task<string> Plain(string[] ids);

        [Get("/q")]
        Task<string> Csv([Query(CollectionFormat.Csv)] IEnumerable<int> ids);

        [Get("/q")]
        Task<string> Ssv([Query(CollectionFormat.Ssv)] string[] ids);

        [Get("/q")]
        Task<string> Tsv([Query(CollectionFormat.Tsv)] string[] ids);

        [Get("/q")]
        Task<string> Pipes([Query(CollectionFormat.Pipes)] string[] ids);

        [Get("/q")]
        Task<string> Multi([Query(CollectionFormat.Multi), AliasAs("id[]")] string[] ids);

        [Get("/q")]
        Task<string> Object(Filter filter);

        [Get("/q")]
        Task<string> Prefixed([Query("-", "f")] Filter filter);

        [Get("/q")]
        Task<string> Map(Dictionary<string, string?> values);

        [Get("/q")]
        Task<string> AsText([Query(TreatAsString = true)] Filter filter);

        [Get("/q")]
        Task<string> Objects(Filter[] filters);

        [Post("/q")]
        Task<string> QueryOfAPost([Query] Filter filter, string text);
    }

    private async Task<string> Query(Func<IQueryApi, Task> call, RefitSettings? settings = null)
    {
        await call(server.Api<IQueryApi>(settings));
        return server.Last.Target["/q".Length..];
    }

    [Fact]
    public async Task An_argument_without_another_place_goes_into_the_query() =>
        Assert.Equal("?text=hi&max_id=9", await Query(api => api.Text("hi", "9")));

    [Fact]
    public async Task Null_is_dropped() => Assert.Equal("", await Query(api => api.Text(null)));

    [Fact]
    public async Task An_empty_text_is_kept() => Assert.Equal("?text=", await Query(api => api.Text("")));

    [Theory]
    [InlineData("a&b=c", "a%26b%3Dc")]
    [InlineData("1+1 %", "1%2B1%20%25")]
    [InlineData("ü#", "%C3%BC%23")]
    public async Task Values_are_escaped(string text, string written) =>
        Assert.Equal("?text=" + written, await Query(api => api.Text(text)));

    [Fact]
    public async Task Truth_is_written_with_a_capital() => Assert.Equal("?flag=True", await Query(api => api.Flag(true)));

    [Fact]
    public async Task An_instant_is_written_in_the_general_invariant_format() =>
        Assert.Equal("?at=11%2F22%2F2026%2008%3A00%3A00", await Query(api => api.Instant(new(2026, 11, 22, 8, 0, 0, DateTimeKind.Utc))));

    [Fact]
    public async Task A_format_decides_how_an_instant_is_written() =>
        Assert.Equal("?at=2026-11-22T08%3A00%3A00.0000000Z", await Query(api => api.ExactInstant(new(2026, 11, 22, 8, 0, 0, DateTimeKind.Utc))));

    [Fact]
    public async Task An_enum_is_written_by_its_member_value_or_else_its_name()
    {
        Assert.Equal("?order=oldest-first", await Query(api => api.Sorted(Order.OldestFirst)));
        Assert.Equal("?order=Newest", await Query(api => api.Sorted(Order.Newest)));
    }

    [Fact]
    public async Task A_collection_is_joined_by_commas_unless_told_otherwise()
    {
        Assert.Equal("?ids=a%2Cb", await Query(api => api.Plain(["a", "b"])));
        Assert.Equal("?ids=1%2C2", await Query(api => api.Csv([1, 2])));
    }

    [Fact]
    public async Task A_collection_can_be_joined_by_spaces_tabs_or_pipes()
    {
        Assert.Equal("?ids=a%20b", await Query(api => api.Ssv(["a", "b"])));
        Assert.Equal("?ids=a%09b", await Query(api => api.Tsv(["a", "b"])));
        Assert.Equal("?ids=a%7Cb", await Query(api => api.Pipes(["a", "b"])));
    }

    [Fact]
    public async Task A_multi_collection_repeats_its_key() =>
        Assert.Equal("?id%5B%5D=a&id%5B%5D=b", await Query(api => api.Multi(["a", "b"])));

    [Fact]
    public async Task The_settings_give_the_format_of_collections_that_name_none() =>
        Assert.Equal("?ids=a&ids=b", await Query(api => api.Plain(["a", "b"]), new() { CollectionFormat = CollectionFormat.Multi }));

    [Fact]
    public async Task An_empty_collection_leaves_its_key_or_as_multi_nothing()
    {
        Assert.Equal("?ids=", await Query(api => api.Csv([])));
        Assert.Equal("", await Query(api => api.Multi([])));
    }

    [Fact]
    public async Task An_object_becomes_a_pair_for_each_property_under_its_alias_or_its_own_name() =>
        Assert.Equal(
            "?q=hi&PageSize=5&Inner.q=deep&Tags=a&Tags=b&Since=2026-11-22",
            await Query(api => api.Object(new()
            {
                Text = "hi", PageSize = 5, Inner = new() { Text = "deep" }, Tags = ["a", "b"], Since = new(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc),
            })));

    [Fact]
    public async Task A_key_formatter_names_the_properties_without_an_alias() =>
        Assert.Equal("?q=hi&pagesize=5", await Query(
            api => api.Object(new() { Text = "hi", PageSize = 5 }),
            new(new SystemTextJsonContentSerializer(), urlParameterKeyFormatter: new LowerCase())));

    [Fact]
    public async Task A_prefix_and_a_delimiter_stand_before_each_key_of_an_object() =>
        Assert.Equal("?f-q=hi&f-Inner-q=deep", await Query(api => api.Prefixed(new() { Text = "hi", Inner = new() { Text = "deep" } })));

    [Fact]
    public async Task A_dictionary_becomes_its_entries_without_the_null_ones() =>
        Assert.Equal("?a=1", await Query(api => api.Map(new() { ["a"] = "1", ["b"] = null })));

    [Fact]
    public async Task An_object_can_be_written_as_its_text() =>
        Assert.Equal("?filter=" + Uri.EscapeDataString(typeof(Filter).FullName!), await Query(api => api.AsText(new())));

    [Fact]
    public async Task A_collection_of_objects_is_refused() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => Query(api => api.Objects([new()])));

    [Fact]
    public async Task A_post_can_carry_arguments_in_its_query()
    {
        Assert.Equal("?q=hi&text=more", await Query(api => api.QueryOfAPost(new() { Text = "hi" }, "more")));
        Assert.Empty(server.Last.Body);
    }

    private sealed class LowerCase : IUrlParameterKeyFormatter
    {
        public string Format(string key) => key.ToLowerInvariant();
    }
}
