using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Tests.Local.Runner.App;

public sealed class HttpSamples(Calls calls, Guestbook guestbook)
{
    [Function("Item")]
    public static IResult Item([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/{number:int}")] HttpRequest request, int number) =>
        Results.Text($"item {number} at {request.Path}");

    [Function("Order")]
    public static Task<IResult> Order([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "orders/{key}/{note?}")] HttpRequest request, Guid key, string note = "none") =>
        Task.FromResult(Results.Text($"{request.Method} {key:N} {note}"));

    [Function("Json")]
    public static IActionResult Json([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        new ObjectResult(new { Answer = 42, request.Method }) { StatusCode = StatusCodes.Status202Accepted };

    [Function("Broken")]
    public static ValueTask<IResult> Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "broken")] HttpRequest request) =>
        throw new InvalidOperationException($"a secret in {request.Path}");

    [Function("Slow")]
    public async Task<IResult> Slow([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "slow")] HttpRequest request, CancellationToken cancellation)
    {
        await calls.HappenAsync($"slow {request.Method}", cancellation);
        return Results.Text("done");
    }

    [Function("Visits")]
    public IResult Visits([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "visits")] HttpRequest request, FunctionContext context) =>
        Results.Text($"{guestbook.Sign()} {ReferenceEquals(request.HttpContext, context.GetHttpContext())} {context.FunctionDefinition.Name}");

    [Function("Zz_Files")]
    public static IResult Files([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path}")] HttpRequest request, string? path) =>
        Results.Text($"file '{path}' by {request.Method}");
}

/// <summary>One for each service scope.</summary>
public sealed class Guestbook
{
    private int visits;

    public int Sign() => ++visits;
}
