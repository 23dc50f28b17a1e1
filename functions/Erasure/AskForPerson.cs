using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Replies;
using SocialInbox.Security;

namespace SocialInbox.Erasure;

/// <summary>A lead wants to know what is kept of a person. The walk goes on in the queue; what it finds waits for a decision.</summary>
public sealed partial class AskForPerson(PersonTasks tasks, NetworkCatalogue networks, OutboxQueue outbox, PersonTaskDesk desk, ILogger<AskForPerson> log)
{
    private const int MostIdentities = 20;

    [Function(nameof(AskForPerson))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/persons")] HttpRequest request, CancellationToken cancellation)
    {
        if (await ApiBody.ReadWhole(request, ApiJson.Web.AskForPersonBody, cancellation) is not { } body || !CommandId.TryParse(body.CommandId, out var command)) return ApiBody.Unreadable;
        var errors = Errors(body.Identities).ToList();
        if (errors.Count > 0) return FieldErrors.Answer(errors);
        var task = desk.New(command, ConversationDesk.By(request), [.. body.Identities.Distinct()]);
        var (stored, _) = await tasks.Add(task, cancellation);
        Log.Asked(log, request.Person().Id, task.Id);
        await outbox.Send(new OutboxMessage.PersonTask(task.Id), cancellation);
        return Results.Json(PersonTaskView.Of(stored.Task), ApiJson.Web.PersonTaskView, statusCode: StatusCodes.Status202Accepted);
    }

    private IEnumerable<FieldError> Errors(ImmutableArray<PersonIdentity> identities)
    {
        if (identities.IsDefaultOrEmpty) yield return new("identities", "missing", "Nennen Sie mindestens eine Identität.", "Name at least one identity.");
        else if (identities.Length > MostIdentities) yield return new("identities", "too-many", $"Höchstens {MostIdentities}.", $"At most {MostIdentities}.");
        for (var i = 0; !identities.IsDefault && i < identities.Length; i++)
        {
            if (!networks.TryGet(identities[i].Network, out _)) yield return new($"identities[{i}].network", "unknown-network", "Dieses Netzwerk gibt es nicht: Wählen Sie ein anderes.", "There is no such network: choose another.");
            if (!identities[i].IsSensible)
                yield return new($"identities[{i}].id", "no-identity", "Geben Sie die Kennung des Netzwerks ein, oder den Namen mit @ davor.", "Enter the network's id of the person, or their name with @ before it.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Person} asked what is kept of a person: task {Task}.")]
        public static partial void Asked(ILogger log, string person, string task);
    }
}

internal sealed record AskForPersonBody(string CommandId, ImmutableArray<PersonIdentity> Identities);
