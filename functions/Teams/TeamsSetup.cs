using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Teams.Routing;

namespace SocialInbox.Teams;

internal static class TeamsSetup
{
    public static IServiceCollection AddTeams(this IServiceCollection services) => services
        .AddTable(SettingsTable.Name, words: TableWords.None)
        .AddSingleton<KnownPeople>()
        .AddSingleton<RoutingTable>()
        .AddSingleton<RouteOpen>()
        .AddSingleton<PersonalSettingsTable>();
}
