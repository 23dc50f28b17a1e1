using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.Teams;

/// <summary>Replaces one's own settings as a whole; the last writer wins.</summary>
public sealed class SaveMe(KnownPeople people, PersonalSettingsTable settings)
{
    [Function(nameof(SaveMe))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/me")] HttpRequest request, CancellationToken cancellation)
    {
        if (await ApiBody.ReadWhole(request, ApiJson.Web.PersonalSettings, cancellation) is not { } body) return ApiBody.Unreadable;
        if (body.Errors().ToList() is { Count: > 0 } errors) return FieldErrors.Answer(errors);
        var person = request.Person();
        await people.Note(person, cancellation);
        await settings.Write(person.Id, body, cancellation);
        return Results.Json(new MeAnswer(person, body), ApiJson.Web.MeAnswer);
    }
}
