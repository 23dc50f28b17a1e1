using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
using static SocialInbox.Ledger.ConversationCommand;

namespace SocialInbox.Tests.Ledger;

/// <summary>One conversation in memory: commands are decided and what follows is applied, as the ledger does. Instants are minutes after nine.</summary>
internal sealed class Exchange
{
    public static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly AccountId Account = new("testnet-0123456789");
    public static readonly Actor Ada = new("ada", "Ada");
    public static readonly Actor Ben = new("ben", "Ben");

    private readonly List<ConversationEvent> history = [];
    private int commands;

    public Conversation State { get; private set; } = Conversation.Empty(ConversationId.For(Account, "root", "customer"), Origin);

    public IReadOnlyList<ConversationEvent> History => history;

    /// <summary>The version of the book that holds now; null: nobody wrote one.</summary>
    public SlaRules? Rules { get; set; }

    public ImmutableArray<Clock> Clocks => State.Clocks();

    public Clock Clock => Assert.Single(Clocks);

    public Standing Standing => Standing.Of(State);

    public IEnumerable<string> Pending => Standing.Pending.Select(post => post.Ref.Id);

    private static ConversationOrigin Origin => new(Account, "testnet", "The Shop", "team", "customer", "root", false);

    public static DateTimeOffset At(double minute) => Nine.AddMinutes(minute);

    public static Exchange With(params PostFacts[] posts) => Under(null, posts);

    public static Exchange Under(SlaBook? book, params PostFacts[] posts)
    {
        var exchange = new Exchange { Rules = book is null ? null : new SlaRules(book) };
        exchange.See(posts);
        return exchange;
    }

    public CommandId NextId() => new($"command-{++commands:D4}");

    /// <summary>Decides and applies.</summary>
    /// <returns>What happened; empty when nothing changed.</returns>
    public ImmutableArray<ConversationEvent> Do(ConversationCommand command, double minute = 0, ResponsePolicy? policy = null) => Decide(command, minute, policy) switch
    {
        Decision.Accepted { Events: var events } => Apply(events),
        Decision.Refused refused => throw new InvalidOperationException($"{command.GetType().Name} was refused: {refused.Why}."),
        var other => throw new InvalidOperationException($"Nobody expects {other.GetType().Name}."),
    };

    public Refusal? Refused(ConversationCommand command, double minute = 0) => Decide(command, minute, null) is Decision.Refused refused ? refused.Why : null;

    /// <summary>Does it where it is allowed; a refusal changes nothing.</summary>
    public void Try(ConversationCommand command, double minute)
    {
        if (Decide(command, minute, null) is Decision.Accepted accepted) Apply(accepted.Events);
    }

    public ImmutableArray<ConversationEvent> See(params PostFacts[] posts) => Do(new Observe(NextId(), [.. posts], [], []));

    public ImmutableArray<ConversationEvent> Miss(string post, double minute) => Do(new Observe(NextId(), [], [(Said.Key(post), At(minute))], []));

    public ImmutableArray<ConversationEvent> Close(double minute, CloseReason reason = CloseReason.NoAnswerNeeded) => Do(new Close(NextId(), Ada, reason), minute);

    public ImmutableArray<ConversationEvent> Reopen(double minute) => Do(new Reopen(NextId(), Ada), minute);

    public ImmutableArray<ConversationEvent> Rescue(double minute) => Do(new Rescue(NextId(), Ada), minute);

    public ImmutableArray<ConversationEvent> Fire(double minute, NoticeState notice = NoticeState.None) => Do(new FireSteps(NextId(), At(minute), notice), minute);

    public ImmutableArray<ConversationEvent> Pause(double minute, PauseReason reason) => Do(new Pause(NextId(), reason, Ada), minute);

    public ImmutableArray<ConversationEvent> Resume(double minute) => Do(new Resume(NextId(), Ada), minute);

    /// <summary>The book says something else from this minute on, and the conversation hears of it at another.</summary>
    public ImmutableArray<ConversationEvent> Retarget(SlaBook book, double heard)
    {
        Rules = new SlaRules(book);
        return Do(new Retarget(NextId()), heard);
    }

    /// <summary>A reply of ours from the inbox to the network without any trouble.</summary>
    public void Reply(string reply, string to, double minute)
    {
        var id = new ReplyId(reply);
        Do(new QueueReply(NextId(), id, Said.Key(to), Ada, State.Version), minute);
        Do(new StartReply(NextId(), id, At(minute + 2)), minute);
        Do(new ReplyWasSent(NextId(), id, Said.Key(reply), At(minute)), minute);
    }

    private Decision Decide(ConversationCommand command, double minute, ResponsePolicy? policy) =>
        ConversationDecision.Decide(State, command, At(minute), policy, Rules);

    private ImmutableArray<ConversationEvent> Apply(ImmutableArray<ConversationEvent> events)
    {
        if (events.IsEmpty) return events;
        history.AddRange(events);
        State = (Rules is null ? State : State with { Books = State.Books.With(Rules) }).Apply(events) with { Version = State.Version + 1 };
        return events;
    }
}
