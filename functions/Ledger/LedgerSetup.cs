using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Ledger;

internal static class LedgerSetup
{
    public static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddTable(ConversationLedger.Name)
        .AddTable(ConversationIndexes.Worklist, TableRole.Derived)
        .AddTable(ConversationIndexes.Clocks, TableRole.Derived)
        .AddTable(PostClaims.Name)
        .AddSingleton<ConversationIndexes>()
        .AddSingleton<ConversationLedger>()
        .AddSingleton<ConversationDesk>()
        .AddSingleton<PostClaims>();
}
