using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Threads;

/// <summary>What the posts say that mentions answer; Threads shows only some of them.</summary>
internal sealed class ThreadsParents
{
    private readonly Recent<(AccountId, string), ThreadsParent> known = new(10_000);

    /// <returns>What is shown of it; nothing where nothing is.</returns>
    internal async Task<ThreadsParent?> Of(Account account, GraphClient<IThreadsApi> client, ThreadsPost post, CancellationToken cancellation)
    {
        if (post.RepliedTo?.Id is not { } id) return null;
        if (known.TryGet((account.Id, id), out var parent)) return parent;
        parent = new ThreadsParent(null, post.RepliedTo.Username is { } name && account.AuthorIds.Contains(name));
        if (await client.Ask((api, show) => api.Object(show.Token, id, "id,text,username", cancellation)) is Answer.Received { Ok: true } answer && GraphError.In(answer) is null)
        {
            var root = GraphAnswer.Of(answer).Root;
            parent = new ThreadsParent(JsonPage.Text(root, "text"), JsonPage.Text(root, "username") is { } by && account.AuthorIds.Contains(by));
        }

        known.Remember((account.Id, id), parent);
        return parent;
    }
}
