using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Worklist.Earlier;

/// <summary>The other conversations of the customer with this account, the latest first.</summary>
public sealed class ListEarlier(ConversationLedger ledger, CustomersTable customers)
{
    private const int Most = 20;

    [Function(nameof(ListEarlier))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/conversations/{id}/earlier")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!ConversationId.TryParse(id, out var conversation) || await ledger.Load(conversation, cancellation) is not { Conversation: var shown }) return ConversationDesk.NoConversation;
        var others = (await customers.Of(shown.Origin, cancellation)).Remove(conversation);
        var stored = await Task.WhenAll(others.Take(Most).Select(other => ledger.Load(other, cancellation)));

        // A row may be older than what became of its conversation.
        var items = stored.OfType<StoredConversation>().Where(other => other.Conversation.Origin.CustomerId == shown.Origin.CustomerId).Select(other => WorklistItem.Of(other.Conversation, Standing.Of(other.Conversation)));
        return Results.Json(new EarlierAnswer([.. items], others.Length > Most), ApiJson.Web.EarlierAnswer);
    }
}

/// <param name="More">There are older ones than these.</param>
internal sealed record EarlierAnswer(ImmutableArray<WorklistItem> Items, bool More);
