using Refit;

namespace SocialInbox.Escalation.Targets.Email;

/// <summary>https://learn.microsoft.com/rest/api/communication/email/email/send. 202 means taken; whether it arrives is told elsewhere.</summary>
internal interface IEmailApi
{
    [Post("/emails:send")]
    Task<ApiResponse<string>> Send([Body(buffered: true)] EmailMessage message, CancellationToken cancellation);
}
