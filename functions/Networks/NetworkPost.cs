using System.Collections.Immutable;
using SocialInbox.Triage;

namespace SocialInbox.Networks;

/// <summary>One public post as a network shows it now, in the product's words.</summary>
public sealed record NetworkPost
{
    /// <summary>The network's own, lasting id (never a handle or an address that can change).</summary>
    public required string Id { get; init; }

    /// <summary>The top of the thread as far as it could be resolved; the post itself when it answers nothing.</summary>
    public required string RootId { get; init; }

    public string? ParentId { get; init; }
    public required PostAuthor Author { get; init; }

    /// <summary>Written by the account itself (through us, or directly on the network).</summary>
    public required bool ByBrand { get; init; }

    public required PostKind Kind { get; init; }

    /// <summary>Plain text: markup gone, links whole.</summary>
    public required string Text { get; init; }

    public string? ParentText { get; init; }
    public bool ParentIsBrand { get; init; }

    /// <summary>ISO 639-1 as the author declared it; may be wrong.</summary>
    public string? Language { get; init; }

    /// <summary>What the network calls the post's instant. On open networks its author chose it: it may lie in the past.</summary>
    public required DateTimeOffset PostedAt { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>Changes whenever what the post says changes, and only then.</summary>
    public required string Version { get; init; }

    public string? Permalink { get; init; }

    /// <summary>The network shows it to the brand alone: it is held for review, or taken for spam.</summary>
    public bool Withheld { get; init; }
    public int? Rating { get; init; }
    public ImmutableArray<PostAttachment> Attachments { get; init; } = [];

    /// <summary>Ids of the people that the post names.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>What the network needs to answer or re-read this post, as its own JSON; opaque to everybody else. At most 4 KiB.</summary>
    public string? NetworkData { get; init; }
}

public sealed record PostAuthor(string Id, string Handle, string DisplayName, bool IsBot = false);

public sealed record PostAttachment(string Kind, string Url, string? Description);

/// <summary>What a network needs to find a stored post again.</summary>
public sealed record PostRef(string Id, string RootId, string? NetworkData)
{
    /// <summary>Of a post that nobody may find again.</summary>
    public static readonly PostRef Forgotten = new("", "", null);
}
