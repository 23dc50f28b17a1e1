using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.X;

/// <summary>
/// What reading costs: X bills each post once per UTC day, the brand's own mentions and posts a fifth of others'. An estimate that errs
/// upwards, since what was read before a restart is counted again.
/// </summary>
internal sealed class XBill(QuotaMeter quotas, IOptions<XOptions> options, TimeProvider clock)
{
    internal const string Quota = QuotaNames.CentsADay;

    private readonly Recent<(AccountId Account, string Post, DateOnly Day), bool> paid = new(100_000);

    internal void Note(Account account, XPage page, double centsPerPost)
    {
        var now = clock.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var cents = 0.0;
        foreach (var post in page.Items)
        {
            if (paid.TryGet((account.Id, post.Id, day), out _)) continue;
            paid.Remember((account.Id, post.Id, day), true);
            cents += centsPerPost;
        }

        if (cents <= 0) return;
        var tomorrow = new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        quotas.Note(account.Id, new QuotaUse(Quota, cents, options.Value.CentsPerDay, tomorrow) { AddsUp = true });
    }
}
