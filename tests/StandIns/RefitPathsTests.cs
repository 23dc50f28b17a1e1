using Refit;

namespace SocialInbox.Tests.StandIns;

public sealed class RefitPathsTests(RefitServer server) : IClassFixture<RefitServer>
{
    internal sealed record Thread(string Brand, string Post, string? Filter = null);

    internal interface IPathApi
    {
        [Get("/posts/{id}")]
        Task<string> Post(string id);

        [Get("/posts/{ID}/replies")]
        Task<string> AnyCase(string id);

        [Get("/posts/{post-id}")]
        Task<string> Aliased([AliasAs("post-id")] string postId);

        [Get("/files/{**rest}")]
        Task<string> Rest(string rest);

        [Get("/files/{**rest}")]
        Task<string> RestOfANumber(int rest);

        [Get("/posts/{id}/likes/{other}")]
        Task<string> Unmatched(string id);

        [Get("/{thread.Brand}/posts/{thread.Post}")]
        Task<string> Nested(Thread thread);

        [Get("posts")]
        Task<string> WithoutSlash();

        [Get("/numbers/{number}")]
        Task<string> Number(double number);

        [Get("/posts?kind=reply")]
        Task<string> FixedQuery(string? after);
    }

    private async Task<string> Target(Func<IPathApi, Task> call)
    {
        await call(server.Api<IPathApi>());
        return server.Last.Target;
    }

    [Fact]
    public async Task A_placeholder_takes_the_argument_of_its_name() => Assert.Equal("/posts/7", await Target(api => api.Post("7")));

    [Fact]
    public async Task A_placeholder_matches_its_parameter_in_any_case() =>
        Assert.Equal("/posts/7/replies", await Target(api => api.AnyCase("7")));

    [Fact]
    public async Task A_placeholder_matches_the_alias_of_its_parameter() =>
        Assert.Equal("/posts/7", await Target(api => api.Aliased("7")));

    [Theory]
    [InlineData("a b", "/posts/a%20b")]
    [InlineData("a/b", "/posts/a%2Fb")]
    [InlineData("a?b#c", "/posts/a%3Fb%23c")]
    [InlineData("ü", "/posts/%C3%BC")]
    [InlineData("at://did:plc:x", "/posts/at%3A%2F%2Fdid%3Aplc%3Ax")]
    public async Task Path_values_are_escaped_whole(string id, string target) =>
        Assert.Equal(target, await Target(api => api.Post(id)));

    [Fact]
    public async Task A_rest_placeholder_keeps_slashes_and_escapes_between_them() =>
        Assert.Equal("/files/a/b%20c/d", await Target(api => api.Rest("a/b c/d")));

    [Fact]
    public async Task A_rest_placeholder_takes_text_only() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Target(api => api.RestOfANumber(1)));

    [Fact]
    public async Task A_placeholder_without_a_parameter_fails_at_the_call() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Target(api => api.Unmatched("7")));

    [Fact]
    public async Task A_path_without_a_leading_slash_fails_at_the_call() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Target(api => api.WithoutSlash()));

    [Fact]
    public async Task A_null_path_value_leaves_its_segment_empty() => Assert.Equal("/posts/", await Target(api => api.Post(null!)));

    [Fact]
    public async Task A_placeholder_reaches_into_an_argument_and_leaves_the_rest_to_the_query() =>
        Assert.Equal("/acme/posts/7?Filter=open", await Target(api => api.Nested(new("acme", "7", "open"))));

    [Fact]
    public async Task Numbers_are_written_in_the_invariant_culture() =>
        Assert.Equal("/numbers/1.5", await Target(api => api.Number(1.5)));

    [Fact]
    public async Task A_query_in_the_template_stays_and_comes_first() =>
        Assert.Equal("/posts?kind=reply&after=9", await Target(api => api.FixedQuery("9")));

    [Theory]
    [InlineData("/api/v1")]
    [InlineData("/api/v1/")]
    public async Task The_path_is_appended_to_the_path_of_the_base_address(string basePath)
    {
        await RestService.For<IPathApi>(server.Client(basePath)).Post("7");

        Assert.Equal("/api/v1/posts/7", server.Last.Target);
    }

    [Fact]
    public async Task A_client_without_a_base_address_is_refused() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => RestService.For<IPathApi>(new HttpClient()).Post("7"));
}
