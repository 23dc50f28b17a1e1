using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using SocialInbox.Hosting;
using SocialInbox.Intake;

namespace SocialInbox.Sla.Calendars;

/// <summary>Tells which days a calendar file closes, for a person to look at. Nothing is saved.</summary>
public sealed class ReadIcs(TimeProvider time)
{
    [Function(nameof(ReadIcs))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sla/ics")] HttpRequest request, CancellationToken cancellation)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(request.Query["zone"].ToString()) is not { } zone)
            return FieldErrors.Answer([CalendarCheck.UnknownZone("zone", request.Query["zone"].ToString())]);
        if (await RawBody.Read(request, cancellation) is not { } file)
            return Problem.Of(StatusCodes.Status413PayloadTooLarge, "too-large", "A calendar file may have at most 1 MiB.");
        var read = IcsImport.Read(file, zone, time.GetUtcNow().Year);
        return read.Error is { } error ? FieldErrors.Answer([error]) : Results.Json(new IcsAnswer(read.Days, read.Skipped), ApiJson.Web.IcsAnswer);
    }
}

internal sealed record IcsAnswer(ImmutableArray<ImportedDay> Days, int Skipped);
