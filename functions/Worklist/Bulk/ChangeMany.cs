using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Teams;
using SocialInbox.Worklist.Tags;
using static SocialInbox.Ledger.ConversationCommand;

namespace SocialInbox.Worklist.Bulk;

/// <summary>
/// One act for up to two hundred conversations. Each is a command of its own, under an id that follows from the whole's: who repeats it
/// goes on where it was interrupted. One that has changed since the person looked is left alone and told of.
/// </summary>
public sealed class ChangeMany(ConversationLedger ledger, KnownPeople people, TagCatalogue tags, TimeProvider time)
{
    private const int AtOnce = 8;

    /// <summary>One id is enough: it names an event within a conversation.</summary>
    internal static CommandId EachOf(CommandId whole) => new("bulk-" + KeyHash.Of(whole.Value));

    [Function(nameof(ChangeMany))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/worklist/bulk")] HttpRequest request, CancellationToken cancellation)
    {
        if (await ApiBody.ReadWhole(request, ApiJson.Web.BulkBody, cancellation) is not { Conversations.IsDefault: false } body || !CommandId.TryParse(body.CommandId, out var whole)) return ApiBody.Unreadable;
        var to = body is { Act: BulkAct.Assign, To: not null } ? await people.Find(body.To, cancellation) : null;
        var errors = body.Errors(time.GetUtcNow()).ToList();
        if (body is { Act: BulkAct.Assign, To: not null } && AssignConversation.Error(to) is { } unknown) errors.Add(unknown);
        if (errors.Count > 0) return FieldErrors.Answer(errors);
        var (add, remove) = body is { Act: BulkAct.Tag, Preview: false } ? await tags.Keys(TagConversation.Names(body.Add), TagConversation.Names(body.Remove), cancellation) : ([], []);
        var by = ConversationDesk.By(request);
        var id = EachOf(whole);
        ConversationCommand command = body.Act switch
        {
            BulkAct.Claim => new Claim(id, by),
            BulkAct.Assign => new Assign(id, to is null ? null : new Actor(to.Id, to.Name), by),
            BulkAct.Release => new Release(id, by),
            BulkAct.Close => new Close(id, by, body.Reason!.Value),
            BulkAct.Snooze => new Snooze(id, body.Until, by),
            BulkAct.Tag when body.Preview => new Tag(id, Meant(body.Add), Meant(body.Remove), by),
            BulkAct.Tag => new Tag(id, add, remove, by),
            BulkAct.Priority => new Prioritise(id, body.Priority, by),
        };
        var outcomes = await InOrder(body.Conversations, one => body.Preview ? Preview(one, command, cancellation) : Change(one, command, body.Note, cancellation), cancellation);
        return Results.Json(new BulkAnswer(outcomes), ApiJson.Web.BulkAnswer);
    }

    /// <summary>Several at a time; the answers stand in the order of the questions.</summary>
    internal static async Task<ImmutableArray<BulkOutcome>> InOrder<T>(ImmutableArray<T> all, Func<T, Task<BulkOutcome>> act, CancellationToken cancellation)
    {
        var outcomes = new BulkOutcome[all.Length];
        await Parallel.ForAsync(0, all.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (i, _) => outcomes[i] = await act(all[i]));
        return [.. outcomes];
    }

    private async Task<BulkOutcome> Change(BulkTarget one, ConversationCommand command, string? note, CancellationToken cancellation) => ConversationId.TryParse(one.Id, out var id)
        ? BulkOutcome.Of(one.Id, await ledger.Execute(new LedgerWrite(id, command) { Expected = one.Version }.WithNote(note), cancellation))
        : BulkOutcome.Stopped(one.Id, Refusal.NotFound, null);

    private async Task<BulkOutcome> Preview(BulkTarget one, ConversationCommand command, CancellationToken cancellation)
    {
        if (!ConversationId.TryParse(one.Id, out var id) || await ledger.Load(id, cancellation) is not { Conversation: var conversation }) return BulkOutcome.Stopped(one.Id, Refusal.NotFound, null);
        if (conversation.Version != one.Version) return BulkOutcome.Stopped(one.Id, Refusal.ChangedMeanwhile, conversation.Version);
        return ConversationDecision.Decide(conversation, command, time.GetUtcNow(), null) switch
        {
            Decision.Refused refused => BulkOutcome.Stopped(one.Id, refused.Why, conversation.Version),
            Decision.Accepted { Events.IsEmpty: true } => new BulkOutcome(one.Id, BulkEnd.Unchanged, conversation.Version, null),
            _ => new BulkOutcome(one.Id, BulkEnd.Changed, conversation.Version, null),
        };
    }

    // A preview adds nothing to the catalogue.
    private static ImmutableArray<TagKey> Meant(ImmutableArray<string>? names) => [.. TagConversation.Names(names).Select(name => TagKey.Of(name) ?? new TagKey(name))];
}
