using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Sla.Calendars;

/// <summary>The regions whose public holidays are known, and the holidays of one of them in one year.</summary>
public sealed class ListHolidays
{
    [Function(nameof(ListHolidays))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/sla/holidays")] HttpRequest request)
    {
        var region = request.Query["region"].ToString();
        var known = int.TryParse(request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1970 and < 2200;
        return Results.Json(new HolidaysAnswer(HolidayRegion.All, known ? Holidays.In(region, year) : []), ApiJson.Web.HolidaysAnswer);
    }
}

internal sealed record HolidaysAnswer(ImmutableArray<HolidayRegion> Regions, ImmutableArray<Holiday> Holidays);
