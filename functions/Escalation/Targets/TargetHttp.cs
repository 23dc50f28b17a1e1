using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Escalation.Targets;

/// <summary>The way to targets: that of networks (no redirects, bounded answers, rest when asked to), with a whole secret address instead of a base.</summary>
internal sealed class TargetHttp(NetworkHttp http)
{
    /// <param name="address">Where every request goes, whatever path the client's interface names; may be a secret.</param>
    /// <param name="sign">Adds what proves the sender, over the raw body.</param>
    internal HttpClient At(OpenedTarget target, Uri address, Action<HttpRequestMessage, byte[]>? sign = null) => new(new AtAddress(address, sign, http.HandlerFor(new AccountId($"target-{target.Target.Id}"))), disposeHandler: false)
    {
        BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority)),
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { { "User-Agent", NetworkHttp.UserAgent } },
    };

    private sealed class AtAddress(Uri address, Action<HttpRequestMessage, byte[]>? sign, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = address;
            if (sign is not null) sign(request, request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false) : []);
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }
}
