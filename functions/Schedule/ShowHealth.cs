using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Schedule;

/// <summary>Whether the app answers, reaches its storage, and when its clock last ran. Tells nothing else: anybody may ask.</summary>
public sealed class ShowHealth(Heartbeat heartbeat)
{
    [Function(nameof(ShowHealth))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request, CancellationToken cancellation) =>
        Results.Json(new HealthAnswer(true, (await heartbeat.Read(cancellation)).EndedAt), ApiJson.Web.HealthAnswer);
}

internal sealed record HealthAnswer(bool Ok, DateTimeOffset? Heartbeat);
