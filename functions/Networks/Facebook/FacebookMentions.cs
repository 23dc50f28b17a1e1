using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Facebook;

/// <summary>
/// What names the Page elsewhere is delivered without its author. Whose it is Facebook shows sometimes; where it does not, what was
/// delivered is all there is, and it is shown all the same.
/// </summary>
internal sealed class FacebookMentions(FacebookAccess access)
{
    /// <exception cref="NetworkFailedException">Facebook cannot be asked just now.</exception>
    /// <exception cref="JsonException">This is no mention.</exception>
    internal async Task<NetworkPost> Read(Account account, JsonElement mention, CancellationToken cancellation)
    {
        var told = FacebookDeliveries.Mention(mention, account);
        try
        {
            var client = await access.For(account, cancellation);
            var fields = told.ParentId is null ? FacebookPosts.PostFields : FacebookPosts.CommentFields;
            return await client.Find((api, show) => api.Object(show.Token, show.Proof, access.Version, told.Id, fields, cancellation)) is { } answer ? Whole(told, answer, account) : told;
        }
        catch (NetworkFailedException hidden) when (hidden.Failure is not (NetworkFailure.Throttled or NetworkFailure.Unreachable))
        {
            return told;
        }
    }

    private static NetworkPost Whole(NetworkPost told, GraphAnswer answer, Account account)
    {
        try
        {
            var shown = FacebookPosts.Parse(answer.Root);
            return (told with
            {
                Author = FacebookPosts.Author(shown.From, told.Id),
                ByBrand = FacebookPosts.IsBrand(shown.From, account),
                ParentId = shown.Parent?.Id ?? told.ParentId,
                ParentText = shown.Parent?.Message,
                Permalink = Declared.WebAddress(shown.PermalinkUrl) ?? told.Permalink,
                NetworkData = FacebookPosts.Target(shown.Parent?.Id ?? told.Id),
            }).Fit();
        }
        catch (JsonException)
        {
            return told;
        }
    }
}
