using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.HelpCentre.Effects;

/// <summary>Questions without a good article, for leads to write one. One that is answered by an article meanwhile is left out.</summary>
public sealed class ListGaps(GapTable gaps, ArticlesTable articles, ConversationLedger ledger)
{
    private const int Most = 30;

    [Function(nameof(ListGaps))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/help/gaps")] HttpRequest request, CancellationToken cancellation)
    {
        var index = (await articles.Current(cancellation)).Index;
        var rows = ImmutableArray.CreateBuilder<GapRow>();
        foreach (var gap in await gaps.Read(Most, cancellation))
        {
            if (await ledger.Load(gap.Conversation, cancellation) is not { Conversation.Face.Excerpt: { Length: > 0 } asked }) continue;
            if (!index.Find(asked, gap.Language, 1).Any(found => found.IsGood)) rows.Add(new GapRow(gap.Conversation.Value, gap.Language, asked, gap.At));
        }

        return Results.Json(new GapsAnswer(rows.ToImmutable()), ApiJson.Web.GapsAnswer);
    }
}

/// <param name="Gaps">The newest first.</param>
internal sealed record GapsAnswer(ImmutableArray<GapRow> Gaps);

/// <param name="Asked">Outside text: what the customer wrote.</param>
internal sealed record GapRow(string ConversationId, string Language, string Asked, DateTimeOffset At);
