using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks;

/// <summary>What nobody may forget when a network is added: its folder is looked at, and everything that belongs to it must be there.</summary>
public sealed class EveryNetwork : IDisposable
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Sample.Folder(), "..", ".."));
    private static readonly string[] Shared = ["GoogleApis", "Html", "Http", "Meta", "OAuth", "Quotas"];

    private readonly ServiceProvider services = new ServiceCollection()
        .AddNetworks(new ConfigurationBuilder().Build())
        .AddSingleton(new CredentialVault(new MemoryTable(), new DataKey(Options.Create(new CredentialsOptions())), TimeProvider.System))
        .BuildServiceProvider();

    public static TheoryData<string> Folders => [.. Names];

    private static readonly string[] Headings = ["Connect", "Permissions", "What it can do", "Limits", "Cost", "Troubleshooting"];

    private static IEnumerable<string> Names => Directory.GetDirectories(Path.Combine(Root, "functions", "Networks")).Select(Path.GetFileName).OfType<string>().Except(Shared);

    public void Dispose() => services.Dispose();

    [Fact]
    public void Every_network_has_a_folder_and_every_folder_a_network() =>
        Assert.Equal(Names.Select(folder => folder.ToLowerInvariant()).Order(), Catalogue().All.Select(network => network.Name).Order());

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_network_has_its_fixed_files(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(Root, "functions", "Networks", folder)).Select(Path.GetFileName).ToList();

        Assert.Contains($"{folder}Network.cs", files);
        Assert.Contains($"{folder}Wire.cs", files);
        Assert.Contains($"{folder}Setup.cs", files);
        Assert.Contains("icon.svg", files);
        if (Catalogue()[folder.ToLowerInvariant()].Feeds.Count == 0) return;
        Assert.Contains($"I{folder}Api.cs", files);
        Assert.Contains($"{folder}Options.cs", files);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_network_says_in_both_languages_what_it_asks_for(string folder)
    {
        var fields = Catalogue()[folder.ToLowerInvariant()].Form.Fields;

        Assert.NotEmpty(fields);
        Assert.Equal(fields.Length, fields.DistinctBy(field => field.Name).Count());
        Assert.All(fields, field => Assert.Matches("^[a-z][A-Za-z0-9]{1,39}$", field.Name));
        Assert.All(fields.SelectMany(field => new[] { field.Label, field.Hint }), words => Assert.True(words.German.Length > 0 && words.English.Length > 0));
        Assert.All(fields, field => Assert.Equal(field.Kind == FieldKind.Choice, !field.Choices.IsEmpty));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_network_shows_its_mark_and_nothing_in_it_can_run(string folder)
    {
        var icon = NetworkIcons.Of(Catalogue()[folder.ToLowerInvariant()]);

        Assert.StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"", icon, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?i)<script|\son\w+=|href=", icon!);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_network_honours_the_contract_with_samples_and_approved_posts(string folder)
    {
        var suite = typeof(NetworkContract).Assembly.GetTypes().Where(type => type.Namespace == $"SocialInbox.Tests.Networks.{folder}" && type.IsSubclassOf(typeof(NetworkContract))).ToList();

        Assert.NotEmpty(suite);
        if (Catalogue()[folder.ToLowerInvariant()].Feeds.Count > 0) Assert.All(suite, type => Assert.True(type.IsSubclassOf(typeof(AskedNetworkContract))));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(Root, "tests", "Networks", folder, "Samples"), "*.json"));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(Root, "tests", "Networks", folder, "Approved"), "*.json"));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_network_has_a_page_that_says_how_to_connect_it_and_what_it_can_do(string folder)
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "networks", $"{folder.ToLowerInvariant()}.md"));

        Assert.All(Headings, heading => Assert.Matches($@"(?m)^## {heading}\n(?!\n?#)", page));
        Assert.Equal(page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]).Where(Headings.Contains), Headings);
        Assert.Matches(@"(?m)^1\. ", Section(page, "Connect"));
        Assert.Matches(@"(?i)disconnecting|revoke", Section(page, "Permissions"));
        Assert.Contains("| done", Section(page, "What it can do"), StringComparison.Ordinal);
        Assert.Matches(@"\| (exempt|todo|only)", Section(page, "What it can do"));
        Assert.Contains("- **", Section(page, "Troubleshooting"), StringComparison.Ordinal);
    }

    private static string Section(string page, string heading) => Regex.Match(page, $@"(?ms)^## {heading}\n(.*?)(?=^## |\z)").Groups[1].Value;

    [Theory]
    [MemberData(nameof(Folders))]
    public void Nothing_outside_its_folder_knows_a_network(string folder)
    {
        var ours = Path.Combine(Root, "functions", "Networks", folder) + Path.DirectorySeparatorChar;
        // "webhook" is also what a delivery is called, whoever sent it, and "threads" what many networks have.
        var name = folder is "Webhook" or "Threads" ? "" : $@"|""{folder.ToLowerInvariant()}""";
        var names = new Regex($@"Networks\.{folder}\b|\b{folder}(Network|Client|Options|Wire)\b{name}");
        var strangers = Directory.GetFiles(Path.Combine(Root, "functions"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(ours, StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && Path.GetFileName(file) != "NetworksSetup.cs")
            .Where(file => names.IsMatch(File.ReadAllText(file)));

        Assert.Empty(strangers.Select(file => Path.GetRelativePath(Root, file)));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_network_that_delivers_is_also_asked_so_that_a_lost_subscription_loses_nothing(string folder)
    {
        var network = Catalogue()[folder.ToLowerInvariant()];

        Assert.Equal(network.Abilities.Webhooks, network is IWebhookNetwork);
        Assert.Equal(network.Abilities.Webhooks && network.Feeds.Count > 0, network.Feeds.Any(feed => feed.Reconciles));
    }

    /// <summary>The terms of these networks: https://developer.x.com/en/developer-terms/policy, Reddit's and YouTube's developer policies, Meta's platform terms, LinkedIn's data storage requirements.</summary>
    [Theory]
    [InlineData("x", 24)]
    [InlineData("reddit", 48)]
    [InlineData("facebook", 48)]
    [InlineData("instagram", 48)]
    [InlineData("threads", 48)]
    [InlineData("linkedin", 48)]
    [InlineData("youtube", 720)]
    public void Whoever_wants_deleted_posts_erased_says_within_what_time(string network, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Catalogue()[network].Abilities.ErasesWithin);

    [Fact]
    public void A_name_that_nobody_knows_is_said_aloud()
    {
        Assert.Contains("There is no network 'myspace'", Assert.Throws<UnknownNetworkException>(() => Catalogue()["myspace"]).Message);
        Assert.False(Catalogue().TryGet("myspace", out _));
        Assert.Throws<InvalidOperationException>(() => new NetworkCatalogue([.. Catalogue().All, Catalogue().All[0]]));
    }

    [Theory]
    [InlineData("Networks:Mastodon:MentionsEvery", "00:00:00")]
    [InlineData("Networks:Mastodon:Overlap", "-00:10:00")]
    [InlineData("Networks:Bluesky:DeepEvery", "0")]
    [InlineData("Networks:Discourse:PostsEvery", "00:00:00")]
    [InlineData("Networks:Discourse:LongestPost", "5")]
    [InlineData("Networks:Telegram:UpdatesEvery", "1.00:00:00")]
    [InlineData("Networks:WordPress:Overlap", "-00:10:00")]
    [InlineData("Networks:Bluesky:ThreadWindow", "00:05:00")]
    [InlineData("Networks:Facebook:Overlap", "-00:10:00")]
    [InlineData("Networks:Threads:ThreadWindow", "00:01:00")]
    [InlineData("Networks:Google:Window", "00:01:00")]
    [InlineData("Networks:Reddit:AnswersEvery", "00:00:00")]
    [InlineData("Networks:Trustpilot:LongestReply", "0")]
    [InlineData("Networks:YouTube:UnitsADay", "-1")]
    public void A_senseless_option_stops_the_start(string name, string value)
    {
        using var app = new ServiceCollection()
            .AddNetworks(new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build())
            .BuildServiceProvider();

        Assert.Contains(name.Split(':')[2], Assert.Throws<OptionsValidationException>(() => app.GetRequiredService<IStartupValidator>().Validate()).Message);
    }

    private NetworkCatalogue Catalogue() => services.GetRequiredService<NetworkCatalogue>();
}
