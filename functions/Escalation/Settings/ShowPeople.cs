using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Escalation.People;
using SocialInbox.Hosting;

namespace SocialInbox.Escalation.Settings;

/// <summary>Who can be told of escalations, and where. The ETag names the version that a change is based on.</summary>
public sealed class ShowPeople(ReachTable reaches)
{
    [Function(nameof(ShowPeople))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/escalation/people")] HttpRequest request, CancellationToken cancellation) =>
        Answer(request, await reaches.ReadNow(cancellation));

    internal static IResult Answer(HttpRequest request, Reach reach, int status = StatusCodes.Status200OK)
    {
        request.HttpContext.Response.Headers.ETag = Tag(reach.Version);
        return Results.Json(new PeopleAnswer(reach.Version, reach.Directory.People, reach.Directory.Teams, reach.Directory.Administrators), ApiJson.Web.PeopleAnswer, statusCode: status);
    }

    internal static string Tag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}

internal sealed record PeopleAnswer(int Version, ImmutableArray<Contact> People, ImmutableArray<TeamContacts> Teams, ImmutableArray<string> Administrators);
