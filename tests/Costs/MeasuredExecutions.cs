using System.Text.Json;
using SocialInbox.Tests.Infra;

namespace SocialInbox.Tests.Costs;

/// <summary>How long functions ran when bench/ measured them last, in seconds; with the machine and the day.</summary>
internal sealed record MeasuredExecutions(string Date, string Machine, IReadOnlyDictionary<string, decimal> Seconds)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static MeasuredExecutions Last { get; } = JsonSerializer.Deserialize<MeasuredExecutions>(InfraFile.Read("bench/executions.json").Text, Web)!;

    public decimal Of(string name) => Seconds[name];
}
