using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Schedule;

internal static class ScheduleSetup
{
    public static IServiceCollection AddSchedule(this IServiceCollection services) => services
        .AddTable(SettingsTable.Name, words: TableWords.None)
        .AddTable(RecordPoison.Table, words: TableWords.None)
        .AddSingleton<Heartbeat>()
        .AddSingleton<QueueDuePolls>()
        .AddSingleton<RecordPoison>()
        .AddSingleton<ReportVitals>();
}
