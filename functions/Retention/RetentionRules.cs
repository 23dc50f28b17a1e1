using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Ledger;

namespace SocialInbox.Retention;

/// <summary>
/// For how many days words and names are kept, by what they are; null: until somebody erases them. Dispositions, counts and instants are
/// kept for ever: they are the proof of the promise, and what reports are made of.
/// </summary>
/// <param name="EndedDays">Conversations that were answered or closed, counted from their end.</param>
/// <param name="FilteredDays">What needed no answer, counted from its last post.</param>
/// <param name="UnreadableDays">What arrived and nobody could understand, raw.</param>
public sealed record RetentionRules(int? EndedDays, int? FilteredDays, int? UnreadableDays)
{
    /// <summary>Until an administrator decides.</summary>
    public static readonly RetentionRules Default = new(730, 180, 90);
}

/// <summary>The rules that hold, and who made them; version 0 is the default.</summary>
public sealed record StoredRules(int Version, RetentionRules Rules, DateTimeOffset ChangedAt, Actor? ChangedBy)
{
    public static readonly StoredRules Default = new(0, RetentionRules.Default, DateTimeOffset.UnixEpoch, null);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RetentionRules))]
internal sealed partial class RetentionJson : JsonSerializerContext;
