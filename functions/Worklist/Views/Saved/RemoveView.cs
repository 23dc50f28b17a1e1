using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.Worklist.Views.Saved;

/// <summary>Removes a view of one's own, or, as a lead, one for everybody.</summary>
public sealed class RemoveView(SavedViewTable saved)
{
    [Function(nameof(RemoveView))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/views/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var person = request.Person();
        var shared = (await saved.ReadAll(null, cancellation)).Any(view => view.Id == id);
        if (shared && !person.May(Role.Lead)) return Problem.Of(StatusCodes.Status403Forbidden, "not-allowed", "Only a lead removes a view for everybody.");
        await saved.Remove(shared ? null : person.Id, id, cancellation);
        return await ListViews.Answer(saved, request, cancellation);
    }
}
