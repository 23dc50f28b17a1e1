using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Triage;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

/// <summary>Facts of posts as a read showed them. Instants are minutes after nine; a read begins when it shows what happened.</summary>
internal static class Said
{
    public static PostKey Key(string post) => PostKey.For(Account, post);

    public static PostFacts Question(string id, double at, double? seen = null) => Post(id, at, true, seen);

    public static PostFacts Chatter(string id, double at, double? seen = null) => Post(id, at, false, seen);

    /// <summary>What a later read shows of the same post after its author changed it.</summary>
    public static PostFacts Edited(this PostFacts post, double at, bool asks, string? version = null) =>
        post.Read(at, Version(version ?? $"edit-{at}", at, asks), before: false);

    /// <summary>What another read shows of the same post, unchanged.</summary>
    public static PostFacts Again(this PostFacts post, double at) => post.Read(at, post.Versions[0], before: false);

    /// <summary>What a read that began at this minute shows of the post.</summary>
    public static PostFacts Read(this PostFacts post, double minute, VersionFacts version, bool before) => post with
    {
        At = post.At < At(minute) ? post.At : At(minute),
        Versions = [version],
        FirstSeenAt = At(minute),
        SeenAt = At(minute),
        BeforeConnection = before,
    };

    /// <summary>A post that the brand made directly on the network.</summary>
    public static PostFacts ByBrand(string id, double at, string? under = null, bool names = false) => Post(id, at, false) with
    {
        ByBrand = true,
        Answers = under is null ? null : Key(under),
        NamesCustomer = names,
    };

    public static VersionFacts Version(string name, double at, bool asks) =>
        new(name, At(at), At(at), asks, asks ? Category.Service : Category.Chatter, Priority.Normal, "en");

    private static PostFacts Post(string id, double at, bool asks, double? seen = null) => new()
    {
        Key = Key(id),
        Ref = new PostRef(id, "root", null),
        At = At(at),
        Versions = [Version("original", at, asks)],
        FirstSeenAt = At(seen ?? at),
        SeenAt = At(seen ?? at),
        Kind = PostKind.Mention,
    };
}
