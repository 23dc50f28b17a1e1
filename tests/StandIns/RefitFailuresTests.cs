using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Refit;

namespace SocialInbox.Tests.StandIns;

public sealed class RefitFailuresTests(RefitServer server) : IClassFixture<RefitServer>
{
    internal sealed record Post(string Id);

    internal sealed record Problem(string Error);

    internal interface IFailingApi
    {
        [Get("/f/{id}")]
        Task<Post?> Read(string id, CancellationToken cancellationToken = default);

        [Get("/f")]
        Task Done(CancellationToken cancellationToken = default);

        [Get("/f")]
        Task<ApiResponse<Post>> Told(CancellationToken cancellationToken = default);
    }

    private IFailingApi Answering(Func<HttpContext, Task> answer, RefitSettings? settings = null)
    {
        server.Answer = answer;
        return server.Api<IFailingApi>(settings);
    }

    [Fact]
    public async Task A_refusal_is_thrown_with_its_status_headers_and_text()
    {
        var failure = await Assert.ThrowsAsync<ApiException>(() => Answering(context =>
        {
            context.Response.Headers.RetryAfter = "30";
            return RefitServer.Json("""{"error":"slow down"}""", 429)(context);
        }).Read("7"));

        Assert.Equal(HttpStatusCode.TooManyRequests, failure.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), failure.Headers.RetryAfter?.Delta);
        Assert.Equal("application/json", failure.ContentHeaders?.ContentType?.MediaType);
        Assert.Equal("slow down", (await failure.GetContentAsAsync<Problem>())?.Error);
        Assert.Equal(HttpMethod.Get, failure.HttpMethod);
        Assert.Equal("/f/7", failure.Uri?.AbsolutePath);
        Assert.Equal("Response status code does not indicate success: 429 (Too Many Requests).", failure.Message);
    }

    [Fact]
    public async Task A_refusal_without_text_has_no_content()
    {
        var failure = await Assert.ThrowsAsync<ApiException>(() => Answering(RefitServer.Status(500)).Read("7"));

        Assert.False(failure.HasContent);
        Assert.Null(await failure.GetContentAsAsync<Problem>());
    }

    [Fact]
    public async Task A_method_without_a_result_throws_refusals_too() =>
        await Assert.ThrowsAsync<ApiException>(() => Answering(RefitServer.Status(403)).Done());

    [Fact]
    public async Task A_problem_in_standard_form_is_thrown_with_its_details()
    {
        var failure = await Assert.ThrowsAsync<ValidationApiException>(() => Answering(RefitServer.Json(
            """{"title":"Invalid","status":422,"errors":{"text":["too long"]},"trace":"t1"}""", 422, "application/problem+json")).Read("7"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, failure.StatusCode);
        Assert.Equal("Invalid", failure.Content?.Title);
        Assert.Equal(["too long"], failure.Content?.Errors["text"] ?? []);
        Assert.Equal("t1", failure.Content?.Extensions["trace"].ToString());
    }

    [Fact]
    public async Task A_problem_that_cannot_be_read_is_still_a_refusal()
    {
        var failure = await Assert.ThrowsAsync<ApiException>(() => Answering(RefitServer.Json("oops", 400, "application/problem+json")).Read("7"));

        Assert.Equal("oops", failure.Content);
    }

    [Fact]
    public async Task An_unreadable_answer_is_thrown_with_the_json_error_and_its_text()
    {
        var failure = await Assert.ThrowsAsync<ApiException>(() => Answering(RefitServer.Json("<html>")).Read("7"));

        Assert.Equal(HttpStatusCode.OK, failure.StatusCode);
        Assert.IsType<JsonException>(failure.InnerException);
        Assert.Equal("<html>", failure.Content);
    }

    [Fact]
    public async Task A_truncated_answer_is_unreadable() =>
        Assert.IsType<JsonException>((await Assert.ThrowsAsync<ApiException>(() => Answering(RefitServer.Json("""{"id":"7""")).Read("7"))).InnerException);

    [Fact]
    public async Task A_lost_connection_is_a_request_failure_where_a_value_was_due()
    {
        var failure = await Assert.ThrowsAsync<ApiRequestException>(() => Answering(RefitServer.HangUp).Read("7"));

        Assert.IsType<HttpRequestException>(failure.InnerException);
    }

    [Fact]
    public async Task A_lost_connection_passes_unwrapped_where_nothing_was_due() =>
        await Assert.ThrowsAsync<HttpRequestException>(() => Answering(RefitServer.HangUp).Done());

    [Fact]
    public async Task A_timeout_is_a_request_failure_where_a_value_was_due()
    {
        server.Answer = RefitServer.Stall;
        using var client = server.Client();
        client.Timeout = TimeSpan.FromMilliseconds(100);

        var failure = await Assert.ThrowsAsync<ApiRequestException>(() => RestService.For<IFailingApi>(client).Read("7"));

        Assert.IsType<TaskCanceledException>(failure.InnerException);
    }

    [Fact]
    public async Task A_caller_who_cancels_is_told_just_that_in_every_form()
    {
        using var cancelling = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var api = Answering(RefitServer.Stall);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.Read("7", cancelling.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.Done(cancelling.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.Told(cancelling.Token));
    }

    [Fact]
    public async Task A_caller_who_cancels_while_the_body_arrives_is_told_just_that()
    {
        using var cancelling = new CancellationTokenSource();
        var api = Answering(async context =>
        {
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            await cancelling.CancelAsync();
            await RefitServer.Stall(context);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.Read("7", cancelling.Token));
    }

    [Fact]
    public async Task The_exception_factory_of_the_settings_decides_what_is_a_failure()
    {
        var settings = new RefitSettings { ExceptionFactory = response => Task.FromResult<Exception?>(
            response.IsSuccessStatusCode ? new InvalidDataException("too good") : null) };

        await Assert.ThrowsAsync<InvalidDataException>(() => Answering(RefitServer.Json("{}"), settings).Read("7"));
        Assert.Equal("7", (await Answering(RefitServer.Json("""{"id":"7"}""", 500), settings).Read("7"))!.Id);
    }

    [Fact]
    public async Task The_deserialization_factory_names_the_failure_or_lets_it_pass()
    {
        Exception? named = new InvalidDataException("unreadable");
        var settings = new RefitSettings { DeserializationExceptionFactory = (_, _) => Task.FromResult<Exception?>(named) };

        await Assert.ThrowsAsync<InvalidDataException>(() => Answering(RefitServer.Json("nonsense"), settings).Read("7"));
        named = null;
        Assert.Null(await Answering(RefitServer.Json("nonsense"), settings).Read("7"));
    }

    [Fact]
    public async Task A_problem_can_be_made_of_a_refusal_by_hand()
    {
        var refusal = await Assert.ThrowsAsync<ApiException>(() => Answering(RefitServer.Json("""{"title":"Invalid"}""", 400)).Read("7"));

        Assert.Equal("Invalid", ValidationApiException.Create(refusal).Content?.Title);
    }
}
