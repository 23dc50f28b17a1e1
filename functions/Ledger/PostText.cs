using System.Collections.Immutable;
using SocialInbox.Networks;
using SocialInbox.Triage;

namespace SocialInbox.Ledger;

/// <summary>What one version of a post says, and what triage thought of it. Lies in its own row, so that it can be erased.</summary>
public sealed record PostText(
    PostKey Post,
    string Version,
    PostAuthor Author,
    bool ByBrand,
    string Text,
    string? ParentText,
    DateTimeOffset PostedAt,
    DateTimeOffset? EditedAt,
    DateTimeOffset SeenAt,
    int? Rating,
    ImmutableArray<PostAttachment> Attachments,
    Assessment? Assessment);

/// <summary>What a reply says, and what the network said to it.</summary>
public sealed record ReplyText(ReplyId Reply, string Text, string? Language, string? Permalink, string? Words)
{
    /// <summary>UTF-16 characters that its row holds, whatever a network counts as one.</summary>
    public const int Longest = 30_000;
}
