using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Schedule;

/// <summary>Has the messages tried again that failed too often, once what made them fail is over. Every message may be done twice.</summary>
public sealed class RetryPoison(RecordPoison poison)
{
    [Function(nameof(RetryPoison))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/poison/retry")] HttpRequest request, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.CommandBody, cancellation) is null) return ApiBody.Unreadable;
        await poison.TryAgain(cancellation);
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }
}
