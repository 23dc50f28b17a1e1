using System.Collections.Immutable;
using SocialInbox.Ledger;

namespace SocialInbox.Sla;

/// <summary>One question: a version of a customer's post that needs an answer, from its instant until something ended the wait.</summary>
public sealed record Wait(ClockId Id, PostFacts Post, DateTimeOffset From, WaitEnd? End)
{
    /// <summary>The version of the post that the question lies in.</summary>
    public required VersionFacts Said { get; init; }

    /// <summary>All questions of a conversation, oldest first. A pure function of the facts: their order of arrival does not matter.</summary>
    public static ImmutableArray<Wait> Of(Conversation conversation) =>
        [.. conversation.Posts.Where(p => !p.ByBrand).SelectMany(p => Of(conversation, p))
            .OrderBy(w => w.From).ThenBy(w => w.Id.Value, StringComparer.Ordinal)];

    public static IEnumerable<Wait> Of(Conversation conversation, PostFacts post)
    {
        for (var i = post.BeforeConnection ? 1 : 0; i < post.Versions.Length; i++)
        {
            var version = post.Versions[i];
            if (version.NeedsAnswer) yield return Begun(conversation, post, ClockId.Asked(post.Key, version), i == 0 ? post.At : version.FirstAt, i);
        }

        if (post.Rescued) yield return Begun(conversation, post, ClockId.Rescued(post.Key), post.At, 0);
        foreach (var again in post.Rulings.Where(r => r.Closed is null))
            yield return Begun(conversation, post, ClockId.TakenUp(post.Key, again.At), again.At, post.Versions.Length);
    }

    private static Wait Begun(Conversation conversation, PostFacts post, ClockId id, DateTimeOffset from, int version) =>
        new(id, post, from, FirstEnd(conversation, post, from, version)) { Said = version < post.Versions.Length ? post.Versions[version] : SaidAt(post, from) };

    // What was changed after somebody took it up again was not what they took up.
    private static VersionFacts SaidAt(PostFacts post, DateTimeOffset at) => post.Versions.LastOrDefault(version => version.FirstAt <= at) ?? post.Versions[0];

    private static WaitEnd? FirstEnd(Conversation conversation, PostFacts post, DateTimeOffset from, int version)
    {
        WaitEnd? first = null;
        foreach (var answer in Answer.All(conversation).Where(a => a.Covers(conversation, post, from, version > 0))) Take(answer.At, answer.Ours ? EndedBy.Reply : EndedBy.NativeAnswer);
        foreach (var closing in post.Rulings.Where(r => r.Closed is not null && (r.At >= from || version == 0))) Take(closing.At, EndedBy.Closing, closing.Closed, closing.Rule);
        if (post.IsGone) Take(post.MissedAt!.Value, EndedBy.Deletion);
        if (TakenBack(post, version) is { } edit) Take(edit.FirstAt, EndedBy.Edit);
        return first;

        void Take(DateTimeOffset at, EndedBy by, CloseReason? reason = null, string? rule = null)
        {
            var end = new WaitEnd(at > from ? at : from, by, reason, rule);
            if (first is null || end.At < first.At || (end.At == first.At && end.By < first.By)) first = end;
        }
    }

    // An author may return to the words of an earlier version: what the post says now is not taken back.
    private static VersionFacts? TakenBack(PostFacts post, int version) =>
        post.Rescued || version >= post.Versions.Length || post.Versions[version] == post.Latest ? null : post.Versions.Skip(version + 1).FirstOrDefault(v => !v.NeedsAnswer);
}

/// <summary>What ended a wait; of several at the same instant, the first in this order.</summary>
public enum EndedBy { Reply, NativeAnswer, Closing, Deletion, Edit }

/// <summary>The end of a wait. Waits with the same end waited for the same thing: one clock.</summary>
public sealed record WaitEnd(DateTimeOffset At, EndedBy By, CloseReason? Reason, string? Rule = null)
{
    public bool Answered => By is EndedBy.Reply or EndedBy.NativeAnswer;
}
