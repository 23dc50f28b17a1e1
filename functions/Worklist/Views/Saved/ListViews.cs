using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.Worklist.Views.Saved;

/// <summary>One's own saved views, and those for everybody.</summary>
public sealed class ListViews(SavedViewTable saved)
{
    [Function(nameof(ListViews))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/views")] HttpRequest request, CancellationToken cancellation) => await Answer(saved, request, cancellation);

    internal static async Task<IResult> Answer(SavedViewTable saved, HttpRequest request, CancellationToken cancellation) =>
        Results.Json(new ViewsAnswer([.. await saved.ReadAll(null, cancellation), .. await saved.ReadAll(request.Person().Id, cancellation)]), ApiJson.Web.ViewsAnswer);
}

internal sealed record ViewsAnswer(ImmutableArray<SavedView> Views);
