using System.Collections.Immutable;
using Azure.Data.Tables;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Sla;

namespace SocialInbox.Ledger;

/// <summary>A command with what is stored beside its events.</summary>
public sealed record LedgerWrite(ConversationId Id, ConversationCommand Command)
{
    /// <summary>Where the conversation takes place; needed when it may be new.</summary>
    public ConversationOrigin? Origin { get; init; }

    /// <summary>The account's present policy; null leaves the conversation with its own.</summary>
    public ResponsePolicy? Policy { get; init; }

    public ConversationFace? Face { get; init; }

    /// <summary>The state as just loaded, to save a look-up.</summary>
    public StoredConversation? Known { get; init; }

    /// <summary>The version that its sender saw, where it is meant for no other; null: for whatever stands there.</summary>
    public int? Expected { get; init; }

    /// <summary>Most likely there is none yet: tried without a look-up first.</summary>
    public bool ExpectNew { get; init; }

    internal ImmutableArray<TableEntity> Texts { get; init; } = [];

    public LedgerWrite With(PostText text) => this with { Texts = Texts.Add(LedgerRows.Of(Id, text)) };

    public LedgerWrite With(ReplyText text) => this with { Texts = Texts.Add(LedgerRows.Of(Id, text)) };

    /// <summary>Words of a person beside the command: they lie in a row of their own, since events hold none.</summary>
    public LedgerWrite WithNote(string? note) => string.IsNullOrWhiteSpace(note) ? this : this with { Texts = Texts.Add(LedgerRows.Note(Id, Command.Id, note)) };

    /// <summary>What was written to that command says nothing any more.</summary>
    public LedgerWrite WithoutNote(CommandId command) => this with { Texts = Texts.Add(LedgerRows.NoNote(Id, command)) };

    public LedgerWrite WithOutcome(ReplyId reply, string? permalink, string? words) =>
        this with { Texts = Texts.Add(LedgerRows.Outcome(Id, reply, permalink, words)) };
}

public abstract record LedgerResult
{
    private LedgerResult() { }

    public sealed record Changed(Conversation Conversation, ImmutableArray<ConversationEvent> Events) : LedgerResult;

    /// <summary>The command changes nothing where things stand.</summary>
    public sealed record Unchanged(Conversation Conversation) : LedgerResult;

    /// <summary>This very command was carried out before.</summary>
    public sealed record Repeated(Conversation Conversation) : LedgerResult;

    public sealed record Refused(Refusal Why, Conversation? Conversation) : LedgerResult;
}
