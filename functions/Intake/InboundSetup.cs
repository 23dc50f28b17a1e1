using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Intake;

internal static class InboundSetup
{
    public static IServiceCollection AddInbound(this IServiceCollection services) => services
        .AddTable(InboundTable.Name, words: TableWords.OfCustomers)
        .AddQueue(IntakeQueue.Name)
        .AddSingleton<InboundTable>()
        .AddSingleton<IntakeQueue>()
        .AddSingleton<DeliveryBell>()
        .AddSingleton<RequeueStragglers>();
}
