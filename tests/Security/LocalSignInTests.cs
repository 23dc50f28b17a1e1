using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Security;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Security;

public sealed class LocalSignInTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void The_session_is_a_cookie_that_scripts_and_foreign_pages_cannot_use()
    {
        var cookie = SignedIn("anna").ToLowerInvariant();

        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.StartsWith("socialinbox-7071=anna.", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_ends_after_twelve_hours()
    {
        var cookie = SignedIn("anna").Split(';')[0];

        clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        Assert.Equal("anna", Read(cookie)?.Id);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(Read(cookie));
    }

    [Theory]
    [InlineData("anna.", "dario.")]
    [InlineData("=anna.", "=anna.9")]
    [InlineData(".", "")]
    public void A_cookie_that_was_changed_is_nobody(string from, string to)
    {
        var cookie = SignedIn("anna").Split(';')[0].Replace(from, to, StringComparison.Ordinal);

        Assert.Null(Read(cookie));
    }

    [Fact]
    public void The_key_is_made_once_and_only_its_owner_may_read_it()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("inbox-key").FullName, "keys", "sign-in");

        var first = SignInKey.ReadOrCreate(path);

        Assert.Equal(first, SignInKey.ReadOrCreate(path));
        Assert.Equal(32, first.Length);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_key_file_of_another_length_is_not_used()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("inbox-key").FullName, "sign-in");
        File.WriteAllText(path, "short");

        Assert.Throws<InvalidOperationException>(() => SignInKey.ReadOrCreate(path));
    }

    [Theory]
    [InlineData("WEBSITE_SITE_NAME")]
    [InlineData("WEBSITE_INSTANCE_ID")]
    public void In_Azure_the_app_refuses_to_start_with_demo_people(string sign)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [sign] = "x", ["SignIn:KeyFile"] = "never-made" }).Build();

        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddSecurity(configuration));
        Assert.False(File.Exists("never-made"));
    }

    [Fact]
    public void The_demo_team_has_two_agents_a_lead_and_an_administrator()
    {
        Assert.Equal([Role.Agent, Role.Agent, Role.Lead, Role.Admin], LocalSignIn.People.Select(person => person.Roles.Single()));
    }

    [Fact]
    public void A_role_includes_those_below_it()
    {
        var lead = new Person("1", "Lea", [Role.Lead]);

        Assert.True(lead.May(Role.Reader) && lead.May(Role.Agent) && lead.May(Role.Lead));
        Assert.False(lead.May(Role.Admin));
        Assert.False(new Person("2", "Nobody", ImmutableArray<Role>.Empty).May(Role.Reader));
    }

    private string SignedIn(string person)
    {
        var http = Request();
        new LocalSignIn(Gate.Key, clock).SignIn(http, LocalSignIn.Find(person)!);
        return http.Response.Headers.SetCookie.ToString();
    }

    private Person? Read(string cookie)
    {
        var http = Request();
        http.Request.Headers.Cookie = cookie;
        return new LocalSignIn(Gate.Key, clock).Read(http.Request);
    }

    private static DefaultHttpContext Request()
    {
        var http = new DefaultHttpContext();
        http.Request.Host = new HostString("localhost", 7071);
        return http;
    }
}
