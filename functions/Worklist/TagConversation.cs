using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Worklist.Tags;

namespace SocialInbox.Worklist;

/// <summary>Adds and removes tags, by name or key. A tag that nobody used yet joins the catalogue.</summary>
public sealed class TagConversation(ConversationDesk desk, TagCatalogue catalogue)
{
    [Function(nameof(TagConversation))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/tag")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.ReadWhole(request, ApiJson.Web.TagBody, cancellation) is not { } body) return ApiBody.Unreadable;
        if (Errors(body.Add, body.Remove).ToList() is { Count: > 0 } errors) return FieldErrors.Answer(errors);
        var (add, remove) = await catalogue.Keys(Names(body.Add), Names(body.Remove), cancellation);
        return await desk.Run(request, id, body.CommandId, (command, by) => new ConversationCommand.Tag(command, add, remove, by), cancellation);
    }

    internal static ImmutableArray<string> Names(ImmutableArray<string>? names) => names is { IsDefault: false } some ? some : [];

    internal static IEnumerable<FieldError> Errors(ImmutableArray<string>? add, ImmutableArray<string>? remove)
    {
        if (Names(add).Length + Names(remove).Length is 0 or > 2 * Conversation.MostTags)
            yield return new FieldError("add", "how-many", "Mindestens ein Tag, höchstens 20 auf einmal.", "At least one tag, at most 20 at once.");
        foreach (var (index, name) in Names(add).Index().Where(named => TagKey.Of(named.Item) is null))
            yield return new FieldError($"add[{index}]", "bad-name", $"1 bis {TagKey.LongestName} Zeichen, darunter ein Buchstabe oder eine Ziffer.", $"1 to {TagKey.LongestName} characters, one of them a letter or digit.");
    }
}

internal sealed record TagBody(string CommandId, ImmutableArray<string>? Add = null, ImmutableArray<string>? Remove = null);
