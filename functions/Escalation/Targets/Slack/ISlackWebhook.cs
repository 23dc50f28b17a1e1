using Refit;

namespace SocialInbox.Escalation.Targets.Slack;

/// <summary>https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks. Its address, secret as a whole, takes the place of the path.</summary>
internal interface ISlackWebhook
{
    [Post("/")]
    Task<ApiResponse<string>> Post([Body(buffered: true)] SlackPost post, CancellationToken cancellation);
}
