using System.Text;
using System.Text.Json.Serialization;
using Refit;

namespace SocialInbox.Tests.StandIns;

public sealed partial class RefitBodiesTests(RefitServer server) : IClassFixture<RefitServer>
{
    internal sealed record Answer(string Text, [property: JsonPropertyName("in_reply_to")] string? InReplyTo = null);

    internal sealed class Form
    {
        [AliasAs("grant_type")]
        public string? GrantType { get; init; }

        [JsonPropertyName("client_id")]
        public string? ClientId { get; init; }

        public string? Scope { get; init; }

        [Query(CollectionFormat.Multi), AliasAs("tag[]")]
        public string[]? Tags { get; init; }

        [Query(CollectionFormat.Csv)]
        public int[]? Ids { get; init; }

        public string[]? Loose { get; init; }
    }

    [JsonSerializable(typeof(Answer))]
    private sealed partial class AnswerJson : JsonSerializerContext;

    internal interface IBodyApi
    {
        [Post("/b")]
        Task<string> Json([Body] Answer answer);

        [Post("/b")]
        Task<string> BufferedJson([Body(buffered: true)] Answer answer);

        [Post("/b")]
        Task<string> Implicit(Answer answer, string hint);

        [Post("/b")]
        Task<string> TwoComplex(Answer first, Answer second);

        [Post("/b")]
        Task<string> TwoBodies([Body] Answer first, [Body] Answer second);

        [Post("/b")]
        Task<string> Text([Body] string text);

        [Post("/b")]
        Task<string> SerializedText([Body(BodySerializationMethod.Serialized)] string text);

        [Post("/b")]
        Task<string> Raw([Body] Stream stream);

        [Put("/b")]
        Task<string> Form([Body(BodySerializationMethod.UrlEncoded)] Form form);

        [Post("/b")]
        Task<string> FormOfMap([Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, object?> form);

        [Post("/b")]
        Task<string> Content([Body] HttpContent content);

        [Post("/b")]
        Task<string> Nothing();

        [Patch("/b")]
        Task<string> Patch([Body] Answer answer);

        [Delete("/b")]
        Task<string> Delete();
    }

    private async Task<RefitServer.Seen> Sent(Func<IBodyApi, Task> call, RefitSettings? settings = null)
    {
        await call(server.Api<IBodyApi>(settings));
        return server.Last;
    }

    [Fact]
    public async Task A_body_is_written_as_json()
    {
        var sent = await Sent(api => api.Json(new("Hello", "7")));

        Assert.Equal("""{"text":"Hello","in_reply_to":"7"}""", sent.Body);
        Assert.Equal("application/json; charset=utf-8", sent.Header("Content-Type"));
    }

    [Fact]
    public async Task A_json_body_goes_in_chunks_without_a_length()
    {
        var sent = await Sent(api => api.Json(new("Hello")));

        Assert.Null(sent.Header("Content-Length"));
        Assert.Equal("chunked", sent.Header("Transfer-Encoding"));
    }

    [Fact]
    public async Task A_buffered_body_tells_its_length()
    {
        var sent = await Sent(api => api.BufferedJson(new("Hello")));

        Assert.Equal(sent.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), sent.Header("Content-Length"));
    }

    [Fact]
    public async Task The_settings_can_buffer_every_marked_body() =>
        Assert.NotNull((await Sent(api => api.Json(new("Hello")), new() { Buffered = true })).Header("Content-Length"));

    [Fact]
    public async Task The_one_complex_argument_of_a_post_is_its_body()
    {
        var sent = await Sent(api => api.Implicit(new("Hello"), "x"));

        Assert.Equal("""{"text":"Hello","in_reply_to":null}""", sent.Body);
        Assert.Equal("/b?hint=x", sent.Target);
    }

    [Fact]
    public async Task Two_complex_arguments_or_two_bodies_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Sent(api => api.TwoComplex(new("a"), new("b"))));
        await Assert.ThrowsAsync<ArgumentException>(() => Sent(api => api.TwoBodies(new("a"), new("b"))));
    }

    [Fact]
    public async Task A_text_body_goes_raw_unless_it_is_to_be_serialized()
    {
        Assert.Equal("Hello", (await Sent(api => api.Text("Hello"))).Body);
        Assert.Equal("\"Hello\"", (await Sent(api => api.SerializedText("Hello"))).Body);
    }

    [Fact]
    public async Task A_stream_body_goes_raw() =>
        Assert.Equal("raw", (await Sent(api => api.Raw(new MemoryStream(Encoding.UTF8.GetBytes("raw"))))).Body);

    [Fact]
    public async Task A_content_body_goes_as_it_is() =>
        Assert.Equal("text/x-own; charset=utf-8", (await Sent(api => api.Content(new StringContent("own", Encoding.UTF8, "text/x-own")))).Header("Content-Type"));

    [Fact]
    public async Task A_form_names_its_fields_by_alias_then_json_name_then_property_and_drops_nulls()
    {
        var sent = await Sent(api => api.Form(new() { GrantType = "refresh token", ClientId = "a&b", Scope = null }));

        Assert.Equal("grant_type=refresh+token&client_id=a%26b", sent.Body);
        Assert.Equal("application/x-www-form-urlencoded", sent.Header("Content-Type"));
        Assert.NotNull(sent.Header("Content-Length"));
    }

    [Fact]
    public async Task A_form_writes_collections_in_their_format() =>
        Assert.Equal("tag%5B%5D=a&tag%5B%5D=b&Ids=1%2C2", (await Sent(api => api.Form(new() { Tags = ["a", "b"], Ids = [1, 2] }))).Body);

    [Fact]
    public async Task A_form_refuses_a_collection_without_a_format() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => Sent(api => api.Form(new() { Loose = ["a"] })));

    [Fact]
    public async Task A_map_can_be_a_form() =>
        Assert.Equal("status=Hi&sensitive=True", (await Sent(api => api.FormOfMap(new() { ["status"] = "Hi", ["sensitive"] = true, ["none"] = null }))).Body);

    [Fact]
    public async Task A_source_generated_context_writes_the_bodies_it_knows()
    {
        var settings = new RefitSettings(new SystemTextJsonContentSerializer(AnswerJson.Default.Options));

        Assert.Equal("""{"Text":"Hello","in_reply_to":null}""", (await Sent(api => api.Json(new("Hello")), settings)).Body);
    }

    [Fact]
    public async Task A_post_without_a_body_is_empty()
    {
        var sent = await Sent(api => api.Nothing());

        Assert.Empty(sent.Body);
        Assert.Null(sent.Header("Content-Type"));
    }

    [Fact]
    public async Task Each_verb_goes_out_under_its_own_name()
    {
        Assert.Equal("POST", (await Sent(api => api.Nothing())).Method);
        Assert.Equal("PUT", (await Sent(api => api.Form(new()))).Method);
        Assert.Equal("PATCH", (await Sent(api => api.Patch(new("a")))).Method);
        Assert.Equal("DELETE", (await Sent(api => api.Delete())).Method);
    }
}
