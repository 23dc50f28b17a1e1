using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Teams;

/// <summary>Says of a person what the sign-in does not: that their answers wait for a lead.</summary>
public sealed class ChangePerson(KnownPeople people)
{
    [Function(nameof(ChangePerson))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/people/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.PersonBody, cancellation) is not { } body) return ApiBody.Unreadable;
        if (await people.Find(id, cancellation) is not { } person) return Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is no such person.");
        await people.SetTrainee(person, body.Trainee, cancellation);
        return Results.Json(new KnownPeopleAnswer(await people.ReadTeam(cancellation)), ApiJson.Web.KnownPeopleAnswer);
    }
}

internal sealed record PersonBody(bool Trainee);
