using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Refit;

namespace SocialInbox.Tests.StandIns;

public sealed class RefitAnswersTests(RefitServer server) : IClassFixture<RefitServer>
{
    internal enum Visibility
    {
        Public,
        FollowersOnly,
    }

    internal sealed record Post(string Id, Visibility Visibility = Visibility.Public, object? Extra = null);

    internal interface IAnswerApi
    {
        [Get("/a")]
        Task Done();

        [Get("/a")]
        Task<Post?> Read();

        [Get("/a")]
        Task<string> Text();

        [Get("/a")]
        Task<HttpResponseMessage> Raw();

        [Head("/a")]
        Task<HttpResponseMessage> Head();

        [Get("/a")]
        Task<ApiResponse<Post>> Told();

        [Get("/a")]
        Task<IApiResponse<Post>> ToldByInterface();

        [Get("/a")]
        Task<IApiResponse> ToldWithoutBody();

        Task<string> WithoutAVerb();

        [Get("/a")]
        string NotATask();

        [Get("/a")]
        Task Cancelled(CancellationToken first, CancellationToken second);
    }

    private IAnswerApi Answering(Func<HttpContext, Task> answer, RefitSettings? settings = null)
    {
        server.Answer = answer;
        return server.Api<IAnswerApi>(settings);
    }

    [Fact]
    public async Task An_answer_is_read_as_camel_case_json_whatever_the_case()
    {
        Assert.Equal("7", (await Answering(RefitServer.Json("""{"id":"7"}""")).Read())!.Id);
        Assert.Equal("7", (await Answering(RefitServer.Json("""{"ID":"7"}""")).Read())!.Id);
    }

    [Fact]
    public async Task Enums_are_read_as_camel_case_text() =>
        Assert.Equal(Visibility.FollowersOnly, (await Answering(RefitServer.Json("""{"id":"7","visibility":"followersOnly"}""")).Read())!.Visibility);

    [Theory]
    [InlineData("7", 7L)]
    [InlineData("1.5", 1.5)]
    [InlineData("true", true)]
    [InlineData("\"x\"", "x")]
    public async Task A_value_of_no_declared_type_is_read_as_what_it_looks_like(string json, object value) =>
        Assert.Equal(value, (await Answering(RefitServer.Json($$"""{"id":"7","extra":{{json}}}""")).Read())!.Extra);

    [Fact]
    public async Task A_repeated_json_key_is_unreadable()
    {
        var failure = await Assert.ThrowsAsync<ApiException>(() => Answering(RefitServer.Json("""{"id":"7","id":"8"}""")).Read());

        Assert.IsType<JsonException>(failure.InnerException);
    }

    [Fact]
    public async Task An_answer_without_content_is_the_default_value() => Assert.Null(await Answering(RefitServer.Status(204)).Read());

    [Fact]
    public async Task An_empty_answer_is_the_default_value() =>
        Assert.Null(await Answering(context =>
        {
            context.Response.ContentLength = 0;
            return Task.CompletedTask;
        }).Read());

    [Fact]
    public async Task A_text_answer_comes_as_it_is() => Assert.Equal("""{"id":"7"}""", await Answering(RefitServer.Json("""{"id":"7"}""")).Text());

    [Fact]
    public async Task A_method_without_a_result_only_waits()
    {
        await Answering(RefitServer.Json("not json")).Done();

        Assert.Equal("GET", server.Last.Method);
    }

    [Fact]
    public async Task A_raw_answer_is_handed_over_even_when_it_is_a_refusal()
    {
        using var answer = await Answering(RefitServer.Json("no", 403)).Raw();

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("no", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_head_request_brings_headers_alone()
    {
        using var answer = await Answering(RefitServer.Status(200)).Head();

        Assert.Equal("HEAD", server.Last.Method);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_told_answer_has_content_status_and_headers()
    {
        using var answer = await Answering(context =>
        {
            context.Response.Headers["X-RateLimit-Remaining"] = "3";
            return RefitServer.Json("""{"id":"7"}""")(context);
        }).Told();

        Assert.True(answer.IsSuccessful);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("7", answer.Content?.Id);
        Assert.Equal("3", answer.Headers?.GetValues("X-RateLimit-Remaining").Single());
        Assert.Equal("application/json", answer.ContentHeaders?.ContentType?.MediaType);
        Assert.Same(answer, await answer.EnsureSuccessfulAsync());
    }

    [Fact]
    public async Task A_told_answer_may_be_asked_for_by_its_interfaces()
    {
        using var typed = await Answering(RefitServer.Json("""{"id":"7"}""")).ToldByInterface();
        using var untyped = await Answering(RefitServer.Status(202)).ToldWithoutBody();

        Assert.Equal("7", typed.Content?.Id);
        Assert.Equal(HttpStatusCode.Accepted, untyped.StatusCode);
        Assert.True(untyped.IsSuccessful);
    }

    [Fact]
    public async Task A_told_refusal_carries_its_error_and_throws_nothing()
    {
        using var answer = await Answering(RefitServer.Json("""{"error":"gone"}""", 410)).Told();

        Assert.True(answer.IsReceived);
        Assert.False(answer.IsSuccessStatusCode);
        Assert.Null(answer.Content);
        Assert.True(answer.HasResponseError(out var error));
        Assert.Equal("""{"error":"gone"}""", error.Content);
        Assert.Same(error, await Assert.ThrowsAsync<ApiException>(answer.EnsureSuccessStatusCodeAsync));
    }

    [Fact]
    public async Task A_told_answer_that_cannot_be_read_has_its_status_and_an_error()
    {
        using var answer = await Answering(RefitServer.Json("not json")).Told();

        Assert.True(answer.IsSuccessStatusCode);
        Assert.False(answer.IsSuccessful);
        Assert.IsType<JsonException>(answer.Error?.InnerException);
    }

    [Fact]
    public async Task A_told_call_that_found_nobody_says_so_in_its_error()
    {
        using var answer = await Answering(RefitServer.HangUp).Told();

        Assert.False(answer.IsReceived);
        Assert.Null(answer.StatusCode);
        Assert.True(answer.HasRequestError(out var error));
        Assert.IsType<HttpRequestException>(error.InnerException);
    }

    [Fact]
    public async Task The_protocol_version_comes_from_the_settings_and_is_one_point_one_at_first()
    {
        using var answer = await Answering(RefitServer.Json("{}")).Raw();

        Assert.Equal(HttpVersion.Version11, answer.RequestMessage?.Version);
    }

    [Fact]
    public async Task A_method_without_a_verb_a_task_or_a_single_cancellation_fails_at_the_call()
    {
        var api = Answering(RefitServer.Json("{}"));

        await Assert.ThrowsAsync<NotImplementedException>(api.WithoutAVerb);
        Assert.Throws<ArgumentException>(api.NotATask);
        await Assert.ThrowsAsync<ArgumentException>(() => api.Cancelled(default, default));
    }
}
