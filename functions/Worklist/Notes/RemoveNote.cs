using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Security;

namespace SocialInbox.Worklist.Notes;

/// <summary>Takes a note away: its author, or a lead. That there was one stays in the history.</summary>
public sealed class RemoveNote(ConversationLedger ledger)
{
    [Function(nameof(RemoveNote))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/conversations/{id}/notes/{noteId}")] HttpRequest request, string id, string noteId, CancellationToken cancellation)
    {
        if (!ConversationId.TryParse(id, out var conversation) || !CommandId.TryParse(noteId, out var note)) return ConversationDesk.NoConversation;
        if ((await ledger.ReadChange(conversation, note, cancellation))?.Events.OfType<ConversationEvent.NoteAdded>().FirstOrDefault() is not { } added) return ConversationDesk.NoConversation;
        if (added.By.Id != request.Person().Id && !request.Person().May(Role.Lead)) return Problem.Of(StatusCodes.Status403Forbidden, "not-allowed", "Only its author or a lead removes a note.");

        // One note is removed once, whoever asks how often.
        var command = new ConversationCommand.RemoveNote(new CommandId("unnote-" + KeyHash.Of(note.Value)), note, ConversationDesk.By(request));
        return ConversationDesk.Answer(await ledger.Execute(new LedgerWrite(conversation, command).WithoutNote(note), cancellation));
    }
}
