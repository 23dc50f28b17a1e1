using Refit;

namespace SocialInbox.Networks.Google;

/// <summary>
/// https://developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews, as far as it is used: reviews stayed on version 4.
/// Answers come as text: pages are read item by item.
/// </summary>
internal interface IGoogleApi
{
    /// <param name="location">accounts/1/locations/2</param>
    /// <param name="orderBy">Only "rating", "rating desc" and "updateTime desc" are taken.</param>
    [Get("/v4/{**location}/reviews")]
    Task<ApiResponse<string>> Reviews([Authorize] string token, string location, int pageSize, string orderBy, string? pageToken, CancellationToken cancellation);

    /// <param name="review">accounts/1/locations/2/reviews/3</param>
    [Get("/v4/{**review}")]
    Task<ApiResponse<string>> Review([Authorize] string token, string review, CancellationToken cancellation);

    /// <summary>Makes the reply or takes the place of the one that is there.</summary>
    [Put("/v4/{**review}/reply")]
    Task<ApiResponse<string>> Reply([Authorize] string token, string review, [Body(buffered: true)] GoogleNewReply reply, CancellationToken cancellation);
}

/// <summary>https://developers.google.com/my-business/reference/accountmanagement/rest: who a consent is for.</summary>
internal interface IGoogleAccountsApi
{
    [Get("/v1/accounts?pageSize=20")]
    Task<ApiResponse<string>> Accounts([Authorize] string token, CancellationToken cancellation);
}

/// <summary>https://developers.google.com/my-business/reference/businessinformation/rest: the shops of an account.</summary>
internal interface IGoogleLocationsApi
{
    [Get("/v1/{**account}/locations?readMask=name,title&pageSize=100")]
    Task<ApiResponse<string>> Locations([Authorize] string token, string account, string? pageToken, CancellationToken cancellation);
}
