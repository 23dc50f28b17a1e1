using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Accounts;
using SocialInbox.HelpCentre.Effects;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Security;
using SocialInbox.Teams;

namespace SocialInbox.Replies;

/// <summary>Takes a person's answer into the outbox: stored first, sent by the queue. What the network would not take is refused here.</summary>
public sealed class QueueReply(ConversationLedger ledger, AccountsTable accounts, NetworkCatalogue networks, OutboxQueue outbox, ArticleUses uses, KnownPeople people, ReplyOptions options, TimeProvider time)
{
    [Function(nameof(QueueReply))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/reply")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.ReplyBody, cancellation) is not { } body) return ApiBody.Unreadable;
        if (!CommandId.TryParse(body.CommandId, out var commandId) || !ReplyId.TryParse(body.ReplyId, out var replyId)) return ApiBody.Unreadable;
        if (!ConversationId.TryParse(id, out var conversationId) || await ledger.Load(conversationId, cancellation) is not { } stored) return ConversationDesk.NoConversation;
        if (await accounts.Find(stored.Conversation.Origin.Account, cancellation) is not { Account: var account })
            return Problem.Of(StatusCodes.Status409Conflict, "not-connected", "The account is not connected any more.");
        var network = networks[account.Network];
        var parts = body.Following is { IsDefault: false } following ? following : [];
        if (parts.Length > 0 && (!network.AbilitiesOf(account).Threads || parts.Length >= MostParts)) return Problem.Of(StatusCodes.Status409Conflict, "no-parts", $"{network.DisplayName} takes no answer in so many parts.");
        if (parts.Select(part => part.Text).Prepend(body.Text).Select(text => Refuse(network, account, text)).FirstOrDefault(refused => refused is not null) is { } refusal) return refusal;
        var ids = parts.Select(part => ReplyId.TryParse(part.ReplyId, out var partId) ? partId : (ReplyId?)null).ToImmutableArray();
        if (ids.Any(partId => partId is null) || ids.Append(replyId).Distinct().Count() <= ids.Length) return ApiBody.Unreadable;

        var now = time.GetUtcNow();
        if (stored.Conversation.Reply(replyId) is null && (body.SendAt <= now || body.SendAt > now + ReplyOptions.MostAhead)) return Problem.Of(StatusCodes.Status422UnprocessableEntity, "bad-time", "The instant must lie in the future, and at most 60 days ahead.");

        var post = PostKey.From(body.PostKey);
        if (stored.Conversation.Post(post) is { } answered && network.WhyNoReply(account, answered.Ref) is { } why) return Problem.Of(StatusCodes.Status409Conflict, "answer-there", why.English);
        var language = stored.Conversation.Post(post)?.Latest.Language is { Length: > 0 } known ? known : null;
        var trainee = await people.IsTrainee(request.Person().Id, cancellation);
        var command = new ConversationCommand.QueueReply(commandId, replyId, post, ConversationDesk.By(request), body.BasedOnVersion) { Following = [.. ids.Select(partId => partId!.Value)], SendAt = body.SendAt ?? now + options.Undo, ForApproval = trainee };
        var write = new LedgerWrite(conversationId, command) { Known = stored, Policy = account.Policy }.With(new ReplyText(replyId, body.Text, language, null, null));
        write = parts.Zip(ids).Aggregate(write, (whole, part) => whole.With(new ReplyText(part.Second!.Value, part.First.Text, language, null, null)));
        var result = await ledger.Execute(write, cancellation);
        if (result is not LedgerResult.Refused && !trainee) await outbox.SendLater(new OutboxMessage.Reply(conversationId.Value, replyId.Value), command.SendAt.Value - now, cancellation);
        if (result is LedgerResult.Changed) await uses.Note(conversationId, replyId, string.Join('\n', parts.Select(part => part.Text).Prepend(body.Text)), cancellation);
        return ConversationDesk.Answer(result, StatusCodes.Status202Accepted);
    }

    // A transaction holds a hundred rows, and people read no more.
    private const int MostParts = 10;

    private static IResult? Refuse(INetwork network, Account account, string text) =>
        !network.AbilitiesOf(account).Reply ? Problem.Of(StatusCodes.Status409Conflict, "no-replies", $"{network.DisplayName} takes no replies here.")
        : string.IsNullOrWhiteSpace(text) ? Problem.Of(StatusCodes.Status422UnprocessableEntity, "empty", "The reply says nothing.")
        : text.Length > ReplyText.Longest ? Problem.Of(StatusCodes.Status422UnprocessableEntity, "too-long", $"The reply is too long: {text.Length} of {ReplyText.Longest}.")
        : network.TextRule(account).Count(text) is { Fits: false } count
            ? Problem.Of(StatusCodes.Status422UnprocessableEntity, "too-long", $"The reply is too long: {count.Used} of {count.Limit}.")
        : null;
}

/// <param name="SendAt">When it goes out; null: as soon as it can be taken back no more.</param>
/// <param name="Following">Further parts of a long answer, each below the one before.</param>
internal sealed record ReplyBody(string CommandId, string ReplyId, string PostKey, string Text, int BasedOnVersion, ImmutableArray<ReplyPart>? Following = null, DateTimeOffset? SendAt = null);

internal sealed record ReplyPart(string ReplyId, string Text);
