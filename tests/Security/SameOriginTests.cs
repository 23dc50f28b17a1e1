using SocialInbox.Security;

namespace SocialInbox.Tests.Security;

public sealed class SameOriginTests
{
    [Fact]
    public async Task Our_own_page_may_write()
    {
        Assert.True((await Gate.Post().OnOneMachine().FromOurPage().Calls(nameof(SignIn))).FunctionRan);
    }

    [Theory]
    [InlineData("X-SocialInbox", "")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "http://localhost:9999")]
    [InlineData("Origin", "https://localhost:7071")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    public async Task A_write_that_shows_one_foreign_sign_is_refused(string header, string value)
    {
        var call = await Gate.Post().OnOneMachine().SignedInAs("anna").FromOurPage().Header(header, value).Calls(nameof(SignIn));

        Assert.False(call.FunctionRan);
        Assert.Equal(403, call.Status);
        Assert.Equal("foreign-page", call.Code);
    }

    [Fact]
    public async Task A_write_that_shows_nothing_of_where_it_comes_from_is_refused()
    {
        Assert.False((await Gate.Post().OnOneMachine().Header("X-SocialInbox", "1").Calls(nameof(SignIn))).FunctionRan);
    }

    [Theory]
    [InlineData("https://inbox.example", true)]
    [InlineData("https://answers.example", true)]
    [InlineData("http://localhost:7071", false)]
    [InlineData("https://inbox.example.evil.example", false)]
    public async Task In_Azure_only_the_configured_addresses_are_our_pages(string origin, bool ours)
    {
        var call = Gate.Post().InAzure().Setting("PublicUrl", "https://answers.example/inbox").Header("X-SocialInbox", "1").Header("Origin", origin);

        Assert.Equal(ours, (await call.Calls(nameof(SignIn))).FunctionRan);
    }
}
