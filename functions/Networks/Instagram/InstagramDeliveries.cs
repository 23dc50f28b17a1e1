using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Instagram;

/// <summary>What Instagram delivers: comments whole, mentions by their ids. Edits and deletions it does not tell.</summary>
internal static class InstagramDeliveries
{
    internal const string About = "instagram";

    internal static NetworkPage Read(Account account, ReadOnlyMemory<byte> body) => HubDelivery.Read(account, body, About, (delivery, change) => Read(delivery, change, account));

    private static void Read(HubDelivery delivery, HubChange change, Account account)
    {
        switch (change.Field)
        {
            case "comments" or "live_comments":
                var comment = InstagramPosts.Parse(change.Value);

                // A promoted post tells of each comment twice, once by each of its ids.
                var root = comment.Media?.OriginalMediaId ?? comment.Media?.Id;
                if (!PostLimits.IsId(root)) throw new JsonException("a comment below nothing");
                delivery.Add(InstagramPosts.Delivered(comment, root!, change.At, change.Field == "live_comments", account));
                return;

            case "mentions":
                var mention = change.Value.Deserialize(InstagramJson.Default.InstagramMention) ?? throw new JsonException("null instead of a mention");
                if (mention.MediaId is null && mention.CommentId is null) throw new JsonException("a mention of nothing");
                var kept = new InstagramKept(null, null, null, null, mention);
                delivery.Announce(new UnreadablePost(JsonSerializer.Serialize(kept, InstagramJson.Default.InstagramKept), "Instagram says that this mentions the account, and shows it no more: it is gone, or its author's account is private."));
                return;

            default:
                throw new JsonException($"Nobody here knows the field '{ServerWords.From(change.Field)}'.");
        }
    }
}
