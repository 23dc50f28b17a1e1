using System.Collections.Concurrent;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace SocialInbox.Tests.StandIns;

/// <summary>A table service on loopback that gives prepared answers in order: for what the emulator never answers.</summary>
internal sealed class StubTableService : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Url, string Date, string Authorization)> seen = new();
    private readonly ConcurrentQueue<RequestDelegate> answers;

    private StubTableService(RequestDelegate[] answers)
    {
        this.answers = new(answers);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(Answer);
    }

    public IEnumerable<string> Requests => seen.Select(request => request.Url);

    public IReadOnlyList<(string Url, string Date, string Authorization)> Seen => [.. seen];

    private string Endpoint => $"{app.Urls.Single()}/devstoreaccount1";

    public static async Task<StubTableService> Start(params RequestDelegate[] answers)
    {
        var service = new StubTableService(answers);
        await service.app.StartAsync();
        return service;
    }

    public static RequestDelegate Page((string PartitionKey, string RowKey)[] rows, string? nextPartitionKey = null, string? nextRowKey = null) => context =>
    {
        if (nextPartitionKey is not null) context.Response.Headers["x-ms-continuation-NextPartitionKey"] = nextPartitionKey;
        if (nextRowKey is not null) context.Response.Headers["x-ms-continuation-NextRowKey"] = nextRowKey;
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { value = rows.Select(row => new { row.PartitionKey, row.RowKey }) }));
    };

    public static RequestDelegate Error(int status, string body) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    };

    public TableClient Table(string name, TableClientOptions? options = null) =>
        new(new Uri(Endpoint), name, new TableSharedKeyCredential("devstoreaccount1", Convert.ToBase64String(new byte[64])), options);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task Answer(HttpContext context)
    {
        var url = Uri.UnescapeDataString(new Uri(context.Request.GetEncodedUrl()).PathAndQuery);
        seen.Enqueue((url, context.Request.Headers["x-ms-date"].ToString(), context.Request.Headers.Authorization.ToString()));
        return answers.TryDequeue(out var answer) ? answer(context) : Error(StatusCodes.Status500InternalServerError, "no answer is left")(context);
    }
}
