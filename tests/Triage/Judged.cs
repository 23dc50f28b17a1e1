using SocialInbox.Triage;

namespace SocialInbox.Tests.Triage;

/// <summary>Posts to a brand called Lampenhaus, so that nothing leans on the corpus's brand.</summary>
internal static class Judged
{
    private static readonly string[] Names = ["Lampenhaus"];
    private static readonly string[] Handles = ["@lampenhaus"];

    public static Assessment Mention(string text, bool media = false) => Judge(PostKind.Mention, text, media: media);

    public static Assessment Comment(string text, string? under = "Unsere neue Leselampe", string network = "instagram") =>
        Judge(PostKind.Comment, text, under, network: network);

    public static Assessment Reply(string text, string to, string network = "mastodon") => Judge(PostKind.Reply, text, to, network: network);

    public static Assessment Review(int? stars, string text) => Judge(PostKind.Review, text, stars: stars);

    public static void NeedsAnswer(Assessment found, string because) => AssertJudged(true, because, found);

    public static void NeedsNone(Assessment found, string because) => AssertJudged(false, because, found);

    private static void AssertJudged(bool needsAnswer, string because, Assessment found) =>
        Assert.Equal((needsAnswer, because), (found.NeedsAnswer, found.Reasons[0].Rule));

    private static Assessment Judge(PostKind kind, string text, string? parent = null, int? stars = null, bool media = false, string network = "x") =>
        PostTriage.Assess(new TriagePost(network, kind, stars, parent, text, media, Names, Handles, AmongOthers: network == "reddit"));
}
