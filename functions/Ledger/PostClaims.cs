using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Ledger;

/// <summary>
/// Which conversation a post belongs to, fixed by whoever claims it first. A claim alone does not mean that the post is stored:
/// whoever finds one still hands the post to that conversation.
/// </summary>
public sealed class PostClaims([FromKeyedServices(PostClaims.Name)] TableClient table)
{
    public const string Name = "Posts";

    private const string Row = "claim";

    /// <returns>The conversation that holds the post from now on, and whether this claim is the first.</returns>
    public async Task<(ConversationId Holder, bool First)> Claim(PostKey post, ConversationId conversation, CancellationToken cancellation)
    {
        try
        {
            await table.AddEntityAsync(new TableEntity(post.Value, Row) { ["Conversation"] = conversation.Value }, cancellation);
            return (conversation, true);
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            return (await Find(post, cancellation) ?? throw new InvalidOperationException($"The claim on post {post} vanished."), false);
        }
    }

    public async Task<ConversationId?> Find(PostKey post, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(post.Value, Row, cancellationToken: cancellation);
        return row.HasValue ? new ConversationId(row.Value!.GetString("Conversation")) : null;
    }
}
