using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Teams;

namespace SocialInbox.Worklist.Notes;

/// <summary>A note among us, which no customer sees. Whoever is mentioned finds the conversation in a list of their own.</summary>
public sealed class AddNote(ConversationDesk desk, KnownPeople people)
{
    private const int LongestNote = 10_000;

    [Function(nameof(AddNote))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/note")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.ReadWhole(request, ApiJson.Web.NoteBody, cancellation) is not { } body) return ApiBody.Unreadable;
        var mentions = body.Mentions is { IsDefault: false } some ? some : [];
        var known = mentions.IsEmpty ? [] : (await people.ReadAll(cancellation)).Select(person => person.Id).ToHashSet();
        if (Errors(body.Text, mentions, known).ToList() is { Count: > 0 } errors) return FieldErrors.Answer(errors);
        return await desk.Run(request, id, body.CommandId, (command, by) => new ConversationCommand.AddNote(command, mentions, by), cancellation, body.Text);
    }

    private static IEnumerable<FieldError> Errors(string text, ImmutableArray<string> mentions, HashSet<string> known)
    {
        if (string.IsNullOrWhiteSpace(text)) yield return new FieldError("text", "empty", "Die Notiz ist leer.", "The note says nothing.");
        if (text.Length > LongestNote) yield return new FieldError("text", "too-long", $"Höchstens {LongestNote} Zeichen.", $"At most {LongestNote} characters.");
        if (mentions.Length > Conversation.MostMentioned) yield return new FieldError("mentions", "too-many", $"Höchstens {Conversation.MostMentioned} Personen.", $"At most {Conversation.MostMentioned} people.");
        foreach (var (index, _) in mentions.Index().Where(mention => !known.Contains(mention.Item)))
            yield return new FieldError($"mentions[{index}]", "unknown", "Diese Person hat den Posteingang noch nie geöffnet.", "This person has never opened the inbox.");
    }
}

/// <param name="Mentions">Ids of people.</param>
internal sealed record NoteBody(string CommandId, string Text, ImmutableArray<string>? Mentions = null);
