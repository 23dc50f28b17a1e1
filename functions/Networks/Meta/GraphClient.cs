using System.Net.Http.Headers;
using System.Text.Json;
using Refit;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Meta;

/// <summary>One account's way to one of Meta's APIs: what it shows itself by, and what an answer means.</summary>
/// <param name="note">Is told the headers of every answer: they say how much is used.</param>
internal sealed class GraphClient<TApi>(TApi api, GraphAccess access, TimeProvider clock, Action<HttpResponseHeaders>? note = null)
{
    /// <summary>Asks, whatever the answer.</summary>
    internal async Task<Answer> Ask(Func<TApi, GraphAccess, Task<ApiResponse<string>>> call)
    {
        var answer = await Answer.To(call(api, access), clock);
        if (answer is Answer.Received { Headers: { } headers }) note?.Invoke(headers);
        return answer;
    }

    /// <exception cref="NetworkFailedException">Anything but a success, or what is no object.</exception>
    internal async Task<GraphAnswer> Read(Func<TApi, GraphAccess, Task<ApiResponse<string>>> call) =>
        await Find(call) ?? throw new NetworkFailedException(new NetworkFailure.NotFound("What was asked for is gone, or this token does not see it."));

    /// <summary>Null when it is gone, or when this token does not see it.</summary>
    /// <exception cref="NetworkFailedException">Any other refusal, or what is no object.</exception>
    internal async Task<GraphAnswer?> Find(Func<TApi, GraphAccess, Task<ApiResponse<string>>> call) => await Look(call) switch
    {
        GraphSight.Shown shown => shown.What,
        GraphSight.Closed closed => throw new NetworkFailedException(closed.Failure),
        _ => null,
    };

    /// <summary>Looks at one object. That a permission is missing for it says nothing of others.</summary>
    /// <exception cref="NetworkFailedException">Any other refusal, or what is no object.</exception>
    internal async Task<GraphSight> Look(Func<TApi, GraphAccess, Task<ApiResponse<string>>> call)
    {
        var answer = (await Ask(call)).OrUnreachable();
        var error = GraphError.In(answer);
        if (answer.Ok && error is null) return new GraphSight.Shown(GraphAnswer.Of(answer));
        var failure = GraphFailures.Of(answer, clock.GetUtcNow());
        return failure switch
        {
            NetworkFailure.NotFound => new GraphSight.Gone(),
            NetworkFailure.CredentialsRefused refused when error is { IsPermission: true } => new GraphSight.Closed(refused),
            _ => throw new NetworkFailedException(failure),
        };
    }
}

/// <summary>What a look at one object found.</summary>
internal abstract record GraphSight
{
    private GraphSight() { }

    internal sealed record Shown(GraphAnswer What) : GraphSight;

    /// <summary>It is gone, or this token does not see it.</summary>
    internal sealed record Gone : GraphSight;

    /// <summary>It is not for us to see: nobody knows whether it is still there.</summary>
    internal sealed record Closed(NetworkFailure.CredentialsRefused Failure) : GraphSight
    {
        /// <summary>It as something that people see.</summary>
        internal UnreadablePost AsUnreadable(string id) => new($$"""{"closed":"{{JsonEncodedText.Encode(id)}}"}""", $"What stands here could not be read. {Failure.Words}");
    }

    internal GraphAnswer? Answer => (this as Shown)?.What;
}

/// <summary>An answer that is an object.</summary>
internal sealed record GraphAnswer(Answer.Received Answer, JsonElement Root)
{
    internal static GraphAnswer Of(Answer.Received answer)
    {
        using var json = JsonPage.Parse(answer);
        return json.RootElement.ValueKind == JsonValueKind.Object ? new GraphAnswer(answer, json.RootElement.Clone()) : throw JsonPage.Unreadable(answer, "no object");
    }

    /// <summary>The id of what a write made; null when the answer does not say.</summary>
    internal static string? IdIn(Answer.Received answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return JsonPage.Text(json.RootElement, "id") is { } id && PostLimits.IsId(id) ? id : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The answer as a page of a list.</summary>
    /// <exception cref="NetworkFailedException">It is none.</exception>
    internal GraphList List() =>
        Root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array ? GraphList.Of(Root, data) : throw JsonPage.Unreadable(Answer, "no list");
}

/// <summary>
/// One page. <paramref name="After"/>: the cursor of the next one. Whether there is one, most lists tell by an address (which holds the
/// token and is used for nothing else), however short the page; <paramref name="HasNext"/> is that.
/// </summary>
internal sealed record GraphList(IReadOnlyList<JsonElement> Items, string? After, bool HasNext)
{
    internal static readonly GraphList Empty = new([], null, false);

    /// <summary>A list within an item; empty when there is none.</summary>
    internal static GraphList Within(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Object
        && list.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array ? Of(list, data) : Empty;

    internal static GraphList Of(JsonElement list, JsonElement data)
    {
        var paging = list.TryGetProperty("paging", out var given) && given.ValueKind == JsonValueKind.Object ? given : default;
        var cursors = paging.ValueKind == JsonValueKind.Object && paging.TryGetProperty("cursors", out var both) ? both : default;
        return new GraphList([.. data.EnumerateArray()], JsonPage.Text(cursors, "after"), JsonPage.Text(paging, "next") is { Length: > 0 });
    }
}
