using Refit;

namespace SocialInbox.Networks.Trustpilot;

/// <summary>https://documentation-apidocumentation.trustpilot.com/, as far as it is used. Answers come as text: pages are read item by item.</summary>
internal interface ITrustpilotApi
{
    /// <param name="key">The API key; whoever looks up a business unit needs no token.</param>
    [Get("/v1/business-units/find")]
    Task<ApiResponse<string>> FindUnit([Header("apikey")] string key, string name, CancellationToken cancellation);

    [Get("/v1/private/business-units/{unit}/reviews")]
    Task<ApiResponse<string>> Reviews([Authorize] string token, string unit, int perPage, int page, string orderBy, CancellationToken cancellation);

    [Get("/v1/private/reviews/{review}")]
    Task<ApiResponse<string>> Review([Authorize] string token, string review, CancellationToken cancellation);

    [Post("/v1/private/reviews/{review}/reply")]
    Task<ApiResponse<string>> Reply([Authorize] string token, string review, [Body(buffered: true)] TrustpilotNewReply reply, CancellationToken cancellation);
}
