using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Tests.Local.Runner.App;

/// <summary>Functions that must not start, each for its own reason.</summary>
public static class RefusedSamples
{
    public sealed class ReturnsData
    {
        [Function("ReturnsData")]
        public static string Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => request.Path.ToString();
    }

    public sealed class WantsWhatItsRouteLacks
    {
        [Function("WantsWhatItsRouteLacks")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id}")] HttpRequest request, string name) => Results.Text($"{name} {request.Path}");
    }

    public sealed class HasNoTrigger
    {
        [Function("HasNoTrigger")]
        public static void Run(string anything) => ArgumentNullException.ThrowIfNull(anything);
    }

    public sealed class IsMisnamed
    {
        [Function("9 lives")]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
    }

    public sealed class IsNamedLikeAnother
    {
        [Function("everyfiveMINUTES")]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
    }

    public sealed class KeepsNoTime
    {
        [Function("KeepsNoTime")]
        public static void Run([TimerTrigger("every now and then")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
    }

    public sealed class ReadsAShoutingQueue
    {
        [Function("ReadsAShoutingQueue")]
        public static void Run([QueueTrigger("LOUD")] string text) => ArgumentNullException.ThrowIfNull(text);
    }
}
