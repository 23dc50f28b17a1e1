using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace SocialInbox.Hosting;

/// <summary>Counts the runs that end in a fault; what becomes of it is decided by others. A request that cannot be read is its sender's fault.</summary>
internal sealed class CountFailures(Vitals vitals) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (fault is not BadHttpRequestException && !context.CancellationToken.IsCancellationRequested)
        {
            vitals.Failed(context.FunctionDefinition.Name);
            throw;
        }
    }
}
