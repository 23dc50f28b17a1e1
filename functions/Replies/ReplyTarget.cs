using SocialInbox.Ledger;
using SocialInbox.Networks;

namespace SocialInbox.Replies;

/// <summary>What a reply answers on the network: the customer's post, or, as a further part of a long answer, the part before it.</summary>
internal static class ReplyTarget
{
    internal static PostRef? Of(Conversation conversation, ReplyFacts reply, INetwork network) =>
        conversation.Post(reply.Answers)?.Ref is not { } answered ? null
        : reply.After is { } before && conversation.Reply(before)?.SentId is { } part ? network.Below(answered, part)
        : answered;
}
