using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;

namespace SocialInbox.Worklist;

/// <summary>Out of sight until an instant, or until the customer writes. Clocks run on, and each of their steps brings it back.</summary>
public sealed class SnoozeConversation(ConversationDesk desk, TimeProvider time)
{
    [Function(nameof(SnoozeConversation))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/snooze")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.SnoozeBody, cancellation) is not { } body) return ApiBody.Unreadable;
        if (Error(body.Until, body.UntilCustomerWrites, time.GetUtcNow()) is { } error) return FieldErrors.Answer([error]);
        return await desk.Run(request, id, body.CommandId, (command, by) => new ConversationCommand.Snooze(command, body.Until, by), cancellation);
    }

    internal static FieldError? Error(DateTimeOffset? until, bool untilCustomerWrites, DateTimeOffset now) => until switch
    {
        null when !untilCustomerWrites => new FieldError("until", "missing", "Bis wann? Ein Zeitpunkt, oder bis der Kunde schreibt.", "Until when? An instant, or until the customer writes."),
        { } at when at <= now => new FieldError("until", "past", "Der Zeitpunkt muss in der Zukunft liegen.", "The instant must lie in the future."),
        { } at when at > now + Snoozing.Longest => new FieldError("until", "too-late", "Höchstens ein Jahr.", "At most a year."),
        _ => null,
    };
}

internal sealed record SnoozeBody(string CommandId, DateTimeOffset? Until = null, bool UntilCustomerWrites = false);
