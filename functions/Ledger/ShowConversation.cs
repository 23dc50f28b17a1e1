using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Networks;
using SocialInbox.Replies.Drafts;

namespace SocialInbox.Ledger;

/// <summary>One conversation whole. A browser that has the present version learns that for one look-up; a page that says that it is open learns who else is at it.</summary>
public sealed class ShowConversation(ConversationLedger ledger, AccountsTable accounts, NetworkCatalogue networks, DraftsTable drafts, TimeProvider time)
{
    [Function(nameof(ShowConversation))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/conversations/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!ConversationId.TryParse(id, out var conversation)) return ConversationDesk.NoConversation;
        var presence = request.Query["open"] == "1" ? drafts.Around(conversation, ConversationDesk.By(request), cancellation) : Task.FromResult(Presence.Unasked);
        if (request.Headers.IfNoneMatch.Count > 0 && await ledger.Load(conversation, cancellation) is { Conversation: var known } && Revalidated.IsKnown(request, State(known, await presence)))
            return Revalidated.Unchanged(request, State(known, await presence));
        if (await ledger.Read(conversation, cancellation) is not { } record)
        {
            await presence;
            return ConversationDesk.NoConversation;
        }

        var account = (await accounts.Find(record.Conversation.Origin.Account, cancellation))?.Account;
        networks.TryGet(record.Conversation.Origin.Network, out var network);
        var around = await presence;
        var view = ConversationShowing.Of(record, account, network, time.GetUtcNow()) with { DraftBy = around.DraftBy, OpenBy = around.OpenBy };
        return Revalidated.Answer(request, State(record.Conversation, around), view, ApiJson.Web.ConversationView);
    }

    private static string State(Conversation conversation, Presence presence) => conversation.Version.ToString(CultureInfo.InvariantCulture) + (presence == Presence.Unasked ? "" : $"-{KeyHash.Of(presence.Mark)[..8]}");
}
