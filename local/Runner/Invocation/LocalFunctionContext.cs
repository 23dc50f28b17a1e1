using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Local.Runner.Invocation;

/// <summary>The context of one invocation, from public members of the worker's types only.</summary>
internal sealed class LocalFunctionContext(
    FunctionDefinition definition,
    IReadOnlyDictionary<string, object?> bindingData,
    RetryContext retry,
    IServiceProvider services,
    CancellationToken cancellation) : FunctionContext
{
    public override string InvocationId { get; } = Guid.CreateVersion7().ToString();

    public override string FunctionId => FunctionDefinition.Id;

    public override TraceContext TraceContext { get; } = new LocalTrace(Activity.Current);

    public override BindingContext BindingContext { get; } = new LocalBinding(bindingData);

    public override RetryContext RetryContext { get; } = retry;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition { get; } = definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken { get; } = cancellation;

    private sealed class LocalTrace(Activity? activity) : TraceContext
    {
        public override string TraceParent { get; } = activity?.Id ?? "";

        public override string TraceState { get; } = activity?.TraceStateString ?? "";
    }

    private sealed class LocalBinding(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData { get; } = data;
    }
}
