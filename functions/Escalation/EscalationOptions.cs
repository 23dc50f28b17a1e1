using Microsoft.Extensions.Configuration;

namespace SocialInbox.Escalation;

/// <summary>Where notices go besides the banner. Settings <c>Escalation:WebhookUrl</c> (an administrator's, trusted) and <c>Escalation:WebhookSecret</c>.</summary>
public sealed record EscalationOptions(Uri? WebhookUrl, string? WebhookSecret)
{
    private const int ShortestSecret = 16;

    public bool HasTarget => WebhookUrl is not null;

    /// <exception cref="InvalidOperationException">An address that is none, or one without a secret to sign with.</exception>
    public static EscalationOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Escalation");
        if (section["WebhookUrl"] is not { Length: > 0 } address) return new EscalationOptions(null, null);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            throw new InvalidOperationException("Escalation:WebhookUrl must be an http or https address.");
        return section["WebhookSecret"] is { Length: >= ShortestSecret } secret
            ? new EscalationOptions(url, secret)
            : throw new InvalidOperationException($"Escalation:WebhookSecret must be set to at least {ShortestSecret} characters: notices are signed with it.");
    }
}
