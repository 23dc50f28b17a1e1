using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Erasure;
using SocialInbox.Hosting;
using SocialInbox.Replies.Drafts;
using SocialInbox.Replies.Saved;

namespace SocialInbox.Replies;

internal static class RepliesSetup
{
    public static IServiceCollection AddReplies(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(ReplyOptions.Read(configuration))
        .AddQueue(OutboxQueue.Name)
        .AddTable(DraftsTable.Name, words: TableWords.OfCustomers)
        .AddSingleton<DraftsTable>()
        .AddSingleton<IHoldsWords, DraftWords>()
        .AddTable(SettingsTable.Name, words: TableWords.None)
        .AddSingleton<SavedReplyTable>()
        .AddSingleton<OutboxQueue>()
        .AddSingleton<SendReply>();
}
