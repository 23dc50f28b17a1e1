using System.Collections.Immutable;
using System.Diagnostics;
using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger;

/// <summary>(state, event) -> state. The version is the ledger's: it rises with each stored change.</summary>
public static class ConversationReplay
{
    public static Conversation Apply(this Conversation state, IEnumerable<ConversationEvent> events) => events.Aggregate(state, Apply);

    public static Conversation Apply(this Conversation state, ConversationEvent happened) => happened switch
    {
        PostSeen e => state with { Posts = Seen(state.Posts, e.Facts) },
        PostMissed e => state.ChangePost(e.Post, p => p with { MissedAt = p.MissedAt > e.At ? p.MissedAt : e.At }),
        PostErased e => state.ChangePost(e.Post, p => p with { ErasedAt = p.ErasedAt > e.At ? p.ErasedAt : e.At }),
        WordsForgotten e => Forgotten(state, e),
        Claimed e => state with { ClaimedBy = e.By },
        Released => state with { ClaimedBy = null },
        NoteAdded e => state with { Mentioned = [.. state.Mentioned.Where(person => person != e.By.Id).Union(e.Mentions).TakeLast(Conversation.MostMentioned)] },
        NoteRemoved => state,
        MentionSeen e => state with { Mentioned = state.Mentioned.Remove(e.By.Id) },
        Assigned e => state with { ClaimedBy = e.To },
        Tagged e => state with { Tags = [.. state.Tags.Union(e.Added).Except(e.Removed).OrderBy(tag => tag.Value, StringComparer.Ordinal)] },
        Prioritised e => state with { RuledPriority = e.To },
        Categorised e => state with { RuledCategory = e.To },
        Snoozed e => state with { Snooze = e.Snooze },
        Woken => state with { Snooze = null },
        Closed e => e.Posts.Aggregate(state, (s, key) => s.ChangePost(key, p => p.Closed(e.Reason, e.At, e.Rule))),
        CloseUndone e => e.Posts.Aggregate(state, (s, key) => s.ChangePost(key, p => p.WithoutLastClosing())),
        Reopened e => state.ChangePost(e.Post, p => p.TakenUp(e.At)),
        Rescued e => state.ChangePost(e.Post, p => p with { Rescued = true }),
        ReplyQueued e => state with { Replies = state.Replies.Add(e.Reply) },
        ReplyStarted e => state.ChangeReply(e.Reply, r => r with { State = ReplyState.Sending, Attempt = e.Attempt, Unclear = r.Unclear + 1, LookAfter = e.LookAfter }),
        ReplyDeferred e => state.ChangeReply(e.Reply, r => Deferred(r, e)),
        ReplyRested e => state.ChangeReply(e.Reply, r => r.State == ReplyState.Sending ? r with { LookAfter = e.Until } : r with { NotBefore = e.Until, Delayed = !r.IsScheduled }),
        ReplySent e => Sent(state, e),
        ReplyApproved e => state.ChangeReply(e.Reply, r => r with { State = ReplyState.Queued, NotBefore = e.NotBefore, Delayed = !r.IsScheduled }),
        ReplySentBack e => state.ChangeReply(e.Reply, r => r with { State = ReplyState.Discarded }),
        ReplyHeld e => state.ChangeReply(e.Reply, r => r with { State = ReplyState.Failed, Held = true }),
        ReplyEnded e => state.ChangeReply(e.Reply, r => r with { State = e.State, LookAfter = null }),
        ModerationAsked e => state with { Moderations = [.. state.Moderations.Where(m => m.Post != e.Wish.Post || m.IsHiding != e.Wish.IsHiding), e.Wish] },
        ModerationSettled e => state with
        {
            Moderations = [.. state.Moderations.Select(m => m.Post == e.Post && m.Act == e.Act ? m with { State = e.State, Attempt = e.Attempt, NotBefore = e.NotBefore ?? m.NotBefore } : m)],
        },
        StepFired e => state with { Steps = state.Steps.Add(e.Step) },
        StepsPassed e => Pass(state, e),
        NoticeGathered e => state.ChangeNotice(e.Step, e.Number, n => n with { Digest = e.Digest, NotBefore = e.NotBefore }),
        NoticeSettled e => state.ChangeNotice(e.Step, e.Number, n => n with
        {
            State = e.State, Attempt = e.Attempt, NotBefore = e.NotBefore, Target = e.Target ?? n.Target, StaysOpen = e.StaysOpen, Digest = e.Digest ?? n.Digest,
        }),
        NoticeMovedOn e => state.ChangeNotice(e.Step, e.Number, n => n with { GivenUp = n.GivenUp.Add(e.From), Attempt = 0, NotBefore = e.NotBefore, Target = null, Digest = null }),
        StepAcknowledged e => state.ChangeStep(e.Step, s => s with { AcknowledgedBy = e.By, AcknowledgedAt = e.At }) with
        {
            Past = [.. state.Past.Select(clock => clock.Fired().Any(s => s.Id == e.Step) ? new PastSteps(clock.Clock, [.. clock.Fired().Select(s => PastStep.Of(s.Id == e.Step ? s with { AcknowledgedBy = e.By } : s))]) : clock)],
        },
        TookIn e => state with { Joined = state.Joined.Add(e.Younger) },
        Joined e => state with { JoinedTo = e.To },
        Parted e => state with { JoinedTo = state.JoinedTo == e.From ? null : state.JoinedTo, Joined = state.Joined.Remove(e.From) },
        Continued e => state with { ContinuedBy = e.In },
        Began e => state with { Continues = e.After },
        Retargeted e => Retarget(state, e),
        Paused e => state with { Pauses = state.Pauses.Add(new PauseFacts(e.At, e.Reason, e.By, null)) },
        Resumed e => state with { Pauses = [.. state.Pauses.Select(p => p.ResumedAt is null ? p with { ResumedAt = e.At } : p)] },
        RuleFired or ClockStarted or ClockMoved or ClockEnded or ClockJoined or VerdictCorrected or PauseEnded => state,
        _ => throw new UnreachableException($"No state follows from {happened.GetType().Name}."),
    };

