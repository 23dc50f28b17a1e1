using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SocialInbox.Triage;

/// <summary>What a post is about. Written in lower case in JSON.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Category>))]
public enum Category
{
    /// <summary>Something bought is faulty, how to use it, a technical fault of shop or app.</summary>
    [JsonStringEnumMemberName("support")] Support,

    /// <summary>Orders, delivery, returns, payment, advice before buying, opening hours.</summary>
    [JsonStringEnumMemberName("service")] Service,

    /// <summary>Anger or criticism that asks for nothing that could be solved.</summary>
    [JsonStringEnumMemberName("complaint")] Complaint,

    [JsonStringEnumMemberName("praise")] Praise,

    [JsonStringEnumMemberName("suggestion")] Suggestion,

    /// <summary>Jokes, tags, emoji, talk between users.</summary>
    [JsonStringEnumMemberName("chatter")] Chatter,

    [JsonStringEnumMemberName("spam")] Spam,

    /// <summary>Fraud, press, law, data and job enquiries; answers between users, news, competition entries, bare ratings.</summary>
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>How soon a post wants an answer. Written in lower case in JSON.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Priority>))]
public enum Priority
{
    [JsonStringEnumMemberName("low")] Low,
    [JsonStringEnumMemberName("normal")] Normal,

    /// <summary>Money lost, a deadline, repeated contact, anger.</summary>
    [JsonStringEnumMemberName("high")] High,

    /// <summary>Safety, injury, fraud, legal threat, data leak, press, a vulnerable person.</summary>
    [JsonStringEnumMemberName("urgent")] Urgent,
}

/// <summary>Why triage judged as it did.</summary>
/// <param name="Rule">Stable kebab-case id of the rule.</param>
/// <param name="Words">One English sentence for people; never any text of the post.</param>
public sealed record Reason(string Rule, string Words);

/// <summary>What triage found in a post. Unsure means <paramref name="NeedsAnswer"/>.</summary>
/// <param name="NeedsAnswer">A reasonable customer would be disappointed without a public answer.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Reasons">At least one; the deciding one first.</param>
public sealed record Assessment(
    bool NeedsAnswer, Category Category, Priority Priority, string Language, ImmutableArray<Reason> Reasons)
{
    /// <summary>Equal by value, reasons included.</summary>
    public bool Equals(Assessment? other) =>
        other is not null && NeedsAnswer == other.NeedsAnswer && Category == other.Category
        && Priority == other.Priority && Language == other.Language && Reasons.SequenceEqual(other.Reasons);

    public override int GetHashCode() => HashCode.Combine(NeedsAnswer, Category, Priority, Language, Reasons.Length);
}
