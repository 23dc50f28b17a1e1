// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Refit;

/// <summary>A refusal in RFC 7807 form (application/problem+json).</summary>
public class ValidationApiException : ApiException
{
    private static readonly JsonSerializerOptions problemOptions = ProblemOptions();

    private ValidationApiException(ApiException exception, ProblemDetails? content)
        : base(
            exception.RequestMessage,
            exception.HttpMethod,
            exception.Content,
            exception.StatusCode,
            exception.ReasonPhrase,
            exception.Headers,
            exception.RefitSettings)
    {
        ContentHeaders = exception.ContentHeaders;
        Content = content;
    }

    public new ProblemDetails? Content { get; }

    public static ValidationApiException Create(ApiException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        ArgumentException.ThrowIfNullOrWhiteSpace(exception.Content);
        return new(exception, JsonSerializer.Deserialize<ProblemDetails>(exception.Content, problemOptions));
    }

    internal static async Task<ValidationApiException> ReadAsync(ApiException exception)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(exception.Content);
        using var content = new StringContent(exception.Content, Encoding.UTF8, "application/problem+json");
        return new(exception, await exception.RefitSettings.ContentSerializer.FromHttpContentAsync<ProblemDetails>(content).ConfigureAwait(false));
    }

    private static JsonSerializerOptions ProblemOptions()
    {
        var options = SystemTextJsonContentSerializer.GetDefaultJsonSerializerOptions();
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

public class ProblemDetails
{
    public Dictionary<string, string[]> Errors { get; set; } = [];

    public string? Type { get; set; } = "about:blank";

    public string? Title { get; set; }

    public int Status { get; set; }

    public string? Detail { get; set; }

    public string? Instance { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> Extensions { get; set; } = new Dictionary<string, object>();
}
