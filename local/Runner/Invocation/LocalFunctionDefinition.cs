using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Local.Runner.Invocation;

/// <summary>What middleware can ask about the function it surrounds.</summary>
internal sealed class LocalFunctionDefinition(FunctionMethod function) : FunctionDefinition
{
    public override ImmutableArray<FunctionParameter> Parameters { get; } =
        [.. function.Method.GetParameters().Select(parameter => new FunctionParameter(parameter.Name!, parameter.ParameterType))];

    public override string PathToAssembly => function.Class.Assembly.Location;

    public override string EntryPoint => $"{function.Class.FullName}.{function.Method.Name}";

    public override string Id => function.Name;

    public override string Name => function.Name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } =
        ImmutableDictionary<string, BindingMetadata>.Empty.Add(function.TriggerParameter.Name!, new TriggerMetadata(function));

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;

    private sealed class TriggerMetadata(FunctionMethod function) : BindingMetadata
    {
        public override string Name => function.TriggerParameter.Name!;

        /// <summary>"httpTrigger", "timerTrigger" or "queueTrigger", as the attribute is named.</summary>
        public override string Type { get; } = char.ToLowerInvariant(function.Trigger.GetType().Name[0])
            + function.Trigger.GetType().Name[1..^nameof(Attribute).Length];

        public override BindingDirection Direction => BindingDirection.In;
    }
}
