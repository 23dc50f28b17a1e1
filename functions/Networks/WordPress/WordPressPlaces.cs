using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.WordPress;

/// <summary>Finds the way up from a comment: the API names only the number of the one that it answers.</summary>
internal sealed class WordPressPlaces
{
    /// <summary>Themes show five levels, ten at most; the API takes any number.</summary>
    private const int MostLevels = 30;

    private readonly Recent<(AccountId, long), WordPressPlace> known = new(20_000);

    internal void Remember(Account account, WordPressComment comment) => known.Remember((account.Id, comment.Id), WordPressPosts.PlaceOf(comment, account));

    /// <summary>The comments above, the one that it answers first. Where one is gone, the way ends below it.</summary>
    internal async Task<IReadOnlyList<WordPressPlace>> Above(Account account, WordPressClient client, WordPressComment comment, CancellationToken cancellation)
    {
        var above = new List<WordPressPlace>();
        for (var id = comment.Parent; id > 0 && above.Count < MostLevels && above.All(place => place.Id != id);)
        {
            if (await Find(account, client, id, cancellation) is not { } place) break;
            above.Add(place);
            id = place.Parent;
        }

        return above;
    }

    private async Task<WordPressPlace?> Find(Account account, WordPressClient client, long id, CancellationToken cancellation)
    {
        if (known.TryGet((account.Id, id), out var place)) return place;
        if (await client.Find(api => api.Comment(id, cancellation)) is not { } answer) return null;
        using var json = JsonPage.Parse(answer);
        try
        {
            place = WordPressPosts.PlaceOf(WordPressPosts.Comment(json.RootElement), account);
        }
        catch (JsonException)
        {
            // Whoever lists this comment reports it; here it only cannot show the way up.
            return null;
        }

        known.Remember((account.Id, id), place);
        return place;
    }
}
