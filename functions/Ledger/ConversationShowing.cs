using System.Collections.Immutable;
using NodaTime;
using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Sla;
using SocialInbox.Worklist;
using SocialInbox.Sla.Calendars;
using SocialInbox.Sla.Explaining;

namespace SocialInbox.Ledger;

/// <summary>From what is stored to what people see: pure.</summary>
internal static class ConversationShowing
{
    private static readonly AbilitiesView NoAbilities = new(false, false, false, false, null);
    private static readonly TextRule NoText = new(TextUnit.Graphemes, 0);

    /// <param name="account">Null when it is connected no longer: then nothing can be done there.</param>
    public static ConversationView Of(ConversationRecord record, Account? account, INetwork? network, DateTimeOffset now)
    {
        var conversation = record.Conversation;
        var standing = Standing.Of(conversation);
        var origin = conversation.Origin;
        var texts = record.Posts.ToLookup(post => post.Post);
        var steps = record.Steps;
        var abilities = account is null || network is null ? NoAbilities : AbilitiesView.Of(network.AbilitiesOf(account));
        return new ConversationView(
            conversation.Id,
            conversation.Version,
            now,
            standing.State,
            standing.Disposition,
            standing.Reason,
            standing.State == ConversationState.Parked ? WorklistParking.Of(conversation) : null,
            WorklistSnooze.Of(conversation, standing),
            LabelsView.Of(conversation, standing),
            new AccountView(origin.Account.Value, account?.DisplayName ?? origin.AccountName, origin.Network, network?.DisplayName ?? origin.Network, origin.Practice),
            new CustomerView(origin.CustomerId, conversation.Face.CustomerName, conversation.Face.CustomerHandle),
            conversation.ClaimedBy,
            abilities,
            account is null || network is null ? NoText : network.TextRule(account),
            [.. conversation.Posts.OrderBy(post => post.At).ThenBy(post => post.Key.Value, StringComparer.Ordinal).Select(post => Post(conversation, standing, post, [.. texts[post.Key].OrderBy(text => text.SeenAt)], account is null ? null : network?.WhyNoReply(account, post.Ref)))],
            [.. conversation.Clocks().Select(clock => Clock(record, steps, clock, now))],
            [.. conversation.Replies.Select(reply => Reply(reply, record.Replies.FirstOrDefault(text => text.Reply == reply.Id)))],
            ConversationTimeline.Of(record),
            NoteView.All(record),
            conversation.Mentioned,
            record.Posts.OrderBy(post => post.PostedAt).FirstOrDefault(post => post.ParentText is not null) is { } first ? new ParentView(first.ParentText!, null) : null,
            conversation.JoinedTo,
            conversation.Joined,
            conversation.ContinuedBy,
            conversation.Continues);
    }

    private static PostView Post(Conversation conversation, Standing standing, PostFacts post, ImmutableArray<PostText> texts, Wording? noReply)
    {
        var latest = texts.LastOrDefault(text => text.Version == post.Latest.Name) ?? texts.LastOrDefault();
        var waits = post.ByBrand ? [] : Wait.Of(conversation, post).ToImmutableArray();
        return new PostView(
            post.Key,
            new AuthorView(latest?.Author.DisplayName ?? "", latest?.Author.Handle ?? ""),
            post.ByBrand,
            post.ByBrand && !conversation.Replies.Any(reply => reply.SentAs == post.Key),
            latest?.Text ?? "",
            [.. texts.Select(text => new PostVersionView(text.Text, text.SeenAt))],
            latest?.PostedAt ?? post.At,
            texts.IsEmpty ? post.At : texts[0].SeenAt,
            latest?.EditedAt,
            post.IsGone ? post.MissedAt : null,
            post.Permalink,
            post.Kind,
            latest?.Rating,
            latest is null ? [] : [.. latest.Attachments.Select(attachment => new AttachmentView(attachment.Kind, attachment.Description))],
            standing.Pending.Any(pending => pending.Key == post.Key),
            waits is [.., { End: { Answered: true } end }] ? end.At : null,
            latest?.Assessment,
            post.ByBrand ? null : noReply,
            [.. conversation.Moderations.Where(wish => wish.Post == post.Key).Select(wish => new ModerationView(wish.Act, wish.State, wish.By, wish.At))]) { Withheld = post.Withheld };
    }

    private static ClockView Clock(ConversationRecord record, ImmutableArray<FiredStep> steps, Clock clock, DateTimeOffset now) => new(
        clock.Id, clock.Kind, clock.StartedAt, clock.WarnAt, clock.DueAt, clock.EndedAt, clock.Verdict,
        clock.Policy, clock.Book, clock.Calendar.Definition?.Id, clock.PausedSince,
        DueExplanation.Of(clock, TeamZone(record.Conversation), now),
        [Fact(steps, clock, StepKind.Warn), Fact(steps, clock, StepKind.Breach), .. Rungs(steps, clock).OrderBy(step => step.DueAt)],
        ClockHistory.Of(clock, record.History));

    // Where no calendar counts, people still read their own time of day.
    private static DateTimeZone TeamZone(Conversation conversation) =>
        conversation.Books[conversation.Book].Book.Calendars is [var first, ..] ? BusinessCalendar.Of(first).Zone : DateTimeZone.Utc;

    // Shown whether it comes or not: what an answer in time spared tells as much.
    private static StepView Fact(ImmutableArray<FiredStep> steps, Clock clock, StepKind kind) => clock.Reached(steps, kind).FirstOrDefault() is { } fired
        ? Step(fired)
        : new StepView(StepId.For(clock.Id, kind), kind, clock.At(kind), null, null, null, null, 0, []);

    private static IEnumerable<StepView> Rungs(ImmutableArray<FiredStep> steps, Clock clock) =>
        clock.Reached(steps, StepKind.Rung).Select(Step)
            .Concat(clock.StepsAhead(steps).Where(step => step.Kind == StepKind.Rung).Select(step => new StepView(step.Id, step.Kind, step.At, null, null, null, step.Rung, step.Repeat, [])));

    private static StepView Step(FiredStep fired) => new(
        fired.Id, fired.Kind, fired.DueAt, fired.FiredAt, fired.AcknowledgedBy, fired.AcknowledgedAt, fired.Rung, fired.Repeat,
        [.. fired.Notices.Select(notice => new ToldView(notice.To.Kind, notice.To.Id, notice.State, notice.Target))]);

    private static ReplyView Reply(ReplyFacts reply, ReplyText? text) =>
        new(reply.Id, reply.Answers, text?.Text ?? "", reply.State, reply.By, reply.CreatedAt, reply.SentAt, text?.Permalink, text?.Words) { SendAt = reply is { State: ReplyState.Queued, Attempt: 0 } ? reply.NotBefore : null, Held = reply.Held };
}
