using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Triage;

namespace SocialInbox.Intake;

/// <summary>A network's post in the ledger's terms: facts for decisions, text for people. Pure.</summary>
public sealed record Observation(PostFacts Facts, PostText Text)
{
    private const int ExcerptLength = 160;
    private const int LongestName = 200;
    private const int MostAttachments = 8;
    private const int LongestDescription = 1500;

    /// <summary>Before any of the networks. Authors may claim any instant, and rows hold none before 1601.</summary>
    private static readonly DateTimeOffset EarliestPost = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="readBegan">When the read that showed the post began.</param>
    /// <param name="firstWalk">The account was just connected: what is older than its start was there before.</param>
    public static Observation Of(Account account, INetwork network, NetworkPost post, DateTimeOffset readBegan, DateTimeOffset now, bool firstWalk)
    {
        post = post with { PostedAt = post.PostedAt < EarliestPost ? readBegan : post.PostedAt, EditedAt = post.EditedAt < EarliestPost ? readBegan : post.EditedAt };
        var key = PostKey.For(account.Id, post.Id);
        var assessment = post.ByBrand ? null : PostTriage.Assess(ForTriage(account, network, post));
        var versionAt = VersionAt(network, post, readBegan);
        var version = new VersionFacts(
            post.Version, versionAt, versionAt, assessment?.NeedsAnswer ?? false, assessment?.Category ?? Category.Other, assessment?.Priority ?? Priority.Low,
            assessment?.Language ?? post.Language ?? "");
        var facts = new PostFacts
        {
            Key = key,
            Ref = new PostRef(post.Id, post.RootId, post.NetworkData),
            ByBrand = post.ByBrand,
            At = post.PostedAt < now ? post.PostedAt : now,
            Versions = [version],
            FirstSeenAt = readBegan,
            SeenAt = readBegan,
            Kind = post.Kind,
            Permalink = post.Permalink,
            Withheld = post.Withheld,
            Answers = post is { ByBrand: true, ParentId: { } parent } ? PostKey.For(account.Id, parent) : null,
            BeforeConnection = firstWalk && post.PostedAt < account.StartAt,
        };
        var text = new PostText(
            key, post.Version, Named(post.Author), post.ByBrand, post.Text, Quoted(network, post), post.PostedAt, post.EditedAt, readBegan, post.Rating, Shown(post.Attachments), assessment);
        return new Observation(facts, text);
    }

    // Where edits carry their instants, by the network's clock: after the post, and not into the future, where no answer could reach it.
    // Elsewhere by ours: two clocks in one order would let an older version pass for the newer.
    private static DateTimeOffset VersionAt(INetwork network, NetworkPost post, DateTimeOffset readBegan)
    {
        if (!network.Abilities.DatesEdits) return readBegan;
        var at = post.EditedAt is not { } edited ? post.PostedAt : edited > post.PostedAt ? edited : post.PostedAt.AddTicks(1);
        return at < readBegan ? at : readBegan;
    }

    // Others' words beside a post would stay when they themselves are deleted. What the brand said is the brand's.
    private static string? Quoted(INetwork network, NetworkPost post) => post.ParentIsBrand || network.Abilities.ErasesWithin is null ? post.ParentText : null;

    public static ConversationOrigin OriginOf(Account account, NetworkPost post) =>
        new(account.Id, account.Network, account.DisplayName, account.Team, post.Author.Id, post.RootId, account.Practice);

    /// <summary>What the list shows: the newest question, or the newest post when none of them asks.</summary>
    public static ConversationFace FaceOf(IEnumerable<Observation> observations)
    {
        var shown = observations.OrderBy(o => o.Facts.Latest.NeedsAnswer).ThenBy(o => o.Facts.At).Last().Text;
        return FaceOf(shown);
    }

    /// <summary>The same of one post.</summary>
    public static ConversationFace FaceOf(PostText shown) => new(shown.Author.DisplayName, shown.Author.Handle, Excerpt(shown.Text));

    private static string Excerpt(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= ExcerptLength) return line;
        var graphemes = System.Globalization.StringInfo.ParseCombiningCharacters(line);
        return line[..graphemes.Last(start => start < ExcerptLength)] + "…";
    }

    // Names and descriptions are anybody's to choose, of any length; lists and rows are not.
    private static PostAuthor Named(PostAuthor author) => author with { DisplayName = LongText.Cut(author.DisplayName, LongestName), Handle = LongText.Cut(author.Handle, LongestName) };

    private static ImmutableArray<PostAttachment> Shown(ImmutableArray<PostAttachment> attachments) =>
        [.. attachments.Take(MostAttachments).Select(a => a with { Description = a.Description is { } said ? LongText.Cut(said, LongestDescription) : null })];

    private static TriagePost ForTriage(Account account, INetwork network, NetworkPost post) => new(
        account.Network, post.Kind, post.Rating, post.ParentText, post.Text, !post.Attachments.IsEmpty, [account.DisplayName], [account.Handle], post.ParentIsBrand, post.Language,
        network.Abilities.AmongOthers);
}
