using System.Text.Json.Serialization;

namespace SocialInbox.Local.Practice.Wire;

// https://docs.joinmastodon.org/entities/: the members that a Mastodon server always sends, as far as a client may look at them.
internal sealed record WireStatus
{
    public required string Id { get; init; }
    public required string Uri { get; init; }
    public required string Url { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset? EditedAt { get; init; }
    public required string? InReplyToId { get; init; }
    public required string? InReplyToAccountId { get; init; }
    public required string Language { get; init; }
    public required string Content { get; init; }
    public required int RepliesCount { get; init; }
    public required WireAccount Account { get; init; }
    public required WireMention[] Mentions { get; init; }
    public string Visibility { get; init; } = "public";
    public string SpoilerText { get; init; } = "";
    public bool Sensitive { get; init; }
    public string[] MediaAttachments { get; init; } = [];
    public string[] Tags { get; init; } = [];
    public string[] Emojis { get; init; } = [];
    public string? Reblog { get; init; }
}

internal sealed record WireAccount(string Id, string Username, string Acct, string DisplayName, string Url, bool Bot = false, bool Locked = false);

internal sealed record WireMention(string Id, string Username, string Acct, string Url);

internal sealed record WireNotification(string Id, string Type, DateTimeOffset CreatedAt, WireAccount Account, WireStatus Status);

internal sealed record WireContext(WireStatus[] Ancestors, WireStatus[] Descendants);

internal sealed record WireInstance(string Domain, string Title, string Version, string SourceUrl, WireConfiguration Configuration);

internal sealed record WireConfiguration(WireStatusLimits Statuses);

internal sealed record WireStatusLimits(int MaxCharacters, int CharactersReservedPerUrl);

internal sealed record WirePolicy(string ForNotFollowing, string ForNotFollowers, string ForNewAccounts, string ForPrivateMentions, string ForLimitedAccounts);

internal sealed record WireNewStatus(string? Status, string? InReplyToId, string? Visibility, string? Language);

internal sealed record WireError(string Error);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(WireStatus[]))]
[JsonSerializable(typeof(WireNotification[]))]
[JsonSerializable(typeof(WireContext))]
[JsonSerializable(typeof(WireInstance))]
[JsonSerializable(typeof(WirePolicy))]
[JsonSerializable(typeof(WireNewStatus))]
[JsonSerializable(typeof(WireError))]
internal sealed partial class WireJson : JsonSerializerContext;
