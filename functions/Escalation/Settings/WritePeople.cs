using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.Escalation.Settings;

/// <summary>Replaces the directory as a whole: all of it, or nothing and what is wrong with it.</summary>
public sealed partial class WritePeople(ReachTable reaches, ILogger<WritePeople> log)
{
    [Function(nameof(WritePeople))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/escalation/people")] HttpRequest request, CancellationToken cancellation)
    {
        if (await ApiBody.ReadWhole(request, ApiJson.Web.EscalationDirectory, cancellation) is not { } directory) return ApiBody.Unreadable;
        if (!int.TryParse(request.Headers.IfMatch.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return Problem.Of(StatusCodes.Status428PreconditionRequired, "no-version", "Say in If-Match which version the change is based on.");
        var reach = await reaches.ReadNow(cancellation);
        if (PeopleErrors.Of(directory, reach.Targets.Select(target => target.Id).ToHashSet(StringComparer.Ordinal)) is { IsEmpty: false } errors) return FieldErrors.Answer(errors);
        if (reach.Version != version || await reaches.Write(directory, version, cancellation) is not { } written)
            return ShowPeople.Answer(request, await reaches.ReadNow(cancellation), StatusCodes.Status412PreconditionFailed);
        Log.Written(log, request.Person().Id, written);
        return ShowPeople.Answer(request, reach with { Directory = directory, Version = written });
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Person} wrote version {Version} of the people who are told of escalations.")]
        public static partial void Written(ILogger log, string person, int version);
    }
}
