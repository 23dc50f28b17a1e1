using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Escalation.Targets;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.Escalation.Settings;

/// <summary>Adds a target or changes it. Secrets that are not sent stay as they are; an empty one is removed.</summary>
public sealed partial class WriteTarget(ReachTable reaches, IEnumerable<ITargetKind> kinds, ILogger<WriteTarget> log)
{
    [Function(nameof(WriteTarget))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/escalation/targets/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.TargetBody, cancellation) is not { HasGap: false } body) return ApiBody.Unreadable;
        var stored = (await reaches.ReadNow(cancellation)).Target(id);
        var before = stored is not null && stored.Kind == body.Kind ? (await reaches.Open(stored, cancellation)).Secrets : ImmutableDictionary<string, string>.Empty;
        var secrets = before.SetItems(body.Secrets ?? []).Where(secret => secret.Value.Length > 0).ToImmutableDictionary();
        if (TargetErrors.Of(id, body, kinds.FirstOrDefault(kind => kind.Name == body.Kind), secrets) is { IsEmpty: false } errors) return FieldErrors.Answer(errors);
        var target = new Target(id, body.Name.Trim(), body.Kind, body.Language, body.Settings.Where(setting => setting.Value.Length > 0).ToImmutableDictionary(), [.. secrets.Keys.Order(StringComparer.Ordinal)]);
        await reaches.Write(target, secrets, cancellation);
        Log.Written(log, request.Person().Id, id, target.Kind);
        return Results.Json(TargetView.Of(target), ApiJson.Web.TargetView);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Person} wrote target {Target} of kind {Kind}.")]
        public static partial void Written(ILogger log, string person, string target, string kind);
    }
}

/// <param name="Secrets">Only those that change.</param>
internal sealed record TargetBody(string Name, string Kind, string Language, ImmutableDictionary<string, string> Settings, Dictionary<string, string>? Secrets = null)
{
    /// <summary>JSON may hold null where a value belongs.</summary>
    internal bool HasGap => Settings is null || Settings.Values.Concat((Secrets ?? []).Values).Any(value => value is null);
}
