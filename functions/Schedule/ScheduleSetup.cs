using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Schedule;

internal static class ScheduleSetup
{
    public static IServiceCollection AddSchedule(this IServiceCollection services) => services
        .AddTable(SettingsTable.Name)
        .AddTable(RecordPoison.Table)
        .AddSingleton<Heartbeat>()
        .AddSingleton<QueueDuePolls>()
        .AddSingleton<RecordPoison>()
        .AddSingleton<ReportVitals>();
}
