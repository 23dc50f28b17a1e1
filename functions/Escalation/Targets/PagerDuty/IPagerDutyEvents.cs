using Refit;

namespace SocialInbox.Escalation.Targets.PagerDuty;

/// <summary>https://developer.pagerduty.com/docs/send-alert-event</summary>
internal interface IPagerDutyEvents
{
    [Post("/v2/enqueue")]
    Task<ApiResponse<string>> Enqueue([Body(buffered: true)] PagerDutyEvent happened, CancellationToken cancellation);
}
