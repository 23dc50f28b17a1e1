using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Facebook;

/// <summary>Hides and likes in the Page's name. What is hidden stays visible to its author and that person's friends.</summary>
internal static class FacebookModeration
{
    internal static async Task<ModerationResult> Moderate(GraphClient<IFacebookApi> client, string version, PostRef post, ModerationAct act, TimeProvider clock, CancellationToken cancellation)
    {
        var answer = await client.Ask((api, show) => act switch
        {
            ModerationAct.Hide => api.Change(show.Token, show.Proof, version, post.Id, Hidden(true), cancellation),
            ModerationAct.Unhide => api.Change(show.Token, show.Proof, version, post.Id, Hidden(false), cancellation),
            ModerationAct.Like => api.Like(show.Token, show.Proof, version, post.Id, cancellation),
            ModerationAct.Unlike => api.Unlike(show.Token, show.Proof, version, post.Id, cancellation),
        });
        return GraphFailures.ModerationOf(answer, clock.GetUtcNow());
    }

    private static Dictionary<string, string> Hidden(bool hidden) => new() { ["is_hidden"] = hidden ? "true" : "false" };
}
