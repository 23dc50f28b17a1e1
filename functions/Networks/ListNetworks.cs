using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Networks;

/// <summary>The networks that this inbox speaks to, as they describe themselves.</summary>
public sealed class ListNetworks(NetworkCatalogue networks, InboxAddress address)
{
    [Function(nameof(ListNetworks))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/networks")] HttpRequest request) => Results.Json(
        new NetworksAnswer([.. networks.All.Select(network => NetworkItem.Of(network, address.Of(request)))]), ApiJson.Web.NetworksAnswer);
}

internal sealed record NetworksAnswer(ImmutableArray<NetworkItem> Networks);

/// <param name="Consent">The person consents at the network, unless a token is entered.</param>
internal sealed record NetworkItem(string Name, string DisplayName, string? IconSvg, string? Docs, NetworkAbilities Abilities, ImmutableArray<ConnectField> Form, bool Consent)
{
    public static NetworkItem Of(INetwork network, Uri inbox) => new(
        network.Name, network.DisplayName, NetworkIcons.Of(network), null, NetworkAbilities.Of(network.Abilities), [.. network.Form.Fields.Select(field => Shown(field, inbox))], network is IOAuthNetwork);

    // Only an address that others reach is worth showing.
    private static ConnectField Shown(ConnectField field, Uri inbox) =>
        field.Name == ConnectForm.Inbox && inbox.Scheme == Uri.UriSchemeHttps && !inbox.IsLoopback ? field with { Example = inbox.GetLeftPart(UriPartial.Authority) } : field;
}

internal sealed record NetworkAbilities(
    bool PollMentions, bool PollThreads, bool Webhooks, bool Reply, bool Hide, bool Like, bool SeesEdits, bool SeesDeletions, bool IdempotentReplies, bool Threads, Wording? ReplyRule)
{
    public static NetworkAbilities Of(Abilities abilities) => new(
        abilities.PollMentions, abilities.PollThreads, abilities.Webhooks, abilities.Reply, abilities.Hide, abilities.Like,
        abilities.SeesEdits, abilities.SeesDeletions, abilities.IdempotentReplies, abilities.Threads, abilities.ReplyRule);
}
