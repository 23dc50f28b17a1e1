using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using SocialInbox.Escalation.Targets;
using SocialInbox.Escalation.Targets.SignedWebhook;

namespace SocialInbox.Escalation;

/// <summary>
/// The administrator's target that the deployment sets, and where links in notices lead. Settings <c>Escalation:WebhookUrl</c> (an
/// administrator's, trusted), <c>Escalation:WebhookSecret</c>, <c>PublicUrl</c>; in Azure <c>WEBSITE_HOSTNAME</c> where that is not set.
/// </summary>
public sealed record EscalationOptions(Uri? WebhookUrl, string? WebhookSecret, Uri? Inbox)
{
    /// <summary>The id of the target that the settings name; no other may have it.</summary>
    public const string TargetId = "settings";

    private const int ShortestSecret = 16;

    /// <summary>Null when none is set.</summary>
    public Target? Target => WebhookUrl is null ? null
        : new Target(TargetId, TargetId, SignedWebhookTarget.KindName, Words.DefaultLanguage, ImmutableDictionary<string, string>.Empty, [SignedWebhookTarget.Url, SignedWebhookTarget.Secret]);

    internal ImmutableDictionary<string, string> Secrets => WebhookUrl is null ? ImmutableDictionary<string, string>.Empty
        : ImmutableDictionary<string, string>.Empty.Add(SignedWebhookTarget.Url, WebhookUrl.AbsoluteUri).Add(SignedWebhookTarget.Secret, WebhookSecret!);

    /// <exception cref="InvalidOperationException">An address that is none, or one without a secret to sign with.</exception>
    public static EscalationOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Escalation");
        var inbox = Inboxes(configuration);
        if (section["WebhookUrl"] is not { Length: > 0 } address) return new EscalationOptions(null, null, inbox);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            throw new InvalidOperationException("Escalation:WebhookUrl must be an http or https address.");
        return section["WebhookSecret"] is { Length: >= ShortestSecret } secret
            ? new EscalationOptions(url, secret, inbox)
            : throw new InvalidOperationException($"Escalation:WebhookSecret must be set to at least {ShortestSecret} characters: notices are signed with it.");
    }

    /// <summary>A record prints its members; one of these is a secret.</summary>
    public override string ToString() => WebhookUrl is null ? "no target" : "a target";

    private static Uri? Inboxes(IConfiguration configuration) =>
        configuration["PublicUrl"] is { Length: > 0 } entered ? new Uri(new Uri(entered), "/")
        : configuration["WEBSITE_HOSTNAME"] is { Length: > 0 } host ? new Uri($"https://{host}/")
        : null;
}
