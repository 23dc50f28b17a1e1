using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Timeout;
using SocialInbox.Accounts;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.Http;

/// <summary>
/// The one way out to networks. Follows no redirect, so that a token never reaches a host that nobody entered; always says who
/// asks; reads at most <see cref="LargestAnswer"/>, after decompression.
/// </summary>
internal sealed class NetworkHttp(IHttpMessageHandlerFactory handlers, AccountPipelines pipelines, QuotaMeter quotas, TimeProvider clock)
{
    internal const string ClientName = "networks";
    private const string LearnedName = "learned-servers";
    internal const string UserAgent = "SocialInbox/1.0";
    internal const int LargestAnswer = 8 * 1024 * 1024;

    /// <summary>A client for one account; cheap, its connections are pooled behind it.</summary>
    /// <param name="quota">How people call what this server limits, where its answers tell how much is used.</param>
    internal HttpClient ClientFor(AccountId account, Uri server, string? quota = null) => Client(HandlerFor(account, quota), server);

    /// <summary>For a server that nobody entered: an answer named it. Reached at a public address only.</summary>
    internal HttpClient ClientForLearned(AccountId account, Uri server, string? quota = null) => Client(Through(account, quota, LearnedName), server);

    private static HttpClient Client(HttpMessageHandler handler, Uri server)
    {
        var client = new HttpClient(handler, disposeHandler: false)
        {
            BaseAddress = server,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        return client;
    }

    /// <summary>For clients that put a step of their own before it.</summary>
    internal HttpMessageHandler HandlerFor(AccountId account, string? quota = null) => Through(account, quota, ClientName);

    /// <summary>For questions that are asked before there is an account: each server has its own limits.</summary>
    internal HttpClient ClientFor(Uri server) => ClientFor(AskedBefore(server), server);

    /// <summary>As whom a server is asked while there is no account.</summary>
    internal static AccountId AskedBefore(Uri server) => new($"server-{server.Authority}");

    internal static void Register(IServiceCollection services)
    {
        services.AddHttpClient(ClientName).UseSocketsHttpHandler((handler, _) => Restrain(handler)).RemoveAllLoggers();
        services.AddHttpClient(LearnedName).UseSocketsHttpHandler((handler, _) =>
        {
            Restrain(handler);
            handler.UseProxy = false;
            handler.ConnectCallback = PublicAddress.Connect;
        }).RemoveAllLoggers();
    }

    private static void Restrain(SocketsHttpHandler handler)
    {
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.ConnectTimeout = TimeSpan.FromSeconds(10);
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);

        // Some networks want a token in the address: no trace tells addresses, and no stranger's server learns our trace ids.
        handler.ActivityHeadersPropagator = null;
    }

    private ThroughPipeline Through(AccountId account, string? quota, string client) => new(account, pipelines, response => Note(account, quota, response), handlers.CreateHandler(client));

    private void Note(AccountId account, string? quota, HttpResponseMessage response)
    {
        // Sending has limits of its own on most networks, told in the same words.
        if (quota is not null && response.RequestMessage?.Method == HttpMethod.Get && RateHeaders.Read(response.Headers, quota, clock.GetUtcNow()) is { } use) quotas.Note(account, use);
    }

    private sealed class ThroughPipeline(AccountId account, AccountPipelines pipelines, Action<HttpResponseMessage> answered, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                var response = await pipelines.For(account, request.Method).ExecuteAsync(
                    static async (state, cancellation) => await state.Handler.SendOnce(state.Request, cancellation).ConfigureAwait(false),
                    (Handler: this, Request: request),
                    cancellationToken).ConfigureAwait(false);
                response.RequestMessage ??= request;
                return response;
            }
            catch (TimeoutRejectedException timeout)
            {
                throw new HttpRequestException($"No answer within {AccountPipelines.AttemptTimeout.TotalSeconds:0} seconds.", timeout);
            }
        }

        private async Task<HttpResponseMessage> SendOnce(HttpRequestMessage request, CancellationToken cancellation)
        {
            using var span = NetworkSpans.Start(request);
            var response = await base.SendAsync(request, cancellation).ConfigureAwait(false);
            try
            {
                span?.Answered(response);
                answered(response);
                await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellation).ConfigureAwait(false);
                await EchoedSecrets.Mask(request, response, cancellation).ConfigureAwait(false);
                return response;
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }
    }
}
