using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Ledger;

namespace SocialInbox.HelpCentre.Effects;

/// <summary>Somebody says that this question needs no article.</summary>
public sealed class DismissGap(GapTable gaps)
{
    [Function(nameof(DismissGap))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/help/gaps/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!ConversationId.TryParse(id, out var conversation)) return ConversationDesk.NoConversation;
        await gaps.Dismiss(conversation, cancellation);
        return Results.NoContent();
    }
}
