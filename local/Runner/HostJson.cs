using Microsoft.Extensions.Configuration;
using SocialInbox.Local.Runner.Queues;

namespace SocialInbox.Local.Runner;

/// <summary>The parts of host.json that decide how functions run. Defaults are those of the Functions host.</summary>
internal sealed record HostJson(string RoutePrefix, QueuePolicy Queues)
{
    /// <exception cref="StartRefusedException">The file is missing, is not JSON, or holds a value out of range.</exception>
    public static HostJson Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new StartRefusedException($"There is no host.json at {path}");
        }

        try
        {
            var extensions = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(path)).Build().GetSection("extensions");
            return new HostJson(
                (extensions["http:routePrefix"] ?? "api").Trim('/'),
                QueuePolicy.From(extensions.GetSection("queues"), Environment.ProcessorCount));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or InvalidOperationException)
        {
            throw new StartRefusedException($"{path} cannot be read: {(unreadable.InnerException ?? unreadable).Message}", unreadable);
        }
    }
}
