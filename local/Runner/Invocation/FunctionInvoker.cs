using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Local.Runner.Invocation;

/// <summary>Runs a function through the worker middleware, in a service scope of its own, with a new instance of its class.</summary>
internal sealed class FunctionInvoker(IServiceScopeFactory scopes, WorkerPipeline middleware)
{
    private readonly FunctionExecutionDelegate pipeline = middleware.Build(context => context.Features.Get<Call>()!.RunAsync(context));
    private int running;
    private int started;

    /// <summary>How many functions run at this moment.</summary>
    public int Running => Volatile.Read(ref running);

    /// <summary>How many were ever started.</summary>
    public int Started => Volatile.Read(ref started);

    /// <param name="completion">What happens to the function's result while its scope still lives; null when middleware answered in its place.</param>
    public async Task InvokeAsync(FunctionMethod function, FunctionInput input, CancellationToken cancellation, Func<object?, FunctionContext, Task>? completion = null)
    {
        Interlocked.Increment(ref started);
        Interlocked.Increment(ref running);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = new LocalFunctionContext(new LocalFunctionDefinition(function), input.Data, input.Retry, scope.ServiceProvider, cancellation)
            {
                Items = input.Items.ToDictionary(),
            };
            var call = new Call(function, input);
            context.Features.Set(call);
            await pipeline(context);
            if (completion is not null)
            {
                await completion(call.Result, context);
            }
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    private sealed class Call(FunctionMethod function, FunctionInput input)
    {
        public object? Result { get; private set; }

        public async Task RunAsync(FunctionContext context)
        {
            var arguments = function.Method.GetParameters().Select(parameter => input.ValueFor(parameter, function, context)).ToArray();
            var instance = function.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(context.InstanceServices, function.Class);
            Result = await UnwrapAsync(function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null), function.Method.ReturnType);
        }

        private static async Task<object?> UnwrapAsync(object? returned, Type declared)
        {
            var task = returned switch
            {
                Task running => running,
                ValueTask running => running.AsTask(),
                not null when returned.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>) =>
                    (Task)type.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(returned, null)!,
                _ => null,
            };
            if (task is null)
            {
                return returned;
            }

            await task;
            return declared.IsGenericType ? task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task) : null;
        }
    }
}
