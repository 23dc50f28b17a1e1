using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace SocialInbox.Local.Runner;

/// <summary>Finds the functions of an assembly as the worker's build does: public methods of public classes.</summary>
internal static partial class FunctionCatalogue
{
    /// <exception cref="StartRefusedException">A name is invalid or taken, or a method has not exactly one trigger that runs locally.</exception>
    public static IReadOnlyList<FunctionMethod> Read(Assembly assembly, Func<Type, bool> includes)
    {
        var functions = assembly.ExportedTypes
            .Where(type => type.IsClass && includes(type))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => (Method: method, Attribute: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(found => found.Attribute is not null)
            .Select(found => Describe(found.Method, found.Attribute!.Name))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();

        var twice = functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? functions : throw new StartRefusedException($"Two functions are named {twice.Key}; names are compared ignoring case");
    }

    private static FunctionMethod Describe(MethodInfo method, string name)
    {
        if (!ValidName().IsMatch(name))
        {
            throw new StartRefusedException($"'{name}' is no function name: a letter, then letters, digits, _ and -, at most 127 in all");
        }

        var triggers = method.GetParameters()
            .SelectMany(parameter => parameter.GetCustomAttributes<BindingAttribute>().Select(attribute => (parameter, attribute)))
            .ToList();
        return triggers is [(var carrier, TriggerBindingAttribute trigger)]
            && trigger is HttpTriggerAttribute or TimerTriggerAttribute or QueueTriggerAttribute
            && method.GetCustomAttribute<BindingAttribute>() is null
                ? new FunctionMethod(name, method, carrier, trigger)
                : throw new StartRefusedException($"Function {name} needs exactly one HTTP, timer or queue trigger and no other binding to run locally");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,126}$")]
    private static partial Regex ValidName();
}
