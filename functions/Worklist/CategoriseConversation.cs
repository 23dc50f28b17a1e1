using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Triage;

namespace SocialInbox.Worklist;

/// <summary>An agent corrects what triage found; both are kept.</summary>
public sealed class CategoriseConversation(ConversationDesk desk)
{
    [Function(nameof(CategoriseConversation))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/category")] HttpRequest request, string id, CancellationToken cancellation) =>
        await ApiBody.Read(request, ApiJson.Web.CategoryBody, cancellation) is { } body
            ? await desk.Run(request, id, body.CommandId, (command, by) => new ConversationCommand.Categorise(command, body.Category, by), cancellation)
            : ApiBody.Unreadable;
}

/// <param name="Category">Null: what triage found holds again.</param>
internal sealed record CategoryBody(string CommandId, Category? Category);
