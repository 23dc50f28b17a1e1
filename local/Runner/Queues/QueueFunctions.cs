using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SocialInbox.Local.Runner.Invocation;

namespace SocialInbox.Local.Runner.Queues;

/// <summary>Connects queue functions with their queues.</summary>
internal static partial class QueueFunctions
{
    private const string PoisonSuffix = "-poison";

    /// <exception cref="StartRefusedException">The connection, the queue's name or a parameter is not usable.</exception>
    public static QueueListener Listen(FunctionMethod function, QueuePolicy policy, TimeSpan lease, FunctionInvoker invoker, IServiceProvider services)
    {
        QueueBinding.Require(function);
        var trigger = (QueueTriggerAttribute)function.Trigger;
        var settings = services.GetRequiredService<IConfiguration>();
        var name = settings[RunnerSettings.StoragePrefix] + settings.Resolve(trigger.QueueName, function.Name);
        if (!ValidName().IsMatch(name))
        {
            throw new StartRefusedException($"Function {function.Name}: '{name}' is no queue name: 3 to 63 of a-z, 0-9 and single hyphens");
        }

        var account = Connect(settings.ConnectionString(trigger.Connection), function.Name);
        var logs = services.GetRequiredService<ILoggerFactory>();
        return new QueueListener(
            new QueueFunction(
                function,
                account.GetQueueClient(name),
                name.EndsWith(PoisonSuffix, StringComparison.Ordinal) ? null : account.GetQueueClient(name + PoisonSuffix),
                policy,
                lease,
                services.GetRequiredService<IOptions<JsonSerializerOptions>>().Value,
                invoker,
                logs.CreateLogger<QueueFunction>()),
            logs.CreateLogger<QueueListener>());
    }

    // The text is taken as it travels: a body that is not Base64 must not fail the batch, and goes to the poison queue unchanged.
    private static QueueServiceClient Connect(string connectionString, string function)
    {
        try
        {
            return new QueueServiceClient(connectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        }
        catch (Exception invalid) when (invalid is FormatException or ArgumentException)
        {
            throw new StartRefusedException($"Function {function}: its connection string is invalid", invalid);
        }
    }

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex ValidName();
}
