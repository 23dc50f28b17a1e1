using Refit;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>
/// https://learn.microsoft.com/linkedin/marketing/community-management, as far as it is used. Answers come as text: lists are read item by
/// item. Queries whose brackets must not be escaped are made by <see cref="LinkedInClient"/>.
/// </summary>
internal interface ILinkedInApi
{
    [Get("/rest/posts")]
    Task<ApiResponse<string>> Posts([Authorize] string token, string q, string author, int count, int start, CancellationToken cancellation);

    [Get("/rest/posts/{urn}")]
    Task<ApiResponse<string>> Post([Authorize] string token, string urn, CancellationToken cancellation);

    /// <param name="urn">A post, or the comment whose answers are wanted.</param>
    [Get("/rest/socialActions/{urn}/comments")]
    Task<ApiResponse<string>> Comments([Authorize] string token, string urn, int count, int start, CancellationToken cancellation);

    [Get("/rest/socialActions/{urn}/comments/{id}")]
    Task<ApiResponse<string>> Comment([Authorize] string token, string urn, string id, CancellationToken cancellation);

    [Post("/rest/socialActions/{urn}/comments")]
    Task<ApiResponse<string>> Answer([Authorize] string token, string urn, [Body(buffered: true)] LinkedInNewComment comment, CancellationToken cancellation);

    [Get("/rest/organizations/{id}")]
    Task<ApiResponse<string>> Organization([Authorize] string token, string id, CancellationToken cancellation);

    [Get("/rest/organizationAcls")]
    Task<ApiResponse<string>> Roles([Authorize] string token, string q, string role, string state, CancellationToken cancellation);
}
