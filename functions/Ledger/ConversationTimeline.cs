using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SocialInbox.Networks;
using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger;

/// <summary>What happened, the oldest first, in one English sentence each. Pure.</summary>
internal static class ConversationTimeline
{
    public static ImmutableArray<TimelineEntry> Of(ConversationRecord record)
    {
        var steps = record.Steps;
        return
        [
            .. (from change in record.History
                from happened in change.Events
                // The policy that a conversation begins with is not a change of it.
                where change.Version > 1 || happened is not Retargeted
                let entry = Entry(happened, record, steps, change.At)
                where entry is not null
                let note = record.Notes.GetValueOrDefault(change.Command)
                select entry with { At = entry.At == default ? change.At : entry.At, Words = note is null ? entry.Words : $"{entry.Words} Note: {note}", Note = note })
               .OrderBy(entry => entry.At),
        ];
    }

    // Null for what only supports another entry. The instant is left out where it is that of the change.
    private static TimelineEntry? Entry(ConversationEvent happened, ConversationRecord record, ImmutableArray<FiredStep> steps, DateTimeOffset at) => happened switch
    {
        PostSeen seen => Post(seen.Facts, record.Conversation),
        PostMissed missed => new(missed.At, "postMissed", null, "A post is no longer on the network."),
        PostErased erased => new(erased.At, "postErased", null, "What a post said was erased."),
        WordsForgotten forgotten => new(forgotten.At, "wordsForgotten", null, "What was said was erased; when it was said and what came of it is kept."),
        Claimed claimed => new(default, "claimed", claimed.By, $"{claimed.By.Name} took it."),
        Released released => new(default, "released", released.By, $"{released.By.Name} gave it back."),
        NoteAdded note => new(default, "noteAdded", note.By, $"{note.By.Name} wrote a note."),
        NoteRemoved note => new(default, "noteRemoved", note.By, $"{note.By.Name} removed a note."),
        MentionSeen seen => new(default, "mentionSeen", seen.By, $"{seen.By.Name} has seen the note."),
        Assigned assigned => new(default, "assigned", assigned.By, $"{assigned.By.Name} gave it to {assigned.To.Name}.") { To = assigned.To },
        Tagged tagged => new(default, "tagged", tagged.By, $"{tagged.By.Name} changed tags:{Signed('+', tagged.Added)}{Signed('-', tagged.Removed)}.") { Added = tagged.Added, Removed = tagged.Removed },
        Prioritised ruled => new(default, "prioritised", ruled.By, $"{ruled.By.Name} set the priority: {Ruled(ruled.To)}.") { Detail = Code(ruled.To) },
        Categorised ruled => new(default, "categorised", ruled.By, $"{ruled.By.Name} set the category: {Ruled(ruled.To)}.") { Detail = Code(ruled.To) },
        Snoozed { Snooze: var snooze } => new(snooze.From, snooze.ForCustomer ? "snoozedForCustomer" : "snoozed", snooze.By, $"{snooze.By.Name} snoozed it until {(snooze.ForCustomer ? "the customer writes, at most until " : "")}{Instant(snooze.Until)}.") { Until = snooze.Until },
        Woken woken => new(woken.At, "woken", woken.By, $"It is in sight again: {Words(woken.Why)}.") { Detail = Code<WakeReason>(woken.Why) },
        RuleFired { AssigneeIsGone: true } fired => new(default, "ruleFiredGone", null, $"The rule “{fired.Rule.Name}” (version {fired.Rule.Version}) fits. It gives such posts to somebody who is not there any more.") { Detail = fired.Rule.Name },
        RuleFired fired => new(default, "ruleFired", null, $"The rule “{fired.Rule.Name}” (version {fired.Rule.Version}) fits.") { Detail = fired.Rule.Name },
        Closed closed => new(default, "closed", closed.By, $"{closed.By.Name} closed it: {Words(closed.Reason)}.", closed.Reason),
        CloseUndone undone => new(default, "closeUndone", undone.By, $"{undone.By.Name} took the closing back."),
        Reopened reopened => new(default, "reopened", reopened.By, $"{reopened.By.Name} took it up again."),
        Rescued rescued => new(default, "rescued", rescued.By, $"{rescued.By.Name} said that it needs an answer."),
        ReplyQueued queued => new(default, "replyQueued", queued.Reply.By, $"{queued.Reply.By.Name} wrote a reply."),
        ReplyStarted started => new(default, "replyStarted", null, started.Attempt == 1 ? "The reply is on its way." : $"The reply is on its way again (attempt {started.Attempt})."),
        ReplyDeferred { By: { } by } => new(default, "replyRetried", by, $"{by.Name} had the reply sent again."),
        ReplyDeferred or ReplyRested => new(default, "replyDeferred", null, "The reply waits: the network takes none now."),
        ReplySent { SaidBy: { } by } => new(default, "replySent", by, $"{by.Name} found the reply on the network."),
        ReplySent sent => new(sent.At, "replySent", null, "The reply stands on the network."),
        ReplyEnded ended => Ended(ended),
        ReplyApproved approved => new(default, "replyApproved", approved.By, $"{approved.By.Name} approved the reply."),
        ReplySentBack back => new(default, "replySentBack", back.By, $"{back.By.Name} sent the reply back to its author."),
        ReplyHeld => new(default, "replyHeld", null, "The scheduled reply was held: what it was written for has changed."),
        ModerationAsked { Wish: var wish } => new(wish.At, $"{Lower(wish.Act)}Asked", wish.By, $"{wish.By.Name} {Words(wish.Act)}"),
        ModerationSettled settled => Settled(settled),
        StepFired { Step.Kind: StepKind.Rule } => null,
        StepFired { Step: var step } => Fired(step),
        NoticeSettled settled => Told(settled, steps.FirstOrDefault(step => step.Id == settled.Step), at),
        NoticeMovedOn moved => new(default, "targetGivenUp", null, $"The target {moved.From} did not take it; the next one is tried."),
        StepAcknowledged acknowledged => new(acknowledged.At, "acknowledged", acknowledged.By, $"{acknowledged.By.Name} has taken note."),
        TookIn joined => new(default, "tookIn", joined.By, $"{joined.By.Name} joined a younger conversation to this one.") { Detail = joined.Younger.Value },
        Joined joined => new(default, "joined", joined.By, $"{joined.By.Name} joined it to an older conversation.") { Detail = joined.To.Value },
        Parted parted => new(default, "parted", parted.By, $"{parted.By.Name} parted it from another conversation.") { Detail = parted.From.Value },
        Continued => new(default, "continued", null, "The exchange goes on in a new conversation."),
        Began => new(default, "began", null, "The exchange goes on from an earlier conversation."),
        Retargeted retargeted when retargeted.Book != retargeted.FromBook => new(retargeted.At, "retargeted", null, $"Version {retargeted.Book} of the service levels holds, after version {retargeted.FromBook}."),
        Retargeted retargeted => new(default, "retargeted", null, $"The target is now {retargeted.Policy.Target.TotalMinutes:0} minutes."),
        Paused paused => new(paused.At, "paused", paused.By, $"{paused.By.Name} put it aside: {Words(paused.Reason)}."),
        Resumed resumed => new(resumed.At, "resumed", resumed.By, $"{resumed.By.Name} took it up again."),
        VerdictCorrected { To: Verdict.Running, From: Verdict.Missed } corrected when corrected.Evidence is { Book: not null } => new(default, "verdictCorrected", null, $"A clock that had run out runs again{Evidence(corrected.Evidence)}."),
        VerdictCorrected corrected => new(default, "verdictCorrected", null, $"What became known later changed a verdict from {Words(corrected.From)} to {Words(corrected.To)}{Evidence(corrected.Evidence)}."),
        ClockEnded ended => new(ended.EndedAt, $"clock{ended.Verdict}", null, $"A clock ended: {Words(ended.Verdict)}."),
        ClockMoved moved => new(default, "clockMoved", null, $"A clock that began {Instant(moved.StartedAt)} is due {Instant(moved.DueAt)} now."),
        PauseEnded { At: { } ended, By: PauseEnd.CustomerWrote } => new(ended, "pauseEnded", null, "The customer wrote: it is put aside no longer."),
        PauseEnded { At: { } ended, By: PauseEnd.NothingWaits } => new(ended, "pauseEnded", null, "Nobody waits any more: it is put aside no longer."),
        PauseEnded { At: { } ended } => new(ended, "pauseEnded", null, "It was put aside until then."),
        PauseEnded => new(default, "pauseLasts", null, "What had ended the pause is gone: it is still put aside."),
        ClockStarted or ClockJoined or StepsPassed or NoticeGathered => null,
        _ => throw new UnreachableException($"Nobody tells {happened.GetType().Name}."),
    };

