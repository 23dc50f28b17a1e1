using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SocialInbox.Security;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Security;

/// <summary>One request at the gate: described, sent, and what came back.</summary>
internal sealed class Gate
{
    public static readonly byte[] Key = Encoding.ASCII.GetBytes("0123456789abcdef0123456789abcdef");

    private readonly Dictionary<string, string?> settings = [];
    private readonly DefaultHttpContext http = new() { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
    private readonly MemoryStream answer = new();
    private LocalSignIn? local;

    private Gate(string method)
    {
        http.Request.Method = method;
        http.Request.Scheme = "http";
        http.Request.Host = new HostString("localhost", 7071);
        http.Connection.RemoteIpAddress = IPAddress.Loopback;
        http.Connection.LocalPort = 7071;
        http.Response.Body = answer;
    }

    public bool FunctionRan { get; private set; }
    public Person? PersonSeen { get; private set; }
    public int Status => http.Response.StatusCode;
    public IHeaderDictionary Headers => http.Response.Headers;
    public string Body => Encoding.UTF8.GetString(answer.ToArray());
    public string? Code => JsonDocument.Parse(Body).RootElement.GetProperty("code").GetString();
    public DefaultHttpContext Http => http;
    public FakeTimeProvider Clock { get; } = new();
    public Func<Task> Function { get; set; } = () => Task.CompletedTask;

    public static Gate With(string method) => new(method.ToUpperInvariant());

    public static Gate Get() => new("GET");

    public static Gate Post() => new("POST");

    public Gate OnOneMachine()
    {
        local = new LocalSignIn(Key, Clock);
        return this;
    }

    public Gate InAzure(string? tenant = "tenant-1")
    {
        settings["WEBSITE_SITE_NAME"] = "inbox";
        settings["WEBSITE_HOSTNAME"] = "inbox.example";
        settings["WEBSITE_AUTH_ENABLED"] = "True";
        settings["SignIn:TenantId"] = tenant;
        return this;
    }

    public Gate Setting(string name, string? value)
    {
        settings[name] = value;
        return this;
    }

    public Gate Header(string name, string value)
    {
        http.Request.Headers[name] = value;
        return this;
    }

    public Gate SignedInAs(string person)
    {
        var session = new DefaultHttpContext();
        session.Request.Host = http.Request.Host;
        new LocalSignIn(Key, Clock).SignIn(session, LocalSignIn.Find(person)!);
        return Header("Cookie", session.Response.Headers.SetCookie.ToString().Split(';')[0]);
    }

    public Gate FromOurPage() => Header("X-SocialInbox", "1").Header("Origin", "http://localhost:7071").Header("Sec-Fetch-Site", "same-origin");

    public async Task<Gate> Calls(string function)
    {
        var place = AppPlace.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        using var limit = new ClientLimit(place);
        var gate = new AccessGate(place, limit, NullLogger<AccessGate>.Instance, local);
        await gate.Invoke(new StubFunctionContext(function, http), async _ =>
        {
            FunctionRan = true;
            PersonSeen = http.Features.Get<Person>();
            await Function();
        });
        return this;
    }
}
