using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Accounts.Withdrawals;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Replies;

namespace SocialInbox.Erasure.Asked;

/// <summary>
/// A person asked the network that we delete what we hold of them: it is looked for and erased without anybody's decision, questions that wait are closed with it, and
/// the person is given an address at which they see what became of it. The same request twice is the same task.
/// </summary>
public sealed partial class ReceiveDeletionRequest(Withdrawals withdrawals, PersonTasks tasks, PersonTaskDesk desk, OutboxQueue outbox, InboxAddress address, ILogger<ReceiveDeletionRequest> log)
{
    [Function(nameof(ReceiveDeletionRequest))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "hooks/{accountId}/deletion")] HttpRequest request, string accountId, CancellationToken cancellation)
    {
        var (withdrawal, refused) = await withdrawals.Read(request, accountId, cancellation);
        if (withdrawal is null) return refused!;
        var wanted = desk.New(new CommandId($"deletion-{KeyHash.Of(withdrawal.Signed)}"), withdrawal.Actor, [new PersonIdentity(withdrawal.Network.Name, withdrawal.By.UserId)]) with { ErasesAtOnce = true };
        var (stored, _) = await tasks.Add(wanted, cancellation);
        Log.Asked(log, accountId, stored.Task.Id);
        await outbox.Send(new OutboxMessage.PersonTask(stored.Task.Id), cancellation);
        await withdrawals.Follow(withdrawal, cancellation);
        return Results.Json(
            new DeletionAnswer(new Uri(address.Of(request), $"/{ShowDeletionRequest.Route}/{stored.Task.Id}").AbsoluteUri, stored.Task.Id), ApiJson.Web.DeletionAnswer);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A person asked by the network of {Account} for deletion: task {Task}.")]
        public static partial void Asked(ILogger log, string account, string task);
    }
}

/// <summary>What the network shows the person.</summary>
internal sealed record DeletionAnswer([property: JsonPropertyName("url")] string Url, [property: JsonPropertyName("confirmation_code")] string ConfirmationCode);
