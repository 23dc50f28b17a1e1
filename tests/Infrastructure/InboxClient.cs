using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>A member of the team at the inbox's own API.</summary>
internal sealed class InboxClient : IDisposable
{
    private readonly HttpClient http;

    private InboxClient(HttpClient http) => this.http = http;

    public static async Task<InboxClient> SignIn(Uri address)
    {
        var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("X-SocialInbox", "1");
        http.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        using var answer = await http.PostAsJsonAsync("api/session", new { personId = "anna" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new InboxClient(http);
    }

    public void Dispose() => http.Dispose();

    /// <summary>All that stands in a list, page by page.</summary>
    public async Task<IReadOnlyList<JsonElement>> List(string state)
    {
        var items = new List<JsonElement>();
        for (string? next = "first"; next is not null;)
        {
            var page = await http.GetFromJsonAsync<JsonElement>($"api/worklist?state={state}{(next == "first" ? "" : $"&continue={Uri.EscapeDataString(next)}")}");
            items.AddRange(page.GetProperty("items").EnumerateArray());
            next = page.GetProperty("next").GetString();
        }

        return items;
    }

    /// <summary>The id of the conversation whose excerpt holds these words; null while there is none in that list.</summary>
    public async Task<string?> Find(string state, string words) =>
        (await List(state)).Where(item => item.GetProperty("excerpt").GetString()!.Contains(words, StringComparison.Ordinal)).Select(item => item.GetProperty("conversationId").GetString()).FirstOrDefault();

    public async Task<JsonElement> Conversation(string id) => await http.GetFromJsonAsync<JsonElement>($"api/conversations/{id}");

    public async Task<JsonElement> Get(string path) => await http.GetFromJsonAsync<JsonElement>(path);

    public async Task Reply(string id, string text)
    {
        var conversation = await Conversation(id);
        var body = new
        {
            commandId = Guid.CreateVersion7().ToString(),
            replyId = Guid.CreateVersion7().ToString(),
            postKey = conversation.GetProperty("posts").EnumerateArray().Last(post => !post.GetProperty("byBrand").GetBoolean()).GetProperty("postKey").GetString(),
            text,
            basedOnVersion = conversation.GetProperty("version").GetInt32(),
        };
        using var answer = await http.PostAsJsonAsync($"api/conversations/{id}/reply", body);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    /// <summary>How the conversation's one reply stands.</summary>
    public async Task<string> ReplyState(string id) => (await Conversation(id)).GetProperty("replies").EnumerateArray().Single().GetProperty("state").GetString()!;
}
