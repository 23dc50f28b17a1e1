using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Escalation.Alarms;

/// <summary>What makes us blind now, and what to do about it.</summary>
public sealed class ListAlarms(AlarmTable alarms)
{
    [Function(nameof(ListAlarms))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/alarms")] HttpRequest request, CancellationToken cancellation)
    {
        var (open, _) = await alarms.ReadAll(cancellation);
        return Results.Json(new AlarmsAnswer([.. open.Select(stored => stored.Alarm).Where(alarm => alarm.EndedAt is null).OrderBy(alarm => alarm.Since).Select(AlarmView.Of)]), ApiJson.Web.AlarmsAnswer);
    }
}

internal sealed record AlarmsAnswer(ImmutableArray<AlarmView> Alarms);

/// <param name="Words">What happened, by language; holds outside text.</param>
/// <param name="ToDo">What to do about it, by language.</param>
internal sealed record AlarmView(string Id, string? AccountId, string? AccountName, SignalKind Kind, DateTimeOffset Since, DateTimeOffset DueAt, BothLanguages Title, BothLanguages Words, BothLanguages ToDo, Actor? AcknowledgedBy, int Rungs)
{
    public static AlarmView Of(Alarm alarm) => new(
        alarm.Id, alarm.Account, alarm.AccountName, alarm.Kind, alarm.Since, alarm.DueAt,
        new BothLanguages(AlarmWords.Title(alarm.AccountName, alarm.Kind, "de"), AlarmWords.Title(alarm.AccountName, alarm.Kind, "en")),
        new BothLanguages(AlarmWords.Detail(alarm.Kind, alarm.Detail, "de"), AlarmWords.Detail(alarm.Kind, alarm.Detail, "en")),
        new BothLanguages(AlarmWords.ToDo(alarm.Kind, "de"), AlarmWords.ToDo(alarm.Kind, "en")),
        alarm.Own.LastOrDefault()?.AcknowledgedBy,
        alarm.Own.Length);
}

internal sealed record BothLanguages(string De, string En);
