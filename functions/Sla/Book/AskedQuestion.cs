using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Triage;

namespace SocialInbox.Sla.Book;

/// <summary>What the choice of a policy knows of the question that starts a clock.</summary>
/// <param name="Tier">Of the customer; empty where nobody gave one.</param>
public sealed record AskedQuestion(AccountId Account, Category Category, Priority Priority, string Language, string Tier)
{
    public static AskedQuestion Of(AccountId account, VersionFacts said) => new(account, said.Category, said.Priority, said.Language, "");
}
