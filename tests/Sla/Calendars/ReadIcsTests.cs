using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Sla.Calendars;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class ReadIcsTests(AzuriteFixture azurite)
{
    private const string Christmas = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261224\r\nSUMMARY:Heiligabend\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    [Fact]
    public async Task A_lead_sees_the_days_of_a_file_and_an_agent_may_not_ask()
    {
        await using var api = await RunningApi.Start(azurite.NewStorage());
        using var carla = await SignIn(api, "carla");
        using var anna = await SignIn(api, "anna");

        var (status, answer) = await Post(carla, Christmas);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("2026-12-24", "Heiligabend"), (answer.GetProperty("days")[0].GetProperty("date").GetString(), answer.GetProperty("days")[0].GetProperty("name").GetString()));
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(anna, Christmas)).Status);
    }

    [Fact]
    public async Task Nonsense_an_unknown_zone_and_ten_megabytes_are_refused_with_words()
    {
        await using var api = await RunningApi.Start(azurite.NewStorage());
        using var carla = await SignIn(api, "carla");

        var nonsense = await Post(carla, "<html>");
        var zone = await Post(carla, Christmas, "Europe/Atlantis");
        var large = await Post(carla, Christmas + new string(' ', 10 * 1024 * 1024));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "no-calendar"), (nonsense.Status, Error(nonsense.Body)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "unknown-zone"), (zone.Status, Error(zone.Body)));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), (large.Status, large.Body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task The_holidays_of_a_region_can_be_looked_at_before_they_are_chosen()
    {
        await using var api = await RunningApi.Start(azurite.NewStorage());
        var anna = await api.Browse("anna");

        var year = (await anna.Get("/api/sla/holidays?region=DE-BY&year=2027")).Body;
        var none = (await anna.Get("/api/sla/holidays?region=DE-XX&year=soon")).Body;

        Assert.Equal(43, year.GetProperty("regions").GetArrayLength());
        Assert.Contains(year.GetProperty("holidays").EnumerateArray(), day => day.GetProperty("en").GetString() == "Epiphany" && !day.GetProperty("partly").GetBoolean());
        Assert.Contains(year.GetProperty("holidays").EnumerateArray(), day => day.GetProperty("en").GetString() == "Augsburg Peace Festival" && day.GetProperty("partly").GetBoolean());
        Assert.Equal(0, none.GetProperty("holidays").GetArrayLength());
    }

    private static string? Error(JsonElement body) => body.GetProperty("errors")[0].GetProperty("code").GetString();

    private static async Task<HttpClient> SignIn(RunningApi api, string person)
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = api.Address };
        client.DefaultRequestHeaders.Add("X-SocialInbox", "1");
        client.DefaultRequestHeaders.Add("Origin", api.Address.GetLeftPart(UriPartial.Authority));
        using var answer = await client.PostAsJsonAsync("api/session", new { personId = person });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return client;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> Post(HttpClient client, string file, string zone = "Europe/Berlin")
    {
        using var content = new StringContent(file, Encoding.UTF8, "text/calendar");
        using var answer = await client.PostAsync(new Uri($"api/sla/ics?zone={Uri.EscapeDataString(zone)}", UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();
        OpenApiContract.Check("POST", "/api/sla/ics", (int)answer.StatusCode, text);
        return (answer.StatusCode, JsonDocument.Parse(text).RootElement);
    }
}