    // What an earlier attempt left unclear has to be looked for before the next. A person who has it sent again has looked.
    private static ReplyFacts Deferred(ReplyFacts reply, ReplyDeferred e)
    {
        var unclear = e.By is null ? Math.Max(0, reply.Unclear - 1) : 0;
        return unclear > 0
            ? reply with { State = ReplyState.Sending, Unclear = unclear, LookAfter = e.NotBefore }
            : reply with { State = ReplyState.Queued, Unclear = 0, NotBefore = e.NotBefore, LookAfter = null, Held = false, Delayed = e.By is not null || !reply.IsScheduled };
    }

    // Where it took place names its author too: that goes with the last post.
    private static Conversation Forgotten(Conversation state, WordsForgotten e)
    {
        var posts = state.Posts.Select(post => e.Posts.Contains(post.Key) ? post.Forgotten(e.At) : post).ToImmutableArray();
        return state with
        {
            Posts = posts,
            ForgottenAt = state.ForgottenAt > e.At ? state.ForgottenAt : e.At,
            ForgottenVersion = state.Version + 1,
            Origin = posts.All(post => post.IsForgotten) ? state.Origin with { CustomerId = "", RootId = "" } : state.Origin,
        };
    }

    // What a conversation begins with replaced nothing. However often the book changes, a snapshot has to stay small: what held the
    // shortest goes first, and its time counts to what came next.
    private static Conversation Retarget(Conversation state, Retargeted e)
    {
        var earlier = state.Posts.IsEmpty ? [] : state.Earlier.Add(new EarlierTerms(e.At, state.Book, state.Policy));
        if (earlier.Length > Conversation.MostEarlier)
            earlier = earlier.RemoveAt(Enumerable.Range(1, earlier.Length - 2).MinBy(i => earlier[i].Until - earlier[i - 1].Until));
        return state with { Policy = e.Policy, Book = e.Book, Earlier = earlier };
    }

    // A rung that fired again later is told by that.
    private static Conversation Pass(Conversation state, StepsPassed e)
    {
        var passed = state.Steps.Where(step => e.Steps.Contains(step.Id)).ToList();
        return state with
        {
            Steps = [.. state.Steps.Where(step => !e.Steps.Contains(step.Id))],
            Past = PastSteps.With(state.Past, passed.Where(step => !state.Steps.Any(later => later.IsReminderOf(step)))),
        };
    }

    private static ImmutableArray<PostFacts> Seen(ImmutableArray<PostFacts> posts, PostFacts facts)
    {
        var known = posts.FirstOrDefault(p => p.Key == facts.Key);
        return [.. (known is null ? posts.Add(facts) : posts.Replace(known, known.Merge(facts))).OrderBy(p => p.At).ThenBy(p => p.Key.Value, StringComparer.Ordinal)];
    }

    // The post that we had taken for one made directly on the network is our reply: it counts once.
    private static Conversation Sent(Conversation state, ReplySent e) =>
        state.ChangeReply(e.Reply, r => r with { State = ReplyState.Sent, SentAt = e.At, SentAs = e.As, SentId = e.SentId, LookAfter = null })
            .Release(e.Reply)
            with
        { Posts = state.Posts.RemoveAll(p => p.ByBrand && p.Key == e.As) };

    // The next part may go out now.
    private static Conversation Release(this Conversation state, ReplyId sent) =>
        state with { Replies = [.. state.Replies.Select(r => r.After == sent ? r with { Waits = false } : r)] };

    private static Conversation ChangePost(this Conversation state, PostKey key, Func<PostFacts, PostFacts> change) =>
        state.Post(key) is { } post ? state with { Posts = state.Posts.Replace(post, change(post)) } : state;

    private static Conversation ChangeReply(this Conversation state, ReplyId id, Func<ReplyFacts, ReplyFacts> change) =>
        state.Reply(id) is { } reply ? state with { Replies = state.Replies.Replace(reply, change(reply)) } : state;

    private static Conversation ChangeNotice(this Conversation state, StepId id, int number, Func<StepNotice, StepNotice> change) =>
        state.ChangeStep(id, s => number < s.Notices.Length ? s with { Notices = s.Notices.SetItem(number, change(s.Notices[number])) } : s);

    private static Conversation ChangeStep(this Conversation state, StepId id, Func<FiredStep, FiredStep> change) =>
        state.Steps.FirstOrDefault(s => s.Id == id) is { } step ? state with { Steps = state.Steps.Replace(step, change(step)) } : state;
}
