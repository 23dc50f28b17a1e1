using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace SocialInbox.Local.Runner;

/// <summary>One function: the method behind a <c>[Function]</c> attribute and the parameter that carries its trigger.</summary>
internal sealed record FunctionMethod(string Name, MethodInfo Method, ParameterInfo TriggerParameter, TriggerBindingAttribute Trigger)
{
    public Type Class => Method.DeclaringType!;
}
