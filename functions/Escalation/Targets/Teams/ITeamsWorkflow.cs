using Refit;

namespace SocialInbox.Escalation.Targets.Teams;

/// <summary>
/// The webhook of a Workflow ("When a Teams webhook request is received"): https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
/// Its address, secret as a whole, takes the place of the path.
/// </summary>
internal interface ITeamsWorkflow
{
    [Post("/")]
    Task<ApiResponse<string>> Post([Body(buffered: true)] TeamsPost post, CancellationToken cancellation);
}
