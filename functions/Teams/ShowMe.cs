using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.Teams;

/// <summary>Who one is and how one likes it. Each page asks at its start: whoever asks is known from then on.</summary>
public sealed class ShowMe(KnownPeople people, PersonalSettingsTable settings)
{
    [Function(nameof(ShowMe))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me")] HttpRequest request, CancellationToken cancellation)
    {
        var person = request.Person();
        await people.Note(person, cancellation);
        return Results.Json(new MeAnswer(person, await settings.Read(person.Id, cancellation)), ApiJson.Web.MeAnswer);
    }
}

internal sealed record MeAnswer(Person Person, PersonalSettings Settings);
