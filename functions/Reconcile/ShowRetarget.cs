using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Reconcile;

/// <summary>How far the last change of the book has come among what waits.</summary>
public sealed class ShowRetarget(RetargetRest retarget)
{
    [Function(nameof(ShowRetarget))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/sla/retarget")] HttpRequest request, CancellationToken cancellation) =>
        Results.Json(
            new RetargetAnswer(await retarget.Progress(cancellation) is { } job ? new RetargetView(job.Book, job.Looked, job.Changed, job.StartedAt, job.FinishedAt) : null),
            ApiJson.Web.RetargetAnswer);
}

/// <summary>Null before the first change.</summary>
internal sealed record RetargetAnswer(RetargetView? Job);

/// <param name="Looked">Conversations that the job has come past.</param>
/// <param name="Changed">Those that it brought the version to; the others had it already.</param>
internal sealed record RetargetView(int Version, int Looked, int Changed, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt);