    private static TimelineEntry? Post(PostFacts post, Conversation conversation) =>
        post.ByBrand && conversation.Replies.Any(reply => reply.SentAs == post.Key) ? null
        : post.ByBrand ? new(post.At, "answeredDirectly", null, "Somebody answered directly on the network.")
        : post.Versions.Length > 1 ? new(post.Latest.FirstAt, "postEdited", null, "The customer changed a post.")
        : new(post.At, "postSeen", null, "The customer wrote.");

    private static TimelineEntry Fired(FiredStep step) => step.Kind switch
    {
        StepKind.Warn => new(step.FiredAt, "warned", null, "Time is running out."),
        StepKind.Breach => new(step.FiredAt, "breached", null, "The time to answer has run out."),
        StepKind.Rung => new(step.FiredAt, step.Repeat == 0 ? "rungReached" : "rungRepeated", null, step.Repeat == 0 ? $"The ladder's rung {step.Rung} was reached." : $"Nobody took note: rung {step.Rung} again."),
        StepKind.Rule => throw new UnreachableException("What a rule did is told by the rule."),
    };

    private static TimelineEntry Told(NoticeSettled settled, FiredStep? step, DateTimeOffset at)
    {
        var notices = step?.Notices ?? [];
        var whom = settled.Number < notices.Length && notices[settled.Number].To is { Kind: var kind, Id: var id } ? $"{kind}{(id is null ? "" : $" {id}")}" : "People";
        var where = settled.Target is { } target ? $" by {target}" : "";
        return settled.State switch
        {
            NoticeState.Delivered when settled.Digest is not null => new(default, "peopleTold", null, $"{whom}: told{where}, together with others."),
            NoticeState.Delivered => new(default, "peopleTold", null, $"{whom}: told{where}."),
            NoticeState.Resolved => new(default, "peopleToldOver", null, $"{whom}: told{where} that it is over."),
            NoticeState.Spared when step is { Repeat: > 0 } && step.AcknowledgedAt <= at => new(default, "peopleSpared", null, $"{whom}: not reminded, somebody has taken note."),
            NoticeState.Spared => new(default, "peopleSpared", null, $"{whom}: not told any more, nobody waits."),
            NoticeState.Failed => new(default, "peopleNotTold", null, $"{whom}: could not be told anywhere; it is shown here."),
            NoticeState.None or NoticeState.Pending => new(default, "peopleNotTold", null, $"{whom}: could not be told{where}; it is tried again."),
        };
    }

