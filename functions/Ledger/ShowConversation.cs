using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Networks;

namespace SocialInbox.Ledger;

/// <summary>One conversation whole. A browser that has the present version learns that for one look-up.</summary>
public sealed class ShowConversation(ConversationLedger ledger, AccountsTable accounts, NetworkCatalogue networks, TimeProvider time)
{
    [Function(nameof(ShowConversation))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/conversations/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!ConversationId.TryParse(id, out var conversation)) return ConversationDesk.NoConversation;
        if (request.Headers.IfNoneMatch.Count > 0 && await ledger.Load(conversation, cancellation) is { } known && Revalidated.IsKnown(request, State(known.Conversation)))
            return Revalidated.Unchanged(request, State(known.Conversation));
        if (await ledger.Read(conversation, cancellation) is not { } record) return ConversationDesk.NoConversation;
        var account = (await accounts.Find(record.Conversation.Origin.Account, cancellation))?.Account;
        networks.TryGet(record.Conversation.Origin.Network, out var network);
        var view = ConversationShowing.Of(record, account, network, time.GetUtcNow());
        return Revalidated.Answer(request, State(record.Conversation), view, ApiJson.Web.ConversationView);
    }

    private static string State(Conversation conversation) => conversation.Version.ToString(CultureInfo.InvariantCulture);
}
