using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.Teams;

/// <summary>To whom a conversation can be given, and who can be mentioned.</summary>
public sealed class ListPeople(KnownPeople people)
{
    [Function(nameof(ListPeople))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/people")] HttpRequest request, CancellationToken cancellation) =>
        Results.Json(new KnownPeopleAnswer(await people.ReadTeam(cancellation)), ApiJson.Web.KnownPeopleAnswer);
}

internal sealed record KnownPeopleAnswer(ImmutableArray<TeamPerson> People);

/// <param name="Trainee">Their answers wait for a lead.</param>
internal sealed record TeamPerson(string Id, string Name, ImmutableArray<Role> Roles, bool Trainee);
