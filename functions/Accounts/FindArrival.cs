using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Intake;
using SocialInbox.Ledger;

namespace SocialInbox.Accounts;

/// <summary>Whether a test mention has come: a post for this account that holds a word made up for it.</summary>
public sealed class FindArrival(TestMentions tests, ConversationLedger ledger)
{
    [Function(nameof(FindArrival))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/accounts/{id}/arrival")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var word = request.Query["word"].ToString();
        if (!AccountId.TryParse(id, out var account) || !TestMentions.IsWord(word)) return Problem.Of(StatusCodes.Status422UnprocessableEntity, "bad-word", "Give a word such as TEST4711.");
        var found = await tests.Find(account, word, cancellation) is { } conversation ? await ledger.Load(conversation, cancellation) : null;
        return Results.Json(
            found is null ? new ArrivalAnswer(null, null) : new ArrivalAnswer(found.Conversation.Id.Value, Standing.Of(found.Conversation).State), ApiJson.Web.ArrivalAnswer);
    }
}

internal sealed record ArrivalAnswer(string? ConversationId, ConversationState? State);
