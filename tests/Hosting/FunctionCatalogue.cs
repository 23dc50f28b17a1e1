using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.Tests.Hosting;

/// <summary>Every function of the app, read from its attributes as the host reads them.</summary>
internal sealed record CataloguedFunction(string Name, Type Class, string Trigger, string? Route, IReadOnlyList<string> Methods, AuthorizationLevel? Level)
{
    public bool IsHttp => Trigger == "http";

    public static IReadOnlyList<CataloguedFunction> All { get; } = [.. typeof(SocialInboxSetup).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
        .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
        .Select(Read)
        .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)];

    public string Who => AccessRules.For(Name) switch
    {
        AccessRule.For(var role) => role.ToString().ToLowerInvariant(),
        { } rule => $"({rule.GetType().Name.ToLowerInvariant()})",
        null => IsHttp ? "CLOSED" : "-",
    };

    private static CataloguedFunction Read(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.GetCustomAttribute<HttpTriggerAttribute>() is { } http)
                return new(name, method.DeclaringType!, "http", http.Route ?? name, [.. (http.Methods ?? []).Order()], http.AuthLevel);
            if (parameter.GetCustomAttribute<QueueTriggerAttribute>() is { } queue) return new(name, method.DeclaringType!, $"queue {queue.QueueName}", null, [], null);
            if (parameter.GetCustomAttribute<TimerTriggerAttribute>() is { } timer) return new(name, method.DeclaringType!, $"timer {timer.Schedule}", null, [], null);
        }

        throw new InvalidOperationException($"The function {name} has no trigger that this catalogue knows.");
    }
}
