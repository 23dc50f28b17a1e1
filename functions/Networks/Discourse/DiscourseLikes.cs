using System.Text.Json;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Discourse;

/// <summary>Likes in the brand's name. A forum refuses to do it twice, so after a refusal it is asked how it stands.</summary>
internal static class DiscourseLikes
{
    internal const int Like = 2;

    internal static async Task<ModerationResult> Moderate(DiscourseClient client, PostRef post, ModerationAct act, CancellationToken cancellation)
    {
        if (act is not (ModerationAct.Like or ModerationAct.Unlike)) return new ModerationResult.Rejected("A forum of this kind lets nobody hide others' posts by its API.");
        if (DiscoursePosts.Number(post.Id) is not { } id) return new ModerationResult.Rejected("There is no such post.");
        var liked = act == ModerationAct.Like;
        var answer = await client.Ask(api => liked
            ? api.Act(new DiscourseAct { Id = id, PostActionTypeId = Like }, cancellation)
            : api.Undo(id, Like, cancellation));
        if (answer is not Answer.Received received) return new ModerationResult.TryAgain(((Answer.Missing)answer).Words);
        if (received.Ok) return new ModerationResult.Done();
        if (received.Status is 400 or 403 or 404 or 422 && !DiscourseClient.IsBadKey(received) && await Stands(client, id, cancellation) == liked) return new ModerationResult.Done();
        return DiscourseClient.FailureOf(received) switch
        {
            NetworkFailure.Throttled throttled => new ModerationResult.Throttled(throttled.Until),
            NetworkFailure.CredentialsRefused refused when DiscourseClient.IsBadKey(received) => new ModerationResult.CredentialsRefused(refused.Words),
            NetworkFailure.Unreachable failed => new ModerationResult.TryAgain(failed.Words),
            var refused => new ModerationResult.Rejected(refused.Words),
        };
    }

    private static async Task<bool?> Stands(DiscourseClient client, long id, CancellationToken cancellation)
    {
        if (await client.Find(api => api.Post(id, cancellation)) is not { } answer) return null;
        using var json = JsonPage.Parse(answer);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("actions_summary", out var actions) || actions.ValueKind != JsonValueKind.Array) return null;
        return actions.EnumerateArray().Any(action => action.ValueKind == JsonValueKind.Object
            && action.TryGetProperty("id", out var kind) && kind.ValueKind == JsonValueKind.Number && kind.TryGetInt32(out var type) && type == Like
            && action.TryGetProperty("acted", out var acted) && acted.ValueKind == JsonValueKind.True);
    }
}
