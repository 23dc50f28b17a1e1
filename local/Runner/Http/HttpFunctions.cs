using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Local.Runner.Invocation;

namespace SocialInbox.Local.Runner.Http;

/// <summary>Answers requests with HTTP functions.</summary>
internal sealed partial class HttpFunctions(
    IReadOnlyDictionary<string, FunctionMethod> functions,
    RouteTable routes,
    FunctionInvoker invoker,
    ILogger<HttpFunctions> logger,
    CancellationToken hardStop)
{
    // Where the published ASP.NET Core integration keeps the request, so that GetHttpContext finds it.
    private const string HttpContextKey = "HttpRequestContext";

    public async Task AnswerAsync(HttpContext http)
    {
        if (routes.Match(http.Request.Method, http.Request.Path) is not { } match)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Request.RouteValues = match.Values;
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, hardStop);
        var frameworkServices = http.RequestServices;
        try
        {
            await invoker.InvokeAsync(functions[match.Function], InputFrom(http), cancellation.Token, (result, _) => WriteAsync(result, http));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            Log.ClientLeft(logger, match.Function);
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure, match.Function);
            Fail(http);
        }
        finally
        {
            http.RequestServices = frameworkServices;
        }
    }

    /// <exception cref="StartRefusedException">The function takes or returns something that the worker's ASP.NET Core integration would not carry.</exception>
    public static void Require(FunctionMethod function, RouteTable routes)
    {
        var result = function.Method.ReturnType is { IsGenericType: true } wrapped ? wrapped.GetGenericArguments()[0] : function.Method.ReturnType;
        if (function.TriggerParameter.ParameterType != typeof(HttpRequest) || !(result.IsAssignableTo(typeof(IResult)) || result.IsAssignableTo(typeof(IActionResult))))
        {
            throw new StartRefusedException($"Function {function.Name} must take an HttpRequest and return an IResult or IActionResult");
        }

        ByName.Require(function, routes.ParametersOf(function.Name));
    }

    private static FunctionInput InputFrom(HttpContext http) => new(
        _ => http.Request,
        new Dictionary<string, object?>(http.Request.RouteValues, StringComparer.OrdinalIgnoreCase))
    {
        Items = new Dictionary<object, object> { [HttpContextKey] = http },
    };

    // After all middleware, as in the worker: headers that middleware sets on its way back still count.
    private static Task WriteAsync(object? result, HttpContext http) => result switch
    {
        IResult answer => answer.ExecuteAsync(http),
        IActionResult answer => answer.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())),
        _ => Task.CompletedTask,
    };

    private static void Fail(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Function {Function} failed")]
        public static partial void Failed(ILogger logger, Exception failure, string function);

        [LoggerMessage(2, LogLevel.Debug, "The client left before function {Function} had answered")]
        public static partial void ClientLeft(ILogger logger, string function);
    }
}
