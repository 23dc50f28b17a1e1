namespace SocialInbox.Triage;

/// <summary>How a post reached the brand.</summary>
public enum PostKind { Mention, Comment, Reply, Review, Quote, Message }

/// <summary>One public post with what triage may know of its surroundings.</summary>
/// <param name="Network">Key of the network, for example <c>mastodon</c>; no rule depends on it being a known one.</param>
/// <param name="Kind">How it reached the brand.</param>
/// <param name="Rating">1 to 5 stars on a review, otherwise null.</param>
/// <param name="ParentText">The post it answers or stands under: the brand's own, or a thread's first post. Null when there is none.</param>
/// <param name="Text">What the author wrote; any text, broken surrogates too.</param>
/// <param name="HasMedia">A picture, film or file hangs on the post.</param>
/// <param name="BrandNames">Names the brand goes by. Null when unknown.</param>
/// <param name="BrandHandles">The brand's handles, with or without the leading @. Null when unknown: then a mention counts as addressed to the brand.</param>
/// <param name="ParentIsBrand">The brand wrote the parent.</param>
/// <param name="DeclaredLanguage">The language that the network says the post is in. Often the app's language and wrong, so only a hint.</param>
/// <param name="AmongOthers">Posts of this network stand in threads of other people, and brands are named there without a handle.</param>
public sealed record TriagePost(
    string Network,
    PostKind Kind,
    int? Rating,
    string? ParentText,
    string Text,
    bool HasMedia = false,
    IReadOnlyList<string>? BrandNames = null,
    IReadOnlyList<string>? BrandHandles = null,
    bool ParentIsBrand = false,
    string? DeclaredLanguage = null,
    bool AmongOthers = false);
