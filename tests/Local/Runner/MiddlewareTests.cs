using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Hosting;
using SocialInbox.Tests.Local.Runner.App;

namespace SocialInbox.Tests.Local.Runner;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Middleware_surrounds_the_function_in_the_order_in_which_it_was_added()
    {
        await using var test = await new TestRunner { Middleware = worker => worker.UseMiddleware<Outer>().UseMiddleware<Inner>() }.StartAsync(typeof(HttpSamples));

        Assert.Equal("done", await test.Client.GetStringAsync(new Uri("slow", UriKind.Relative)));

        Assert.Equal(["outer in", "inner in", "slow GET", "inner out", "outer out"], test.Calls.Rest());
    }

    [Fact]
    public async Task A_refusal_in_middleware_is_the_answer_and_the_function_never_runs()
    {
        await using var test = await new TestRunner { Middleware = worker => worker.UseMiddleware(RefuseAsync) }.StartAsync(typeof(HttpSamples));

        using var response = await test.Client.GetAsync(new Uri("slow", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("Slow is closed", await response.Content.ReadAsStringAsync());
        Assert.Empty(test.Calls.Rest());
    }

    [Fact]
    public async Task Headers_that_middleware_sets_on_its_way_back_reach_the_client()
    {
        await using var test = await new TestRunner { Middleware = worker => worker.UseMiddleware(StampAsync) }.StartAsync(typeof(HttpSamples));

        using var response = await test.Client.GetAsync(new Uri("items/1", UriKind.Relative));

        Assert.Equal("Item", Assert.Single(response.Headers.GetValues("x-function")));
    }

    [Fact]
    public async Task Middleware_for_some_functions_only_leaves_the_others_alone()
    {
        await using var test = await new TestRunner
        {
            Middleware = worker => worker.UseWhen<Outer>(context => context.FunctionDefinition.Name == "Slow"),
        }.StartAsync(typeof(HttpSamples));

        await test.Client.GetStringAsync(new Uri("items/1", UriKind.Relative));
        Assert.Empty(test.Calls.Rest());
        await test.Client.GetStringAsync(new Uri("slow", UriKind.Relative));
        Assert.Equal(["outer in", "slow GET", "outer out"], test.Calls.Rest());
    }

    [Fact]
    public async Task Middleware_sees_timers_too_and_finds_no_request_there()
    {
        await using var test = await new TestRunner { Middleware = worker => worker.UseMiddleware<Kinds>() }.StartAsync(typeof(EveryFiveMinutes));

        await test.Runner.RunTimerAsync("EveryFiveMinutes");

        Assert.Equal("timerTrigger timer, request False", test.Calls.Rest()[0]);
    }

    private static async Task RefuseAsync(FunctionContext context, Func<Task> next) =>
        await Results.Text($"{context.FunctionDefinition.Name} is closed", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context.GetHttpContext()!);

    private static async Task StampAsync(FunctionContext context, Func<Task> next)
    {
        await next();
        context.GetHttpContext()!.Response.Headers["x-function"] = context.FunctionDefinition.Name;
    }

    private sealed class Outer(Calls calls) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            await calls.HappenAsync("outer in");
            await next(context);
            await calls.HappenAsync("outer out");
        }
    }

    private sealed class Inner(Calls calls) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            await calls.HappenAsync("inner in");
            await next(context);
            await calls.HappenAsync("inner out");
        }
    }

    private sealed class Kinds(Calls calls) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            var binding = context.FunctionDefinition.InputBindings.Values.Single();
            await calls.HappenAsync($"{binding.Type} {binding.Name}, request {context.GetHttpContext() is not null}");
            await next(context);
        }
    }
}
