using SocialInbox.Networks;
using SocialInbox.Networks.Html;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Networks;

public sealed class PostLimitsTests
{
    [Fact]
    public void Whatever_strangers_write_fits_and_is_cut_between_characters()
    {
        var long1 = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 5000));

        var post = new NetworkPost
        {
            Id = "1",
            RootId = "1",
            Author = new PostAuthor("a", $"@{long1}", "Jana\r\nM.\u0000"),
            ByBrand = false,
            Kind = PostKind.Mention,
            Text = long1,
            ParentText = long1,
            PostedAt = DateTimeOffset.UnixEpoch,
            Version = "v",
            Attachments = [.. Enumerable.Range(0, 100).Select(_ => new PostAttachment("image", "https://x.example", long1))],
            Names = [.. Enumerable.Range(0, 500).Select(number => $"did:{number}"), new string('x', 600), ""],
        }.Fit();

        Assert.Equal("Jana  M.", post.Author.DisplayName);
        Assert.True(post.Author.Handle.Length <= 220);
        Assert.True(post.Text.Length <= HtmlText.LongestText);
        Assert.EndsWith("👨‍👩‍👧‍👦…", post.ParentText);
        Assert.Equal(20, post.Attachments.Length);
        Assert.All(post.Attachments, attachment => Assert.EndsWith("👨‍👩‍👧‍👦…", attachment.Description));
        Assert.Equal(50, post.Names.Length);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("", false)]
    [InlineData("  ", false)]
    [InlineData(null, false)]
    public void An_id_says_something_and_is_not_endless(string? id, bool isId)
    {
        Assert.Equal(isId, PostLimits.IsId(id));
        Assert.False(PostLimits.IsId(new string('x', 513)));
    }
}
