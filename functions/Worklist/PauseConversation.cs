using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Sla;

namespace SocialInbox.Worklist;

public sealed class PauseConversation(ConversationDesk desk)
{
    private const int LongestNote = 500;

    [Function(nameof(PauseConversation))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/pause")] HttpRequest request, string id, CancellationToken cancellation) =>
        await ApiBody.Read(request, ApiJson.Web.PauseBody, cancellation) is { } body
            && body.Note is not { Length: > LongestNote }
                ? await desk.Run(request, id, body.CommandId, (command, by) => new ConversationCommand.Pause(command, body.Reason, by), cancellation, body.Note)
                : ApiBody.Unreadable;
}

internal sealed record PauseBody(string CommandId, PauseReason Reason, string? Note = null);
