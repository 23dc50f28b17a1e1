using System.Collections.Immutable;
using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>What a rule does to a conversation with the post that it fits. It takes nothing out of people's hands: what somebody has, or said, stays.</summary>
internal static class FollowingRules
{
    /// <summary>The first change that shows a post brings what the rules say of it, in one transaction with it: a post that is known was ruled on.</summary>
    public static IEnumerable<RuleFiring> Due(Conversation before, ConversationCommand.Observe command) =>
        command.Firings.Where(firing => before.Post(firing.Post) is null && command.Posts.Any(post => post.Key == firing.Post && !post.ByBrand && !post.BeforeConnection));

    /// <param name="state">With the post.</param>
    public static IEnumerable<ConversationEvent> Of(Conversation state, RuleFiring firing, DateTimeOffset now)
    {
        if (state.Post(firing.Post) is not { } post) yield break;
        var by = firing.Rule.AsActor;
        yield return new RuleFired(firing.Post, firing.Rule, firing.AssigneeIsGone);
        ImmutableArray<TagKey> added = [.. firing.Tags.Except(state.Tags).Take(Conversation.MostTags - state.Tags.Length)];
        if (!added.IsEmpty) yield return new Tagged(added, [], by);
        if (firing.Priority is { } priority && state.RuledPriority is null) yield return new Prioritised(priority, Labels.Found(state).Priority, by);
        if (firing.Assign is { } to && state.ClaimedBy is null) yield return new Assigned(to, by);
        if (!firing.Notify.IsEmpty) yield return new StepFired(Told(post, firing, now));

        // This post and no other: what else the customer asked waits on.
        if (firing.Close is { } reason && Standing.Of(state).Pending.Any(waiting => waiting.Key == post.Key)) yield return new Closed([post.Key], reason, by, now, firing.Rule.Name);
    }

    private static FiredStep Told(PostFacts post, RuleFiring firing, DateTimeOffset now) => new(ClockId.Asked(post.Key, post.Latest), StepKind.Rule, now, now)
    {
        Rung = firing.Rule.Id,
        RuleName = firing.Rule.Name,
        Notices = [.. firing.Notify.Select(to => new StepNotice(to) { State = NoticeState.Pending, NotBefore = now })],
    };
}
