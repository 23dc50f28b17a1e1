using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Data.Tables;

namespace SocialInbox.Tests.StandIns;

public sealed class TableConnectionTests
{
    private const string Busy = """{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"Busy.\nRequestId:1"}}}""";

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=inbox;AccountKey=AAAA;EndpointSuffix=core.windows.net", "https://inbox.table.core.windows.net/", "inbox")]
    [InlineData("AccountName=inbox;AccountKey=AA==;TableEndpoint=http://127.0.0.1:123/inbox/;", "http://127.0.0.1:123/inbox", "inbox")]
    public void A_connection_string_names_endpoint_and_account(string text, string endpoint, string account)
    {
        var client = new TableServiceClient(text);
        Assert.Equal(new Uri(endpoint), client.Uri);
        Assert.Equal(account, client.AccountName);
        Assert.Equal(account, new TableClient(text, "Posts").AccountName);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("AccountName=inbox")]
    [InlineData("AccountKey=AAAA")]
    public void A_connection_string_that_lacks_something_is_an_error(string text) =>
        Assert.Throws<FormatException>(() => new TableServiceClient(text));

    [Fact]
    public async Task Each_attempt_is_signed_with_its_own_date_over_the_path_with_the_account_in_front()
    {
        await using var server = await StubTableService.Start(StubTableService.Error(404, ""));

        await server.Table("Posts").GetEntityIfExistsAsync<TableEntity>("O'Brien", "ü+1", ["A"]);

        var request = Assert.Single(server.Seen);
        Assert.Equal("/devstoreaccount1/Posts(PartitionKey='O''Brien',RowKey='ü+1')?$select=A", request.Url);
        var signed = $"{request.Date}\n/devstoreaccount1/devstoreaccount1/Posts(PartitionKey='O%27%27Brien',RowKey='%C3%BC%2B1')";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(new byte[64], Encoding.UTF8.GetBytes(signed)));
        Assert.Equal($"SharedKeyLite devstoreaccount1:{signature}", request.Authorization);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(500)]
    [InlineData(429)]
    public async Task A_busy_service_is_asked_again(int status)
    {
        await using var server = await StubTableService.Start(StubTableService.Error(status, Busy), StubTableService.Error(status, ""), StubTableService.Error(204, ""));

        var answer = await server.Table("Posts", Impatient()).AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(204, answer.Status);
        Assert.Equal(3, server.Seen.Count);
    }

    [Fact]
    public async Task A_service_that_stays_busy_is_an_error_with_its_code()
    {
        await using var server = await StubTableService.Start(Enumerable.Repeat(StubTableService.Error(503, Busy), 4).ToArray());

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => server.Table("Posts", Impatient()).AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((503, "ServerBusy"), (failure.Status, failure.ErrorCode));
        Assert.StartsWith("Busy.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(4, server.Seen.Count);
    }

    [Fact]
    public async Task A_refusal_is_not_asked_again()
    {
        await using var server = await StubTableService.Start(StubTableService.Error(403, "<html>no</html>"));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => server.Table("Posts", Impatient()).AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(403, failure.Status);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task A_token_is_never_sent_without_encryption()
    {
        var table = new TableClient(new Uri("http://127.0.0.1:1/account"), "Posts", new StubCredential());
        await Assert.ThrowsAsync<InvalidOperationException>(() => table.GetEntityAsync<TableEntity>("p", "r"));
    }

    private static TableClientOptions Impatient() => new() { Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxRetries = 3 } };

    private sealed class StubCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
