using System.Collections.Immutable;
using Azure;
using SocialInbox.Accounts;
using SocialInbox.Networks;

namespace SocialInbox.Tests.Accounts;

internal static class AccountSamples
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly Feed Mentions = new("mentions", TimeSpan.FromMinutes(1));
    public static readonly Feed Threads = new("threads", TimeSpan.FromMinutes(5));

    public static Account Account(string handle = "shop") => new()
    {
        Id = AccountId.For("testnet", new Uri("https://social.example"), handle),
        Network = "testnet",
        Handle = handle,
        DisplayName = "The Shop",
        Server = new Uri("https://social.example"),
        AuthorIds = ["42", "did:plc:x"],
        StartAt = Start.AddDays(-7),
        Settings = ImmutableDictionary<string, string>.Empty.Add("software", "testsoft"),
    };

    public static StoredAccount Stored(AccountHealth? health = null) =>
        new(Account(), health ?? AccountHealth.New, ImmutableDictionary<string, DateTimeOffset>.Empty, Start, ETag.All);
}
