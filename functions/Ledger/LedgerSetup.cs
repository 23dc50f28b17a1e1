using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Ledger;

internal static class LedgerSetup
{
    public static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddTable(ConversationLedger.Name, words: TableWords.OfCustomers, schema: LedgerRows.Schema)
        .AddTable(ConversationIndexes.Worklist, TableRole.Derived, TableWords.Copied, IndexRows.Schema)
        .AddTable(ConversationIndexes.Clocks, TableRole.Derived, TableWords.None)
        .AddTable(ConversationIndexes.Customers, TableRole.Derived, TableWords.None)
        .AddTable(PostClaims.Name, words: TableWords.None)
        .AddSingleton<ConversationIndexes>()
        .AddSingleton<ConversationLedger>()
        .AddSingleton<ConversationDesk>()
        .AddSingleton<PostClaims>();
}
