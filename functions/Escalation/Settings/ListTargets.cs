using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Escalation.Targets;
using SocialInbox.Hosting;

namespace SocialInbox.Escalation.Settings;

/// <summary>The targets, without their secrets, and what each kind of target wants to know.</summary>
public sealed class ListTargets(ReachTable reaches, IEnumerable<ITargetKind> kinds)
{
    [Function(nameof(ListTargets))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/escalation/targets")] HttpRequest request, CancellationToken cancellation)
    {
        var reach = await reaches.ReadNow(cancellation);
        return Results.Json(
            new TargetsAnswer([.. kinds.Select(kind => new TargetKindView(kind.Name, kind.Fields))], [.. reach.Targets.Select(TargetView.Of)]), ApiJson.Web.TargetsAnswer);
    }
}

internal sealed record TargetsAnswer(ImmutableArray<TargetKindView> Kinds, ImmutableArray<TargetView> Targets);

internal sealed record TargetKindView(string Name, ImmutableArray<TargetField> Fields);

/// <param name="Secrets">The names of those that are stored; their values are shown to nobody.</param>
/// <param name="FromSettings">It is set by the deployment: it cannot be changed here.</param>
internal sealed record TargetView(string Id, string Name, string Kind, string Language, ImmutableDictionary<string, string> Settings, ImmutableArray<string> Secrets, bool FromSettings, int Version)
{
    public static TargetView Of(Target target) => new(target.Id, target.Name, target.Kind, target.Language, target.Settings, target.Secrets, target.Id == EscalationOptions.TargetId, target.Version);
}
