using System.Text;
using System.Text.RegularExpressions;
using SocialInbox.Networks;
using SocialInbox.Networks.Webhook;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Webhook;

/// <summary>The page is the contract that others build on: what it shows must work.</summary>
public sealed partial class WebhookDocumentation : IAsyncLifetime
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Sample.Folder(), "..", "..", "docs", "networks", "webhook.md"));

    private WebhookWorld? world;

    public async Task InitializeAsync() => world = await WebhookWorld.Start();

    public async Task DisposeAsync() => await world!.DisposeAsync();

    [Fact]
    public void Every_example_is_taken_as_it_stands()
    {
        var examples = Json().Matches(Page).Select(match => match.Groups[1].Value).Append(Body().Match(Page).Groups[1].Value).ToList();

        Assert.Equal(3, examples.Count);
        foreach (var example in examples)
        {
            var page = ((IWebhookNetwork)world!.Network).ReadWebhook(world.Account, Encoding.UTF8.GetBytes(example));
            Assert.Empty(page.Unreadable);
            Assert.NotEmpty(page.Posts);
        }
    }

    [Fact]
    public void The_headers_and_members_are_named_as_they_are()
    {
        Assert.Contains(WebhookSignature.TimestampHeader, Page);
        Assert.Contains(WebhookSignature.SignatureHeader, Page);
        Assert.All(typeof(WebhookPost).GetProperties(), member => Assert.Contains($"`{char.ToLowerInvariant(member.Name[0])}{member.Name[1..]}`", Page));
        Assert.All(typeof(WebhookReply).GetProperties(), member => Assert.Contains($"\"{char.ToLowerInvariant(member.Name[0])}{member.Name[1..]}\":", Page));
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex("BODY='(.*?)'")]
    private static partial Regex Body();
}
