// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
using System.Net;
using System.Reflection;

namespace Refit;

/// <summary>Sends a call and turns the answer into what the method promises.</summary>
internal static class RestResult
{
    internal static Func<RestCall, object> CallFor(MethodInfo method)
    {
        if (method.ReturnType == typeof(Task))
        {
            return SendAsync;
        }

        if (!method.ReturnType.IsGenericType || method.ReturnType.GetGenericTypeDefinition() != typeof(Task<>))
        {
            throw new ArgumentException($"Method \"{method.Name}\" is invalid. All REST Methods must return Task or Task<T>");
        }

        var result = method.ReturnType.GenericTypeArguments[0];
        var wrapped = result == typeof(IApiResponse)
            ? typeof(HttpContent)
            : result.IsGenericType && (result.GetGenericTypeDefinition() == typeof(ApiResponse<>) || result.GetGenericTypeDefinition() == typeof(IApiResponse<>))
                ? result.GenericTypeArguments[0]
                : null;
        var (name, types) = wrapped is null ? (nameof(ReadAsync), (Type[])[result]) : (nameof(AnswerAsync), [result, wrapped]);
        return typeof(RestResult).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(types)
            .CreateDelegate<Func<RestCall, object>>();
    }

    // Transport failures pass unwrapped here, as they do in the package.
    private static async Task SendAsync(RestCall call)
    {
        using var request = await call.RequestAsync().ConfigureAwait(false);
        using var response = await call.Client.SendAsync(request, call.Cancellation).ConfigureAwait(false);
        if (await call.Settings.ExceptionFactory(response).ConfigureAwait(false) is { } refusal)
        {
            throw refusal;
        }
    }

    private static async Task<T?> ReadAsync<T>(RestCall call)
    {
        using var request = await call.RequestAsync().ConfigureAwait(false);
        HttpResponseMessage response;
        try
        {
            response = await call.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, call.Cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (!IsCancelledByCaller(failure, call))
        {
            throw new ApiRequestException(request, request.Method, call.Settings, failure);
        }

        // What is handed on raw belongs to the caller, and a refusal to the exception that carries it.
        var isCallers = IsRaw<T>();
        try
        {
            if (typeof(T) != typeof(HttpResponseMessage) && await call.Settings.ExceptionFactory(response).ConfigureAwait(false) is { } refusal)
            {
                isCallers = true;
                throw refusal;
            }

            return await ContentAsync<T>(response, call).ConfigureAwait(false);
        }
        finally
        {
            if (!isCallers)
            {
                response.Dispose();
            }
        }
    }

    private static async Task<TResponse> AnswerAsync<TResponse, T>(RestCall call)
    {
        using var request = await call.RequestAsync().ConfigureAwait(false);
        HttpResponseMessage response;
        try
        {
            response = await call.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, call.Cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (!IsCancelledByCaller(failure, call))
        {
            var unanswered = new ApiRequestException(request, request.Method, call.Settings, failure);
            return (TResponse)(object)new ApiResponse<T>(request, null, default, call.Settings, unanswered);
        }

        try
        {
            var error = await call.Settings.ExceptionFactory(response).ConfigureAwait(false);
            var content = default(T);
            if (error is null)
            {
                try
                {
                    content = await ReadBodyAsync<T>(response, call).ConfigureAwait(false);
                }
                catch (Exception failure) when (!IsCancelledByCaller(failure, call))
                {
                    error = await UnreadableAsync(response, call, failure).ConfigureAwait(false);
                }
            }

            return (TResponse)(object)new ApiResponse<T>(request, response, content, call.Settings, error as ApiException);
        }
        finally
        {
            if (!IsRaw<T>())
            {
                response.Dispose();
            }
        }
    }

    private static async Task<T?> ContentAsync<T>(HttpResponseMessage response, RestCall call)
    {
        try
        {
            return await ReadBodyAsync<T>(response, call).ConfigureAwait(false);
        }
        catch (Exception failure) when (!IsCancelledByCaller(failure, call))
        {
            return await UnreadableAsync(response, call, failure).ConfigureAwait(false) is { } exception ? throw exception : default(T);
        }
    }

    private static async Task<T?> ReadBodyAsync<T>(HttpResponseMessage response, RestCall call)
    {
        if (typeof(T) == typeof(HttpResponseMessage))
        {
            return (T)(object)response;
        }

        if (typeof(T) == typeof(HttpContent))
        {
            return (T)(object)response.Content;
        }

        if (typeof(T) == typeof(Stream))
        {
            return (T)(object)await response.Content.ReadAsStreamAsync(call.Cancellation).ConfigureAwait(false);
        }

        if (typeof(T) == typeof(string))
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(call.Cancellation).ConfigureAwait(false));
            return (T)(object)await reader.ReadToEndAsync(call.Cancellation).ConfigureAwait(false);
        }

        if (response.StatusCode == HttpStatusCode.NoContent || response.Content.Headers.ContentLength == 0)
        {
            return default;
        }

        // Buffered, so that the text of an unreadable body can still be shown in the exception.
        await response.Content.LoadIntoBufferAsync(call.Cancellation).ConfigureAwait(false);
        return await call.Settings.ContentSerializer.FromHttpContentAsync<T>(response.Content, call.Cancellation).ConfigureAwait(false);
    }

    private static async Task<Exception?> UnreadableAsync(HttpResponseMessage response, RestCall call, Exception failure) =>
        call.Settings.DeserializationExceptionFactory is { } factory
            ? await factory(response, failure).ConfigureAwait(false)
            : await ApiException.Create(
                "An error occured deserializing the response.",
                response.RequestMessage!,
                response.RequestMessage!.Method,
                response,
                call.Settings,
                failure).ConfigureAwait(false);

    private static bool IsCancelledByCaller(Exception failure, RestCall call) =>
        failure is OperationCanceledException && call.Cancellation.IsCancellationRequested;

    private static bool IsRaw<T>() => typeof(T) == typeof(HttpResponseMessage) || typeof(T) == typeof(HttpContent) || typeof(T) == typeof(Stream);
}
