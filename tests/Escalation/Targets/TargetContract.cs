using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Escalation.Targets;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Escalation.Targets;

/// <summary>What every kind of target keeps, against a real server on loopback. A kind joins by its entries and by what its server answers.</summary>
public abstract class TargetContract : IAsyncLifetime
{
    /// <summary>What a stranger wrote to fool whoever shows it.</summary>
    protected const string Hostile = "<script>alert(1)</script> **bold** [click](https://evil.example) @here <!channel> \"quoted\" & more";

    private readonly BriskClock clock = new();
    private ServiceProvider services = null!;

    internal LoopbackServer Server { get; private set; } = null!;

    protected abstract string Kind { get; }

    /// <summary>What a person enters, without the secrets.</summary>
    protected abstract IReadOnlyDictionary<string, string> Settings { get; }

    protected abstract IReadOnlyDictionary<string, string> Secrets { get; }

    protected virtual (int Status, string Body) Taken => (202, "");

    protected string Address { get; private set; } = "";

    protected ITargetKind Speaks => services.GetServices<ITargetKind>().Single(kind => kind.Name == Kind);

    protected DateTimeOffset Now => clock.GetUtcNow();

    public async Task InitializeAsync()
    {
        Server = await LoopbackServer.Start(http =>
        {
            http.Response.StatusCode = Taken.Status;
            return Taken.Body.Length == 0 ? Task.CompletedTask : http.Response.WriteAsync(Taken.Body);
        });
        Address = Server.Address.AbsoluteUri.TrimEnd('/');
        services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddNetworks(new ConfigurationBuilder().Build()).AddTargets().BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await services.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_taken_with_all_its_words()
    {
        Assert.IsType<Delivery.Taken>(await Deliver(Sample()));

        var request = Assert.Single(Server.Requests);
        Assert.Equal("POST", request.Method);
        Assert.StartsWith("application/json", request.Headers["Content-Type"], StringComparison.Ordinal);
        AssertSays(JsonDocument.Parse(request.Body).RootElement, request);
    }

    [Fact]
    public async Task What_a_stranger_wrote_stays_text()
    {
        await Deliver(Sample() with { Title = Hostile, Lines = [Hostile] });

        AssertHarmless(JsonDocument.Parse(Assert.Single(Server.Requests).Body).RootElement);
    }

    [Fact]
    public async Task A_server_that_asks_to_wait_is_asked_again_when_it_said()
    {
        Server.Meets(_ => true, Trouble.Status(429, "slow down", ("Retry-After", "90")));

        var delivery = Assert.IsType<Delivery.NotTaken>(await Deliver(Sample()));

        Assert.Equal(Now.AddSeconds(90), delivery.Until);
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(408)]
    [InlineData(302)]
    public async Task A_server_in_trouble_is_asked_again_later_and_not_at_once(int status)
    {
        Server.Meets(_ => true, Trouble.Status(status, "trouble", ("Location", "https://evil.example/")));

        Assert.IsType<Delivery.NotTaken>(await Deliver(Sample()));

        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_server_that_refuses_will_not_take_it_later_either(int status)
    {
        Server.Meets(_ => true, Trouble.Status(status, "no such channel"));

        var delivery = Assert.IsType<Delivery.Refused>(await Deliver(Sample()));

        Assert.Contains("no such channel", delivery.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Secrets.Values.First(), delivery.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_no_way_to_fill_our_memory()
    {
        Server.Meets(_ => true, Trouble.TooLarge());

        Assert.IsNotType<Delivery.Refused>(await Deliver(Sample()));
    }

    [Fact]
    public async Task A_server_that_is_gone_is_asked_again_later()
    {
        await Server.DisposeAsync();

        var delivery = Assert.IsType<Delivery.NotTaken>(await Deliver(Sample()));

        Assert.DoesNotContain(Secrets.Values.First(), delivery.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_to_be_entered_is_declared_and_no_secret_is_printed()
    {
        Assert.Equal(Speaks.Fields.Where(field => field.Required && field.Secret).Select(field => field.Name).Order(), Secrets.Keys.Where(name => Speaks.Fields.Single(field => field.Name == name).Required).Order());
        Assert.Subset(Speaks.Fields.Where(field => !field.Secret).Select(field => field.Name).ToHashSet(), Settings.Keys.ToHashSet());
        Assert.All(Secrets.Values, secret => Assert.DoesNotContain(secret, Opened().ToString(), StringComparison.Ordinal));
    }

    protected abstract void AssertHarmless(JsonElement body);

    private protected abstract void AssertSays(JsonElement body, SeenRequest request);

    protected Task<Delivery> Deliver(Message message) => Speaks.Deliver(Opened(), message, default);

    protected OpenedTarget Opened() => new(new Target("our-target", "Our target", Kind, "en", Settings.ToImmutableDictionary(), [.. Secrets.Keys]), Secrets.ToImmutableDictionary());

    protected Message Sample() => new(
        "conversation.step.breach", Urgency.Critical, "en", "Overdue for 5 minutes: @kim", ["“Where is my parcel?”", "The Shop (mastodon)"], Now, "carla@shop.example",
        new Uri("https://inbox.example/conversations/abc"), new Uri("https://inbox.example/s/acknowledge/token"), JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["id"] = "conversation.step.breach" }));
}
