using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Networks.X;

/// <summary>A post as X shows it. X is renaming "tweet" to "post" in its fields: both names are read, and what is empty is left out.</summary>
internal sealed record XPost
{
    public required string Id { get; init; }
    public required string Text { get; init; }
    public required string AuthorId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public string? ConversationId { get; init; }
    public string? InReplyToUserId { get; init; }
    public string? InReplyToTweetId { get; init; }
    public string? Lang { get; init; }
    public int[]? DisplayTextRange { get; init; }
    public XEntities? Entities { get; init; }
    public XAttachments? Attachments { get; init; }
    public XMetrics? PublicMetrics { get; init; }
    public List<XReference>? ReferencedTweets { get; init; }
    public List<XReference>? ReferencedPosts { get; init; }
    public List<string>? EditHistoryTweetIds { get; init; }
    public List<string>? EditHistoryPostIds { get; init; }
    public XLongText? NoteTweet { get; init; }
    public XLongText? NotePost { get; init; }

    [JsonIgnore]
    internal List<string> History => (EditHistoryTweetIds ?? EditHistoryPostIds) is { Count: > 0 } history ? history : [Id];

    /// <summary>An edit makes a new post; the first of them is the one that lasts.</summary>
    [JsonIgnore]
    internal string FirstId => History[0];

    [JsonIgnore]
    internal XLongText? Long => NoteTweet ?? NotePost;

    [JsonIgnore]
    internal string? AnsweredId => Referenced("replied_to") ?? InReplyToTweetId;

    [JsonIgnore]
    internal string? QuotedId => Referenced("quoted");

    private string? Referenced(string type) => (ReferencedTweets ?? ReferencedPosts)?.Find(reference => reference.Type == type)?.Id;
}

internal sealed record XReference(string Type, string Id);

/// <summary>Posts longer than 280 are cut in their text and whole only here, with links of their own.</summary>
internal sealed record XLongText(string? Text, XEntities? Entities);

internal sealed record XEntities(List<XMention>? Mentions, List<XLink>? Urls);

internal sealed record XMention(int Start, string? Username, string? Id);

internal sealed record XLink(string? Url, string? ExpandedUrl, string? UnwoundUrl, string? MediaKey);

internal sealed record XAttachments(List<string>? MediaKeys);

internal sealed record XMetrics(int ReplyCount);

internal sealed record XUser(string Id, string? Name, string? Username);

internal sealed record XMedia(string MediaKey, string? Type, string? Url, string? PreviewImageUrl, string? AltText);

internal sealed record XNewPost(string Text, XNewReply Reply);

internal sealed record XNewReply(string InReplyToTweetId, bool AutoPopulateReplyMetadata);

internal sealed record XHidden(bool Hidden);

internal sealed record XResponseToken(string ResponseToken);

/// <summary>What is kept with a post of a customer. <paramref name="Latest"/>: the id that is answered; <paramref name="Named"/>: whether its author named or quoted the brand in it, null when nobody can tell.</summary>
internal sealed record XTarget(string Latest, bool? Named);

/// <summary>One item with what a page says about it beside: what is kept of one that cannot be read.</summary>
internal sealed record XItem(JsonElement Data, XPeople Includes);

internal sealed record XPeople(List<JsonElement> Users);

internal sealed record XMentionsPosition
{
    public required string Of { get; init; }
    public DateTimeOffset? Mark { get; init; }
    public int Polls { get; init; }
    public XWalk? Walk { get; init; }
}

internal sealed record XWalk(string? Page, DateTimeOffset Until, DateTimeOffset? Newest, DateTimeOffset At);

internal sealed record XThreadsPosition
{
    public required string Of { get; init; }
    public string? Threads { get; init; }
    public string? Page { get; init; }
    public DateTimeOffset? Began { get; init; }
    public DateTimeOffset? SweptAt { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(XPost))]
[JsonSerializable(typeof(XUser))]
[JsonSerializable(typeof(XMedia))]
[JsonSerializable(typeof(XNewPost))]
[JsonSerializable(typeof(XHidden))]
[JsonSerializable(typeof(XResponseToken))]
[JsonSerializable(typeof(XTarget))]
[JsonSerializable(typeof(XItem))]
[JsonSerializable(typeof(XMentionsPosition))]
[JsonSerializable(typeof(XThreadsPosition))]
internal sealed partial class XJson : JsonSerializerContext;
