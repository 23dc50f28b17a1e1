using System.Text.RegularExpressions;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks;

/// <summary>What nobody may forget when a recorded answer or delivery is added: a test reads it, and people have approved what becomes of it.</summary>
public sealed partial class EverySample
{
    /// <summary>Own posts and first pages, from which nothing is taken in: what they lead to is approved under another name.</summary>
    private static readonly HashSet<string> ReadOnTheWay =
    [
        "Bluesky/getAuthorFeed", "Facebook/page-feed", "Facebook/post-comments-last-page", "Instagram/media-list", "Instagram/mentioned-comment", "Instagram/mentioned-media", "LinkedIn/posts",
        "Mastodon/account-statuses", "Telegram/getUpdates",
    ];

    public static TheoryData<string> Samples => [.. Recorded];

    private static IEnumerable<string> Recorded => Directory.GetDirectories(Sample.Folder(), "Samples", SearchOption.AllDirectories).SelectMany(Directory.GetFiles).Select(NameOf).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_is_read_by_a_test_and_what_becomes_of_it_is_approved(string sample)
    {
        var (network, name) = (sample.Split('/')[0], sample.Split('/')[1]);
        var approved = File.Exists(Path.Combine(Sample.Folder(), network, "Approved", $"{name}.json"));
        var tests = Directory.GetFiles(Path.Combine(Sample.Folder(), network), "*.cs").Concat(Directory.GetFiles(Sample.Folder(), "*.cs")).Concat(Directory.GetFiles(Path.Combine(Sample.Folder(), "Meta"), "*.cs"));

        Assert.True(approved || tests.Any(test => File.ReadAllText(test).Contains($"\"{name}\"", StringComparison.Ordinal)), $"No test reads {sample}.");
        Assert.True(approved || ReadOnTheWay.Contains(sample) || TellsNoPosts().IsMatch(name), $"Nobody has approved what becomes of {sample}.");
    }

    [Fact]
    public void What_is_approved_was_recorded()
    {
        var recorded = Recorded.ToHashSet(StringComparer.Ordinal);

        Assert.All(ReadOnTheWay, sample => Assert.Contains(sample, recorded));
    }

    private static string NameOf(string file) => $"{Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)))}/{Path.GetFileNameWithoutExtension(file)}";

    /// <summary>Refusals, requests, tokens, answers to what was sent, and what tells of an account or of limits.</summary>
    [GeneratedRegex("error|request|token|Token|Session|response|created|^reply$|container-status|publishing-limit|instance|policy|credentials|me-accounts|users-me|list-mine|subscribed|WebhookInfo|vectors")]
    private static partial Regex TellsNoPosts();
}
