using Microsoft.Extensions.DependencyInjection;
using SocialInbox.HelpCentre.Effects;
using SocialInbox.HelpCentre.Votes;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.HelpCentre;

internal static class HelpCentreSetup
{
    public static IServiceCollection AddHelpCentre(this IServiceCollection services) => services
        .AddTable(ArticlesTable.Name, words: TableWords.None)
        .AddSingleton<ArticlesTable>()
        .AddSingleton<VoteTable>()
        .AddSingleton<GapTable>()
        .AddSingleton<ArticleUses>()
        .AddSingleton(provider => new VoteLimit(provider.GetRequiredService<ClientLimit>()));
}
