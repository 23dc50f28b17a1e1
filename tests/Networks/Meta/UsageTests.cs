using System.Text.Json.Nodes;
using SocialInbox.Networks.Meta;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Meta;

public sealed class UsageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_answer_tells_how_much_is_used_of_what_is_allowed() => Assert.Equal(
        [("percent of the Page's calls", 14.0), ("percent of the app's calls", 28.0), ("percent of the calls for pages", 100.0)],
        UsageHeaders.Read(Headers(Sample())).Select(use => (use.Name, use.Used)).OrderBy(use => use.Used));

    [Fact]
    public void Who_is_throttled_waits_as_long_as_Meta_estimates_else_an_hour()
    {
        Assert.Equal(Now.AddMinutes(19), UsageHeaders.RegainsAt(Headers(Sample()), Now));
        Assert.Equal(Now.AddMinutes(60), UsageHeaders.RegainsAt(Headers([]), Now));
        Assert.Equal(Now.AddMinutes(60), UsageHeaders.RegainsAt(null, Now));
        Assert.Equal(Now.AddHours(24), UsageHeaders.RegainsAt(Headers([("X-Business-Use-Case-Usage", """{"1":[{"estimated_time_to_regain_access":99999999}]}""")]), Now));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{"call_count":"many","total_time":1e999}""")]
    public void What_the_headers_say_is_believed_only_where_it_is_a_number(string value) =>
        Assert.All(UsageHeaders.Read(Headers([("X-App-Usage", value)])), use => Assert.Equal(0, use.Used));

    private static IEnumerable<(string, string)> Sample() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Infrastructure.Sample.Folder(), "Meta", "rate-headers.json")))!.AsObject().Select(header => (header.Key, (string)header.Value!));

    private static System.Net.Http.Headers.HttpResponseHeaders Headers(IEnumerable<(string Name, string Value)> headers)
    {
        var response = new HttpResponseMessage();
        foreach (var (name, value) in headers) response.Headers.TryAddWithoutValidation(name, value);
        return response.Headers;
    }
}