    private static TimelineEntry Ended(ReplyEnded ended) => new(default, $"reply{ended.State}", ended.By, ended.State switch
    {
        ReplyState.Failed => "The network refused the reply.",
        ReplyState.Unknown => "Nobody can tell whether the reply arrived.",
        ReplyState.Discarded => ended.By is { } by ? $"{by.Name} dropped the reply." : "The reply was dropped.",
        ReplyState.Queued or ReplyState.Sending or ReplyState.Sent or ReplyState.WaitsForApproval => throw new UnreachableException($"A reply does not end as {ended.State}."),
    });

    private static string Evidence(VerdictEvidence? evidence) => evidence switch
    {
        { Reply: not null } => ": a reply",
        { Post: not null } => ": a post",
        { Book: > 0 and var version } => $": version {version} of the service levels",
        { Book: not null } => ": the account's new target",
        _ => "",
    };

    private static string Signed(char sign, ImmutableArray<TagKey> tags) => string.Concat(tags.Select(tag => $" {sign}{tag}"));

    private static string? Code<T>(T? value)
        where T : struct, Enum => value is { } named ? JsonNamingPolicy.CamelCase.ConvertName(named.ToString()) : null;

    private static string Ruled<T>(T? value)
        where T : struct, Enum => Code(value) ?? "as it was judged at first";

    private static string Words(WakeReason why) => why switch
    {
        WakeReason.ByPerson => "somebody took it up",
        WakeReason.CustomerWrote => "the customer wrote",
        WakeReason.StepFired => "a step of its clock came",
        WakeReason.Assigned => "somebody else has it now",
        WakeReason.ReplyFailed => "a reply did not go out",
        WakeReason.TimeCame => "its time came",
        WakeReason.NothingWaits => "nobody waits any more",
    };

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Words(PauseReason reason) => reason switch
    {
        PauseReason.WaitingForCustomer => "waiting for the customer",
        PauseReason.WaitingForThirdParty => "waiting for somebody else",
    };

    private static TimelineEntry Settled(ModerationSettled settled) => settled.State switch
    {
        ModerationState.Queued => new(default, "moderationDeferred", null, "The network puts off what was asked of it."),
        ModerationState.Done => new(default, $"{Lower(settled.Act)}Done", null, "The network has done it."),
        ModerationState.Failed => new(default, "moderationFailed", null, "The network will not do it."),
    };

    private static string Words(ModerationAct act) => act switch
    {
        ModerationAct.Hide => "wants a post hidden.",
        ModerationAct.Unhide => "wants a post shown again.",
        ModerationAct.Like => "likes a post.",
        ModerationAct.Unlike => "takes a like back.",
    };

    private static string Lower(ModerationAct act) => act.ToString().ToLowerInvariant();

    private static string Words(Verdict verdict) => verdict switch
    {
        Verdict.Running => "running",
        Verdict.Met => "answered in time",
        Verdict.Missed => "too late",
        Verdict.Cancelled => "no answer was needed any more",
    };

    private static string Words(CloseReason reason) => reason switch
    {
        CloseReason.NoAnswerNeeded => "no answer needed",
        CloseReason.AnsweredElsewhere => "answered elsewhere",
        CloseReason.Spam => "spam",
        CloseReason.Duplicate => "a duplicate",
        CloseReason.Other => "another reason",
    };
}
