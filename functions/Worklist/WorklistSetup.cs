using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Worklist.Earlier;
using SocialInbox.Worklist.Joining;
using SocialInbox.Worklist.Tags;
using SocialInbox.Worklist.Views;
using SocialInbox.Worklist.Views.Saved;

namespace SocialInbox.Worklist;

internal static class WorklistSetup
{
    public static IServiceCollection AddWorklist(this IServiceCollection services) => services
        .AddTable(SettingsTable.Name, words: TableWords.None)
        .AddSingleton<WorklistTable>()
        .AddSingleton<CustomersTable>()
        .AddSingleton<CompleteJoins>()
        .AddSingleton<CountViews>()
        .AddSingleton<SavedViewTable>()
        .AddSingleton<TagCatalogue>();
}
