using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.Worklist.Views;

/// <summary>How many conversations each view shows to the person who asks.</summary>
public sealed class ShowCounts(CountViews counts)
{
    [Function(nameof(ShowCounts))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/worklist/counts")] HttpRequest request, CancellationToken cancellation)
    {
        var views = await counts.Run(request.Person().Id, cancellation);
        var answer = ViewCounts.Of(view => new Count(views[view]));
        return Revalidated.Answer(request, string.Join('-', Enum.GetValues<WorklistViewName>().Select(view => views[view].ToString(CultureInfo.InvariantCulture))), answer, ApiJson.Web.ViewCounts);
    }
}

internal sealed record ViewCounts(
    Count Unanswered, Count Mine, Count Unassigned, Count AtRisk, Count Breached, Count Approval, Count Mentioned, Count Snoozed, Count Parked, Count Filtered, Count AnsweredElsewhere, Count ClosedByRule, Count Closed)
{
    public static ViewCounts Of(Func<WorklistViewName, Count> count) => new(
        count(WorklistViewName.Unanswered), count(WorklistViewName.Mine), count(WorklistViewName.Unassigned), count(WorklistViewName.AtRisk), count(WorklistViewName.Breached), count(WorklistViewName.Approval),
        count(WorklistViewName.Mentioned), count(WorklistViewName.Snoozed), count(WorklistViewName.Parked), count(WorklistViewName.Filtered), count(WorklistViewName.AnsweredElsewhere),
        count(WorklistViewName.ClosedByRule), count(WorklistViewName.Closed));
}
