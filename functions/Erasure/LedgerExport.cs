using System.Text.Json;
using System.Text.Json.Nodes;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>A conversation as it is handed over to the customer whose it is. Pure. The fields are documented in docs/operations.md and do not change their meaning.</summary>
internal static class LedgerExport
{
    public static IEnumerable<KeptWords> Of(ConversationRecord record)
    {
        var conversation = record.Conversation;
        var standing = Standing.Of(conversation);
        yield return new KeptWords("conversation", conversation.Posts.Select(post => post.At).DefaultIfEmpty(standing.Since).Min(), new JsonObject
        {
            ["id"] = conversation.Id.Value, ["network"] = conversation.Origin.Network, ["account"] = conversation.Origin.AccountName, ["customer"] = conversation.Origin.CustomerId,
            ["state"] = Named(standing.State), ["disposition"] = standing.Disposition is { } disposition ? Named(disposition) : null, ["since"] = standing.Since,
        });
        foreach (var post in record.Posts) yield return Of(conversation, post);
        foreach (var reply in record.Replies.Where(reply => reply.Text.Length > 0))
        {
            var facts = conversation.Reply(reply.Reply);
            yield return new KeptWords("answer", facts?.CreatedAt ?? standing.Since, new JsonObject
            {
                ["conversation"] = conversation.Id.Value, ["text"] = reply.Text, ["state"] = facts is null ? null : Named(facts.State), ["sentAt"] = facts?.SentAt, ["permalink"] = reply.Permalink,
            });
        }

        foreach (var (command, words) in record.Notes)
        {
            yield return new KeptWords("note", record.History.FirstOrDefault(change => change.Command == command)?.At ?? standing.Since, new JsonObject
            {
                ["conversation"] = conversation.Id.Value, ["text"] = words,
            });
        }
    }

    private static KeptWords Of(Conversation conversation, PostText post) => new("post", post.PostedAt, new JsonObject
    {
        ["conversation"] = conversation.Id.Value,
        ["byUs"] = post.ByBrand,
        ["author"] = new JsonObject { ["id"] = post.Author.Id, ["handle"] = post.Author.Handle, ["name"] = post.Author.DisplayName },
        ["text"] = post.Text,
        ["inAnswerTo"] = post.ParentText,
        ["postedAt"] = post.PostedAt,
        ["editedAt"] = post.EditedAt,
        ["seenAt"] = post.SeenAt,
        ["rating"] = post.Rating,
        ["permalink"] = conversation.Post(post.Post)?.Permalink,
        ["attachments"] = new JsonArray([.. post.Attachments.Select(attachment => new JsonObject { ["kind"] = attachment.Kind, ["url"] = attachment.Url, ["description"] = attachment.Description })]),
        ["assessment"] = post.Assessment is { } assessment ? JsonSerializer.SerializeToNode(assessment, LedgerJson.Default.Assessment) : null,
    });

    private static string Named<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
