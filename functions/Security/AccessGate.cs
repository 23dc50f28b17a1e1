using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using SocialInbox.Hosting;

namespace SocialInbox.Security;

/// <summary>
/// Every HTTP request passes here, and none goes on unless <see cref="AccessRules"/> says who may call its function and the caller
/// is that. Refusals are written to the response; the function does not run.
/// </summary>
internal sealed partial class AccessGate(AppPlace place, ClientLimit limit, ILogger<AccessGate> logger, LocalSignIn? local = null) : IFunctionsWorkerMiddleware
{
    public const long LargestBody = 1024 * 1024;

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        SecurityHeaders.Write(http);
        if (Refuse(http, context.FunctionDefinition.Name) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await Problem.Of(bad.StatusCode, "bad-request", "The request could not be read.").ExecuteAsync(http);
        }
        catch (Exception fault) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            // A network sends again what was answered 503, and gives up on a 500.
            var away = StorageFault.IsAway(fault) || AccessRules.For(context.FunctionDefinition.Name) is AccessRule.Webhook;
            if (StorageFault.IsAway(fault)) Log.StorageAway(logger, fault, context.FunctionDefinition.Name);
            else Log.Failed(logger, fault, context.FunctionDefinition.Name);
            var answer = away
                ? Problem.Of(StatusCodes.Status503ServiceUnavailable, "storage-away", "The inbox cannot reach its storage. Nothing was lost; try again in a moment.")
                : Problem.Of(StatusCodes.Status500InternalServerError, "fault", "Something went wrong here. It has been recorded.");
            if (away) http.Response.Headers.RetryAfter = "5";
            await answer.ExecuteAsync(http);
        }
    }

    private static IResult ForeignPage => Problem.Of(StatusCodes.Status403Forbidden, "foreign-page", "Writes are taken from the inbox's own pages only.");

    private IResult? Refuse(HttpContext http, string function)
    {
        if (AccessRules.For(function) is not { } rule)
        {
            Log.Unmapped(logger, function);
            return Problem.Of(StatusCodes.Status403Forbidden, "not-allowed", "Nobody may call this.");
        }

        if (http.Request.ContentLength > LargestBody) return Problem.Of(StatusCodes.Status413PayloadTooLarge, "too-large", "The request is too large.");
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = LargestBody;
        if (rule is AccessRule.Health) return null;
        if (place.SignInIsBroken)
        {
            Log.SignInBroken(logger);
            return Problem.Of(StatusCodes.Status503ServiceUnavailable, "sign-in-broken", "Sign-in is not set up, so nobody is let in.");
        }

        if (IsOpenToStrangers(http, rule) && limit.Ask(http) is { } wait)
        {
            http.Response.Headers.RetryAfter = wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            return Problem.Of(StatusCodes.Status429TooManyRequests, "too-many", "Too many requests from this address. Try again later.");
        }

        if (rule is AccessRule.Webhook) return null;
        if (local is not null && !LocalSignIn.IsLocal(http)) return Problem.Of(StatusCodes.Status403Forbidden, "not-local", "This inbox answers on this machine only, by the name localhost.");

        // Its form is plain HTML, which adds no header; a foreign page that could send it would have to know the link.
        if (rule is AccessRule.SignedLink) return null;
        if (rule is AccessRule.Visitor) return SameOrigin.IsWrite(http.Request) && !SameOrigin.IsForm(http.Request, place) ? ForeignPage : null;
        if (SameOrigin.IsWrite(http.Request) && !SameOrigin.Shown(http.Request, place))
            return ForeignPage;
        return RefusePerson(http, rule);
    }

    // Not asking who one is: each page does, and an office has one address.
    private static bool IsOpenToStrangers(HttpContext http, AccessRule rule) =>
        rule is not (AccessRule.For or AccessRule.Static) && (rule is not AccessRule.Session || SameOrigin.IsWrite(http.Request));

    private IResult? RefusePerson(HttpContext http, AccessRule rule)
    {
        var person = place.InAzure ? AzurePrincipal.Read(http.Request.Headers, place) : local?.Read(http.Request);
        if (person is not null) http.Features.Set(person);
        if (rule is not AccessRule.For(var role)) return null;
        if (person is null) return Problem.Of(StatusCodes.Status401Unauthorized, "signed-out", "Sign in first.");
        return person.May(role) ? null : Problem.Of(StatusCodes.Status403Forbidden, "not-allowed", $"This needs the role {role.ToString().ToLowerInvariant()}.");
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The function {Function} has no access rule, so nobody may call it.")]
        public static partial void Unmapped(ILogger logger, string function);

        [LoggerMessage(2, LogLevel.Error, "The app runs in Azure without App Service authentication or without SignIn__TenantId: nobody is let in.")]
        public static partial void SignInBroken(ILogger logger);

        [LoggerMessage(3, LogLevel.Error, "Storage is away; {Function} answered 503.")]
        public static partial void StorageAway(ILogger logger, Exception fault, string function);

        [LoggerMessage(4, LogLevel.Error, "{Function} failed.")]
        public static partial void Failed(ILogger logger, Exception fault, string function);
    }
}
