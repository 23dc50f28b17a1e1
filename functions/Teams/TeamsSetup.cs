using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Teams;

internal static class TeamsSetup
{
    public static IServiceCollection AddTeams(this IServiceCollection services) => services
        .AddTable(SettingsTable.Name)
        .AddSingleton<KnownPeople>()
        .AddSingleton<PersonalSettingsTable>();
}
