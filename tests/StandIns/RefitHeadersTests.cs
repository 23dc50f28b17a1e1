using Refit;

namespace SocialInbox.Tests.StandIns;

public sealed class RefitHeadersTests(RefitServer server) : IClassFixture<RefitServer>
{
    [Headers("X-Origin: base")]
    internal interface IGeneralApi
    {
        [Get("/inherited")]
        Task<string> Inherited();
    }

    [Headers("X-Origin: interface", "X-Kept: interface", "Authorization: Bearer")]
    internal interface IHeaderApi : IGeneralApi
    {
        [Get("/h")]
        Task<string> OfInterface();

        [Get("/h"), Headers("X-Origin: method")]
        Task<string> OfMethod();

        [Get("/h"), Headers("X-Origin: method")]
        Task<string> OfArgument([Header("X-Origin")] string? origin);

        [Get("/h"), Headers("X-Origin")]
        Task<string> Removed();

        [Get("/h")]
        Task<string> Collection([HeaderCollection] IDictionary<string, string> headers);

        [Get("/h")]
        Task<string> Signed([Authorize] string token);

        [Get("/h")]
        Task<string> SignedBy([Authorize("DPoP")] string token);

        [Post("/h"), Headers("Content-Language: de")]
        Task<string> WithContentHeader();

        [Get("/h"), Headers("Content-Language: de")]
        Task<string> ReadWithContentHeader();

        [Post("/h"), Headers("Content-Type: application/activity+json")]
        Task<string> WithOwnContentType([Body] string body);

        [Get("/h"), Headers("Link: <https://example.test/a:b>")]
        Task<string> WithColons();
    }

    internal interface IUnsignedApi
    {
        [Get("/h")]
        Task<string> Unsigned([Property("account")] string account, [Property] int attempt);
    }

    private static readonly RefitSettings withToken = new() { AuthorizationHeaderValueGetter = (_, _) => Task.FromResult("secret") };

    private async Task<string?> Header(string name, Func<IHeaderApi, Task> call, RefitSettings? settings = null)
    {
        await call(server.Api<IHeaderApi>(settings));
        return server.Last.Header(name);
    }

    [Fact]
    public async Task A_header_of_the_interface_is_on_every_call() =>
        Assert.Equal("interface", await Header("X-Origin", api => api.OfInterface()));

    [Fact]
    public async Task An_inherited_call_carries_the_headers_of_its_own_interface() =>
        Assert.Equal("base", await Header("X-Origin", api => api.Inherited()));

    [Fact]
    public async Task A_header_of_the_method_replaces_that_of_the_interface()
    {
        Assert.Equal("method", await Header("X-Origin", api => api.OfMethod()));
        Assert.Equal("interface", server.Last.Header("X-Kept"));
    }

    [Fact]
    public async Task A_header_argument_replaces_that_of_the_method() =>
        Assert.Equal("argument", await Header("X-Origin", api => api.OfArgument("argument")));

    [Fact]
    public async Task A_null_argument_removes_the_header() => Assert.Null(await Header("X-Origin", api => api.OfArgument(null)));

    [Fact]
    public async Task A_name_without_a_value_removes_the_header() => Assert.Null(await Header("X-Origin", api => api.Removed()));

    [Fact]
    public async Task A_header_collection_sets_several_headers()
    {
        Assert.Equal("collection", await Header("X-Origin", api => api.Collection(new Dictionary<string, string> { ["X-Origin"] = "collection", ["X-More"] = "1" })));
        Assert.Equal("1", server.Last.Header("X-More"));
    }

    [Fact]
    public async Task Line_breaks_never_reach_a_header() =>
        Assert.Equal("aX-Injected: b", await Header("X-Origin", api => api.OfArgument("a\r\nX-Injected: b")));

    [Fact]
    public async Task An_authorize_argument_makes_a_bearer_header_or_names_its_scheme()
    {
        Assert.Equal("Bearer abc", await Header("Authorization", api => api.Signed("abc")));
        Assert.Equal("DPoP abc", await Header("Authorization", api => api.SignedBy("abc")));
    }

    [Fact]
    public async Task The_token_getter_fills_in_a_scheme_without_a_token() =>
        Assert.Equal("Bearer secret", await Header("Authorization", api => api.OfInterface(), withToken));

    [Fact]
    public async Task The_token_getter_leaves_a_given_token_alone() =>
        Assert.Equal("Bearer abc", await Header("Authorization", api => api.Signed("abc"), withToken));

    [Fact]
    public async Task The_token_getter_is_not_asked_where_no_scheme_stands()
    {
        await server.Api<IUnsignedApi>(withToken).Unsigned("a", 1);

        Assert.Null(server.Last.Header("Authorization"));
    }

    [Fact]
    public async Task A_content_header_on_a_post_without_a_body_sends_an_empty_body()
    {
        Assert.Equal("de", await Header("Content-Language", api => api.WithContentHeader()));
        Assert.Equal("0", server.Last.Header("Content-Length"));
    }

    [Fact]
    public async Task A_content_header_on_a_get_is_dropped() =>
        Assert.Null(await Header("Content-Language", api => api.ReadWithContentHeader()));

    [Fact]
    public async Task A_content_type_of_the_method_replaces_that_of_the_body() =>
        Assert.Equal("application/activity+json", await Header("Content-Type", api => api.WithOwnContentType("{}")));

    [Fact]
    public async Task A_header_value_may_contain_colons() =>
        Assert.Equal("<https://example.test/a:b>", await Header("Link", api => api.WithColons()));

    [Fact]
    public async Task A_property_reaches_the_message_handlers_and_not_the_wire()
    {
        var handler = new Listening { InnerHandler = new SocketsHttpHandler() };
        using var client = new HttpClient(handler) { BaseAddress = server.Client().BaseAddress };

        await RestService.For<IUnsignedApi>(client).Unsigned("acme", 3);

        Assert.Equal("acme", handler.Account);
        Assert.Equal(3, handler.Attempt);
        Assert.Equal("/h", server.Last.Target);
    }

    private sealed class Listening : DelegatingHandler
    {
        internal string? Account { get; private set; }

        internal int Attempt { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Account = request.Options.TryGetValue(new HttpRequestOptionsKey<string>("account"), out var account) ? account : null;
            Attempt = request.Options.TryGetValue(new HttpRequestOptionsKey<int>("attempt"), out var attempt) ? attempt : 0;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
