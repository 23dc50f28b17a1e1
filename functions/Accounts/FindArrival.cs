using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Worklist;

namespace SocialInbox.Accounts;

/// <summary>
/// Whether a test mention has come: a post for this account that holds a word made up for it. Looks through what is open (the thousand that are
/// due first) and what was filtered last.
/// </summary>
public sealed class FindArrival(WorklistTable worklist, TimeProvider time)
{
    private const int Most = 1000, ShortestWord = 6, LongestWord = 40;

    [Function(nameof(FindArrival))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/accounts/{id}/arrival")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var word = request.Query["word"].ToString();
        if (!AccountId.TryParse(id, out var account) || word.Length is < ShortestWord or > LongestWord || !word.All(char.IsAsciiLetterOrDigit))
            return Problem.Of(StatusCodes.Status422UnprocessableEntity, "bad-word", "Give a word of 6 to 40 letters and digits.");
        foreach (var state in new[] { ConversationState.Open, ConversationState.Filtered })
        {
            var page = await worklist.ReadPage(ListWorklist.Team, state, time.GetUtcNow(), Most, null, cancellation);
            if (page.Rows.Select(row => row.Item).FirstOrDefault(item => item.AccountId == account.Value && item.Excerpt.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } found)
                return Results.Json(new ArrivalAnswer(found.ConversationId.Value, state), ApiJson.Web.ArrivalAnswer);
        }

        return Results.Json(new ArrivalAnswer(null, null), ApiJson.Web.ArrivalAnswer);
    }
}

internal sealed record ArrivalAnswer(string? ConversationId, ConversationState? State);
