using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.X;

/// <summary>
/// What an account costs: X bills each post and each author that is read once per UTC day (the brand's own mentions and posts a fifth of others'), and
/// what is posted, hidden and delivered each time. An estimate that errs upwards, since what was read before a restart is counted again.
/// </summary>
internal sealed class XBill(QuotaMeter quotas, IOptions<XOptions> options, TimeProvider clock)
{
    internal const string Quota = QuotaNames.CentsADay;

    private readonly Recent<(AccountId Account, string Item, DateOnly Day), bool> paid = new(100_000);

    private XOptions Prices => options.Value;

    internal void Read(Account account, XPage page, double centsPerPost) => Charge(
        account,
        page.Items.Sum(post => Once(account, post.Id, centsPerPost))
            + page.Around.Sum(post => Once(account, post.Id, account.AuthorIds.Contains(post.AuthorId) ? Prices.CentsPerOwnedPost : Prices.CentsPerPost))
            + page.Authors.Where(author => !account.AuthorIds.Contains(author)).Sum(author => Once(account, $"author {author}", Prices.CentsPerAuthor)));

    /// <summary>A reply that X took, or may have taken.</summary>
    internal void Sent(Account account, OutboundReply reply, TextRule rule) => Charge(
        account,
        rule.HasLink(reply.Text) ? Prices.CentsPerPostWithLink : XReplies.TargetOf(reply.Target) is { Named: true } ? Prices.CentsPerReply : Prices.CentsPerNewPost);

    internal void Hidden(Account account) => Charge(account, Prices.CentsPerHiding);

    internal void Delivered(Account account, int posts) => Charge(account, posts * Prices.CentsPerDelivery);

    private double Once(Account account, string item, double cents)
    {
        var key = (account.Id, item, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        if (paid.TryGet(key, out _)) return 0;
        paid.Remember(key, true);
        return cents;
    }

    private void Charge(Account account, double cents)
    {
        if (cents <= 0) return;
        quotas.Note(account.Id, QuotaUse.Of(Quota, Prices.CentsPerDay, TimeSpan.FromDays(1), clock.GetUtcNow()) with { Used = cents });
    }
}
