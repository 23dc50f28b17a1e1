using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using SocialInbox.Intake;
using SocialInbox.Security;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Worklist;

namespace SocialInbox.Tests.Security;

public sealed class AccessGateTests
{
    [Fact]
    public async Task A_function_without_a_rule_is_closed_to_everybody()
    {
        var call = await Gate.Get().OnOneMachine().SignedInAs("dario").Calls("NobodyMappedMe");

        Assert.False(call.FunctionRan);
        Assert.Equal(403, call.Status);
        Assert.Equal("not-allowed", call.Code);
    }

    [Fact]
    public async Task Who_is_not_signed_in_may_ask_who_he_is_and_nothing_is_told_of_anybody()
    {
        var call = await Gate.Get().OnOneMachine().Calls(nameof(ShowSession));

        Assert.True(call.FunctionRan);
        Assert.Null(call.PersonSeen);
    }

    [Fact]
    public async Task A_signed_in_agent_is_known_to_the_function()
    {
        var call = await Gate.Get().OnOneMachine().SignedInAs("anna").Calls(nameof(ShowSession));

        Assert.Equal("anna", call.PersonSeen?.Id);
    }

    [Theory]
    [InlineData("inbox.evil.example", 7071)]
    [InlineData("localhost", 8080)]
    [InlineData("localhost.evil.example", 7071)]
    public async Task A_page_elsewhere_cannot_reach_the_local_inbox_by_pointing_its_name_at_this_machine(string host, int port)
    {
        var call = Gate.Get().OnOneMachine();
        call.Http.Request.Host = new HostString(host, port);

        await call.Calls(nameof(ShowSession));

        Assert.False(call.FunctionRan);
        Assert.Equal("not-local", call.Code);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task Every_name_of_this_machine_reaches_the_local_inbox(string host)
    {
        var call = Gate.Get().OnOneMachine();
        call.Http.Request.Host = new HostString($"{host}:7071");

        Assert.True((await call.Calls(nameof(ShowSession))).FunctionRan);
    }

    [Fact]
    public async Task Another_machine_is_refused_by_the_local_inbox()
    {
        var call = Gate.Get().OnOneMachine();
        call.Http.Connection.RemoteIpAddress = System.Net.IPAddress.Parse("192.168.1.20");

        Assert.False((await call.Calls(nameof(ShowSession))).FunctionRan);
    }

    [Fact]
    public async Task A_request_over_one_mebibyte_is_refused_before_anything_reads_it()
    {
        var call = Gate.Post().OnOneMachine().FromOurPage();
        call.Http.Request.ContentLength = AccessGate.LargestBody + 1;

        await call.Calls(nameof(SignIn));

        Assert.False(call.FunctionRan);
        Assert.Equal(413, call.Status);
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers_refusals_too()
    {
        foreach (var function in new[] { nameof(ShowSession), "NobodyMappedMe" })
        {
            var call = await Gate.Get().OnOneMachine().Calls(function);

            Assert.Equal(SecurityHeaders.ContentSecurityPolicy, call.Headers.ContentSecurityPolicy);
            Assert.DoesNotContain("unsafe", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
            Assert.Equal("nosniff", call.Headers.XContentTypeOptions);
            Assert.Equal("DENY", call.Headers.XFrameOptions);
            Assert.Equal("no-store", call.Headers.CacheControl);
        }
    }

    [Fact]
    public async Task Storage_that_is_away_is_said_so_and_nothing_else_is_said()
    {
        var call = Gate.Get().OnOneMachine();
        call.Function = () => throw new AggregateException(new RequestFailedException(0, "connection refused to account-with-a-name"));

        await call.Calls(nameof(ShowSession));

        Assert.Equal(503, call.Status);
        Assert.Equal("storage-away", call.Code);
        Assert.DoesNotContain("account-with-a-name", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_is_answered_without_its_inside()
    {
        var call = Gate.Get().OnOneMachine();
        call.Function = () => throw new InvalidOperationException("a secret detail");

        await call.Calls(nameof(ShowSession));

        Assert.Equal(500, call.Status);
        Assert.Equal("application/problem+json", call.Http.Response.ContentType);
        Assert.DoesNotContain("secret", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_goes_wrong_with_a_webhook_the_network_is_asked_to_come_again()
    {
        var call = Gate.Post().OnOneMachine();
        call.Function = () => throw new System.Security.Cryptography.CryptographicException("the data key is gone");

        await call.Calls(nameof(ReceiveWebhook));

        Assert.Equal(503, call.Status);
        Assert.DoesNotContain("key", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_needs_no_page_no_person_and_no_name_of_this_machine_and_its_principal_is_never_read()
    {
        var call = Gate.Post().OnOneMachine().SignedInAs("dario");
        call.Http.Request.Host = new HostString("tunnel.example");

        await call.Calls(nameof(ReceiveWebhook));

        Assert.True(call.FunctionRan);
        Assert.Null(call.PersonSeen);
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("reader", 403)]
    [InlineData("agent", 200)]
    [InlineData("lead", 200)]
    public async Task Only_who_may_work_the_list_may_close_a_conversation(string? role, int status)
    {
        var call = Gate.Post().InAzure().Header("X-SocialInbox", "1").Header("Origin", "https://inbox.example");
        if (role is not null) call.Header("X-MS-CLIENT-PRINCIPAL", AzurePrincipalTests.Principal(("roles", role)));

        await call.Calls(nameof(CloseConversation));

        Assert.Equal((status, status == 200), (call.Status, call.FunctionRan));
    }

    [Fact]
    public async Task Timers_and_queues_pass()
    {
        var ran = false;
        var place = AppPlace.From(new ConfigurationBuilder().Build());
        using var limit = new ClientLimit(place);
        var gate = new AccessGate(place, limit, NullLogger<AccessGate>.Instance);

        await gate.Invoke(new StubFunctionContext("Tick", http: null), _ => Task.FromResult(ran = true));

        Assert.True(ran);
    }
}
