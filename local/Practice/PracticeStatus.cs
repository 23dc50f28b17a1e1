namespace SocialInbox.Local.Practice;

/// <summary>One public post on the practice network. Ids grow, also those of posts that are dated back.</summary>
public sealed record PracticeStatus(
    string Id, string AuthorId, string Text, string Language, DateTimeOffset CreatedAt, DateTimeOffset? EditedAt = null, string? InReplyToId = null)
{
    public PracticePerson Author => PracticePerson.WithId(AuthorId);

    public bool NamesShop => !Author.IsShop && Text.Contains($"@{PracticePerson.Shop.Acct}", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What is told to the shop: somebody named it.</summary>
public sealed record PracticeNotice(string Id, string StatusId, DateTimeOffset CreatedAt);
