using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Worklist;

public sealed class CloseConversation(ConversationDesk desk)
{
    private const int LongestNote = 500;

    [Function(nameof(CloseConversation))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/close")] HttpRequest request, string id, CancellationToken cancellation) =>
        await ApiBody.Read(request, ApiJson.Web.CloseBody, cancellation) is { } body
            && body.Note is not { Length: > LongestNote }
                ? await desk.Run(request, id, body.CommandId, (command, by) => new ConversationCommand.Close(command, by, body.Reason) { Seen = SeenBy(body) }, cancellation, body.Note)
                : ApiBody.Unreadable;

    private static ImmutableArray<PostKey>? SeenBy(CloseBody body) => body.Posts is { } posts ? [.. posts.Select(PostKey.From)] : null;
}

internal sealed record CloseBody(string CommandId, CloseReason Reason, string? Note = null, ImmutableArray<string>? Posts = null);
