using System.Collections.Immutable;
using System.Text.Json;
using Azure.Data.Tables;
using SocialInbox.Networks;

namespace SocialInbox.Ledger;

/// <summary>The rows of one conversation's partition.</summary>
internal static class LedgerRows
{
    public const string Snapshot = "snapshot";
    public const string EventPrefix = "event-";
    public const string PostPrefix = "post-";
    public const string ReplyPrefix = "reply-";
    public const string NotePrefix = "note-";

    /// <summary>2: words may be forgotten, and a change says so.</summary>
    public const int Schema = 2;

    public static string EventKey(CommandId command) => EventPrefix + command;

    public static TableEntity Of(Conversation conversation)
    {
        var row = new TableEntity(conversation.Id.Value, Snapshot) { ["Version"] = conversation.Version };
        LongText.Write(row, "Json", JsonSerializer.Serialize(conversation, LedgerJson.Default.Conversation));
        return row;
    }

    public static Conversation ReadSnapshot(TableEntity row) =>
        JsonSerializer.Deserialize(LongText.Read(row, "Json")!, LedgerJson.Default.Conversation)
        ?? throw new InvalidOperationException($"Conversation {row.PartitionKey} has an empty snapshot.");

    public static TableEntity Of(ConversationId conversation, StoredChange change)
    {
        var row = new TableEntity(conversation.Value, EventKey(change.Command)) { ["Version"] = change.Version, ["At"] = change.At };
        LongText.Write(row, "Json", JsonSerializer.Serialize(change.Events, LedgerJson.Default.ImmutableArrayConversationEvent));
        return row;
    }

    public static StoredChange ReadChange(TableEntity row) => new(
        new CommandId(row.RowKey[EventPrefix.Length..]),
        row.GetInt32("Version")!.Value,
        row.GetDateTimeOffset("At")!.Value,
        JsonSerializer.Deserialize(LongText.Read(row, "Json")!, LedgerJson.Default.ImmutableArrayConversationEvent));

    public static TableEntity Of(ConversationId conversation, PostText post)
    {
        var row = Words(conversation, post);
        LongText.Write(row, "Attachments", JsonSerializer.Serialize(post.Attachments, LedgerJson.Default.ImmutableArrayPostAttachment));
        return row;
    }

    private static TableEntity Words(ConversationId conversation, PostText post) => new(conversation.Value, $"{PostPrefix}{post.Post}-{KeyHash.Of(post.Version)[..12]}")
    {
        ["Post"] = post.Post.Value,
        ["Version"] = post.Version,
        ["AuthorId"] = post.Author.Id,
        ["AuthorHandle"] = post.Author.Handle,
        ["AuthorName"] = post.Author.DisplayName,
        ["AuthorIsBot"] = post.Author.IsBot,
        ["ByBrand"] = post.ByBrand,
        ["Text"] = Fitting(post.Text),
        ["ParentText"] = Fitting(post.ParentText ?? ""),
        ["PostedAt"] = post.PostedAt,
        ["EditedAt"] = post.EditedAt,
        ["SeenAt"] = post.SeenAt,
        ["Rating"] = post.Rating,
        ["Assessment"] = post.Assessment is { } a ? JsonSerializer.Serialize(a, LedgerJson.Default.Assessment) : null,
    };

    public static PostText ReadPost(TableEntity row) => new(
        new PostKey(row.GetString("Post")),
        row.GetString("Version"),
        new PostAuthor(row.GetString("AuthorId"), row.GetString("AuthorHandle"), row.GetString("AuthorName"), row.GetBoolean("AuthorIsBot") ?? false),
        row.GetBoolean("ByBrand") ?? false,
        row.GetString("Text"),
        row.GetString("ParentText") is { Length: > 0 } parent ? parent : null,
        row.GetDateTimeOffset("PostedAt")!.Value,
        row.GetDateTimeOffset("EditedAt"),
        row.GetDateTimeOffset("SeenAt")!.Value,
        row.GetInt32("Rating"),
        JsonSerializer.Deserialize(LongText.Read(row, "Attachments")!, LedgerJson.Default.ImmutableArrayPostAttachment),
        row.GetString("Assessment") is { } assessment ? JsonSerializer.Deserialize(assessment, LedgerJson.Default.Assessment) : null);

    public static TableEntity Of(ConversationId conversation, ReplyText reply) => new(conversation.Value, ReplyPrefix + reply.Reply)
    {
        ["Text"] = reply.Text,
        ["Language"] = reply.Language,
        ["Permalink"] = reply.Permalink,
        ["Words"] = reply.Words,
    };

    /// <summary>Only what the network said; the reply's text stays as it was.</summary>
    public static TableEntity Outcome(ConversationId conversation, ReplyId reply, string? permalink, string? words) => new(conversation.Value, ReplyPrefix + reply)
    {
        ["Permalink"] = permalink,
        ["Words"] = words ?? "",
    };

    public static TableEntity Note(ConversationId conversation, CommandId command, string words) => new(conversation.Value, NotePrefix + command) { ["Words"] = Fitting(words) };

    /// <summary>In place of the words of a note that was removed.</summary>
    public static TableEntity NoNote(ConversationId conversation, CommandId command) => new(conversation.Value, NotePrefix + command) { ["Words"] = "" };

    public static KeyValuePair<CommandId, string> ReadNote(TableEntity row) => new(new CommandId(row.RowKey[NotePrefix.Length..]), row.GetString("Words"));

    public static ReplyText ReadReply(TableEntity row) => new(
        new ReplyId(row.RowKey[ReplyPrefix.Length..]), row.GetString("Text"), row.GetString("Language"), row.GetString("Permalink"),
        row.GetString("Words") is { Length: > 0 } words ? words : null);

    /// <summary>Whether a reply's row holds its text, what the network said to it, or what leads to it there.</summary>
    public static bool SaysAnything(TableEntity reply) => reply.GetString("Text") is { Length: > 0 } || reply.GetString("Words") is { Length: > 0 } || reply.GetString("Permalink") is { Length: > 0 };

    /// <summary>The reply, saying nothing.</summary>
    public static TableEntity Forgotten(TableEntity reply) => new(reply.PartitionKey, reply.RowKey) { ["Text"] = "", ["Words"] = "" };

    /// <returns>The change without what leads to these posts on the network; null when nothing in it does.</returns>
    public static TableEntity? Forgotten(TableEntity row, IReadOnlySet<PostKey> posts)
    {
        var change = ReadChange(row);
        var bare = change.Events.Select(happened => happened is ConversationEvent.PostSeen { Facts: { IsForgotten: false } seen } && posts.Contains(seen.Key)
            ? new ConversationEvent.PostSeen(seen with { Ref = PostRef.Forgotten, Permalink = null })
            : happened).ToImmutableArray();
        return bare.SequenceEqual(change.Events) ? null : Of(new ConversationId(row.PartitionKey), change with { Events = bare });
    }

    // No network's public post comes near; what does is cut.
    private static string Fitting(string text) => LongText.Cut(text, 30_000);
}

/// <summary>One stored change: what a command led to. Its version orders it.</summary>
public sealed record StoredChange(CommandId Command, int Version, DateTimeOffset At, ImmutableArray<ConversationEvent> Events);
