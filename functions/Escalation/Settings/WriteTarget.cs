using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Escalation.Targets;
using SocialInbox.Hosting;
using SocialInbox.Security;
using SocialInbox.Sla.Book;

namespace SocialInbox.Escalation.Settings;

/// <summary>
/// Adds a target, or changes the version of it that somebody looked at. Secrets that are not sent stay as they are; an empty one is removed; what
/// opens no more has to be entered again.
/// </summary>
public sealed partial class WriteTarget(ReachTable reaches, IEnumerable<ITargetKind> kinds, ILogger<WriteTarget> log)
{
    [Function(nameof(WriteTarget))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/escalation/targets/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.TargetBody, cancellation) is not { HasGap: false } body) return ApiBody.Unreadable;
        var stored = (await reaches.ReadNow(cancellation)).Target(id);
        var basedOn = VersionTag.BasedOn(request);
        if (stored?.Version != basedOn && id != EscalationOptions.TargetId) return Overtaken;
        var before = stored is not null && stored.Kind == body.Kind ? await Secrets(stored, cancellation) : ImmutableDictionary<string, string>.Empty;
        var secrets = (before ?? ImmutableDictionary<string, string>.Empty).SetItems(body.Secrets ?? []).Where(secret => secret.Value.Length > 0).ToImmutableDictionary();
        if (TargetErrors.Of(id, body, kinds.FirstOrDefault(kind => kind.Name == body.Kind), secrets, before is null ? stored!.Secrets : []) is { IsEmpty: false } errors) return FieldErrors.Answer(errors);
        var target = new Target(id, body.Name.Trim(), body.Kind, body.Language, body.Settings.Where(setting => setting.Value.Length > 0).ToImmutableDictionary(), [.. secrets.Keys.Order(StringComparer.Ordinal)]);
        if (await reaches.Write(target, basedOn, before is not null && body.Secrets is not { Count: > 0 } && stored?.Kind == body.Kind ? null : secrets, cancellation) is not { } written) return Overtaken;
        Log.Written(log, request.Person().Id, id, target.Kind);
        return Results.Json(TargetView.Of(written), ApiJson.Web.TargetView);
    }

    private static IResult Overtaken => Problem.Of(StatusCodes.Status412PreconditionFailed, "changed-meanwhile", "Somebody else has written this target meanwhile: look at it again.");

    // Null: they are there and open no more.
    private async Task<ImmutableDictionary<string, string>?> Secrets(Target stored, CancellationToken cancellation)
    {
        try
        {
            return (await reaches.Open(stored, cancellation)).Secrets;
        }
        catch (CryptographicException)
        {
            return null;
        }
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
