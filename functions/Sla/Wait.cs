using System.Collections.Immutable;
using SocialInbox.Ledger;

namespace SocialInbox.Sla;

/// <summary>One question: a version of a customer's post that needs an answer, from its instant until something ended the wait.</summary>
public sealed record Wait(ClockId Id, PostFacts Post, DateTimeOffset From, WaitEnd? End)
{
    /// <summary>All questions of a conversation, oldest first. A pure function of the facts: their order of arrival does not matter.</summary>
    public static ImmutableArray<Wait> Of(Conversation conversation) =>
        [.. conversation.Posts.Where(p => !p.ByBrand && !p.BeforeConnection).SelectMany(p => Of(conversation, p))
            .OrderBy(w => w.From).ThenBy(w => w.Id.Value, StringComparer.Ordinal)];

    public static IEnumerable<Wait> Of(Conversation conversation, PostFacts post)
    {
        for (var i = 0; i < post.Versions.Length; i++)
        {
            var version = post.Versions[i];
            if (!version.NeedsAnswer && !(post.Rescued && i == 0)) continue;
            var (id, from) = i == 0 ? (ClockId.For(post.Key), post.At) : (ClockId.For(post.Key, version.FirstAt), version.FirstAt);
            yield return new Wait(id, post, from, FirstEnd(conversation, post, from, i));
        }

        if (post.ReopenedAt is { } again)
            yield return new Wait(ClockId.For(post.Key, again), post, again, FirstEnd(conversation, post, again, post.Versions.Length));
    }

    private static WaitEnd? FirstEnd(Conversation conversation, PostFacts post, DateTimeOffset from, int version)
    {
        WaitEnd? first = null;
        foreach (var answer in Answer.All(conversation).Where(a => a.Covers(conversation, post, from, version > 0))) Take(answer.At, true);
        if (post.IsGone) Take(post.MissedAt!.Value, false);
        if (post.SettledAt >= from || (post.Settled is not null && version == 0)) Take(post.SettledAt!.Value, false);
        if (!post.Rescued && post.Versions.Skip(version + 1).FirstOrDefault(v => !v.NeedsAnswer) is { } takenBack) Take(takenBack.FirstAt, false);
        return first;

        void Take(DateTimeOffset at, bool answered)
        {
            var end = new WaitEnd(at > from ? at : from, answered);
            if (first is null || end.At < first.At || (end.At == first.At && answered)) first = end;
        }
    }
}

/// <summary>The end of a wait. Waits with the same end waited for the same thing: one clock.</summary>
public sealed record WaitEnd(DateTimeOffset At, bool Answered);
