using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>A call of one named function, as worker middleware sees it; without a request it is a timer's or a queue's.</summary>
internal sealed class StubFunctionContext : FunctionContext
{
    public StubFunctionContext(string function, HttpContext? http)
    {
        FunctionDefinition = new Definition(function);
        if (http is not null) Items["HttpRequestContext"] = http;
    }

    public override string InvocationId => "1";
    public override string FunctionId => "1";
    public override FunctionDefinition FunctionDefinition { get; }
    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();
    public override IServiceProvider InstanceServices { get; set; } = null!;
    public override TraceContext TraceContext => throw new NotSupportedException();
    public override BindingContext BindingContext => throw new NotSupportedException();
    public override RetryContext RetryContext => throw new NotSupportedException();
    public override IInvocationFeatures Features => throw new NotSupportedException();

    private sealed class Definition(string name) : FunctionDefinition
    {
        public override string Name => name;
        public override string Id => name;
        public override string EntryPoint => name;
        public override string PathToAssembly => "";
        public override ImmutableArray<FunctionParameter> Parameters => [];
        public override IImmutableDictionary<string, BindingMetadata> InputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;
        public override IImmutableDictionary<string, BindingMetadata> OutputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;
    }
}
