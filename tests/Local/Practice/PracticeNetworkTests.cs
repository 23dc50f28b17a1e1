using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using SocialInbox.Local.Practice;

namespace SocialInbox.Tests.Local.Practice;

public sealed class PracticeNetworkTests : IAsyncLifetime
{
    private static readonly PracticePerson Jana = PracticePerson.German[0];
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("socialinbox-practice-").FullName, "practice.json");
    private readonly HttpClient http = new();
    private PracticeNetwork network = null!;

    public async Task InitializeAsync()
    {
        network = await Start();
        http.BaseAddress = network.Address;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", network.Token);
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await network.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task Without_the_shops_token_the_api_answers_nobody()
    {
        using var stranger = new HttpClient { BaseAddress = network.Address };
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "guess");

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("api/v1/notifications")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsJsonAsync("api/v1/statuses", new { status = "Hallo" })).StatusCode);
    }

    [Fact]
    public async Task Mentions_are_paged_upwards_without_a_gap()
    {
        foreach (var number in Enumerable.Range(1, 7)) network.Timeline.Post(Jana, $"@nordlicht Frage {number}?", "de");
        var (seen, above) = (new List<string>(), "0");
        while (await Get($"api/v1/notifications?types[]=mention&limit=3&min_id={above}") is var page && page.GetArrayLength() > 0)
        {
            seen.AddRange(page.EnumerateArray().Reverse().Select(item => item.GetProperty("status").GetProperty("content").GetString()!));
            above = page[0].GetProperty("id").GetString()!;
        }

        Assert.Equal(Enumerable.Range(1, 7).Select(number => $"Frage {number}?"), seen.Select(content => content[content.IndexOf("Frage", StringComparison.Ordinal)..^4]));
    }

    [Fact]
    public async Task A_reply_stands_in_the_thread_and_the_same_key_does_not_make_a_second_one()
    {
        var question = network.Timeline.Post(Jana, "@nordlicht Wo bleibt sie?", "de");
        var first = await Reply(question.Id, "@jana_m Unterwegs!", key: "k-1");
        var again = await Reply(question.Id, "@jana_m Unterwegs!", key: "k-1");
        var context = await Get($"api/v1/statuses/{question.Id}/context");

        Assert.Equal(first.GetProperty("id").GetString(), again.GetProperty("id").GetString());
        Assert.Equal("11", Assert.Single(first.GetProperty("mentions").EnumerateArray()).GetProperty("id").GetString());
        Assert.Single(context.GetProperty("descendants").EnumerateArray());
    }

    [Fact]
    public async Task A_deleted_post_is_gone_with_its_notice_and_cannot_be_answered()
    {
        var question = network.Timeline.Post(Jana, "@nordlicht Wo bleibt sie?", "de");
        network.Timeline.Delete(question.Id);

        Assert.Equal(0, (await Get("api/v1/notifications")).GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"api/v1/statuses/{question.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsJsonAsync("api/v1/statuses", new { status = "Hallo", in_reply_to_id = question.Id })).StatusCode);
    }

    [Fact]
    public async Task The_page_for_people_shows_posts_as_text_whatever_they_contain()
    {
        network.Timeline.Post(Jana, "<script>alert(1)</script> @nordlicht", "de\"><b>");
        var page = await http.GetAsync("/");
        var html = await page.Content.ReadAsStringAsync();

        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>\"", html, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_restart_everything_is_where_it_was()
    {
        var question = network.Timeline.Post(Jana, "@nordlicht Wo bleibt sie?", "de");
        var (address, token) = (network.Address, network.Token);
        await network.DisposeAsync();
        network = await Start();

        Assert.Equal((address, token), (network.Address, network.Token));
        Assert.Equal(question, network.Timeline.Find(question.Id));
        Assert.True(PracticeTimeline.Number(network.Timeline.Post(Jana, "Noch etwas", "de").Id) > PracticeTimeline.Number(question.Id));
    }

    [Fact]
    public async Task When_its_port_is_taken_one_sentence_says_so()
    {
        await network.DisposeAsync();
        using var other = new TcpListener(IPAddress.Loopback, network.Address.Port);
        other.Start();
        var failure = await Assert.ThrowsAsync<PracticeFailedException>(Start);
        other.Stop();
        network = await Start();

        Assert.Contains($"Port {network.Address.Port} of the practice network is taken", failure.Message, StringComparison.Ordinal);
    }

    private Task<PracticeNetwork> Start() => PracticeNetwork.Start(file, preferredPort: 0, seed: null, TimeProvider.System, CancellationToken.None);

    private async Task<JsonElement> Get(string address) => await http.GetFromJsonAsync<JsonElement>(address);

    private async Task<JsonElement> Reply(string id, string text, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/statuses") { Content = JsonContent.Create(new { status = text, in_reply_to_id = id, visibility = "public" }) };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await http.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }
}
