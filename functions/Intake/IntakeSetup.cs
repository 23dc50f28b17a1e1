using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Intake;

internal static class IntakeSetup
{
    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddInbound()
        .AddTable(CursorTable.Name, words: TableWords.None)
        .AddSingleton<CursorTable>()
        .AddSingleton<TestMentions>()
        .AddSingleton<CustomerPosts>()
        .AddSingleton<BrandPosts>()
        .AddSingleton<TakePosts>()
        .AddSingleton<PollAccount>()
        .AddSingleton<PollOutOfTurn>()
        .AddSingleton<TakeDelivery>()
        .AddSingleton<TakeWaiting>();
}
