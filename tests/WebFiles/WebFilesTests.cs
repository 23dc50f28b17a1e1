using System.IO.Compression;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.WebFiles;

namespace SocialInbox.Tests.WebFiles;

public sealed class WebFilesTests
{
    private static readonly WebFileSet Files = new(
    [
        ("index.html", "<!doctype html><title>SocialInbox</title>"u8.ToArray()),
        ("favicon.svg", "<svg/>"u8.ToArray()),
        ("assets/index-a1b2.js", "export {};"u8.ToArray()),
    ]);

    [Theory]
    [InlineData("/", "text/html; charset=utf-8", "no-cache")]
    [InlineData("/favicon.svg", "image/svg+xml", "no-cache")]
    [InlineData("/assets/index-a1b2.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable")]
    public async Task A_file_says_what_it_is_and_how_long_it_lasts(string path, string type, string caching)
    {
        var answer = await Get(path);

        Assert.Equal((200, type, caching), (answer.Status, answer.Headers.ContentType.ToString(), answer.Headers.CacheControl.ToString()));
        Assert.NotEmpty(answer.Headers.ETag.ToString());
    }

    [Theory]
    [InlineData("/conversations/abc")]
    [InlineData("/accounts")]
    public async Task An_address_of_the_pages_is_answered_by_the_start_page(string path) => Assert.Contains("<title>SocialInbox", (await Get(path)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("/api/wroklist")]
    [InlineData("/API/x")]
    [InlineData("/hooks/x")]
    [InlineData("/help/x")]
    [InlineData("/chat/x")]
    [InlineData("/s/x")]
    [InlineData("/assets/index-old.js")]
    [InlineData("/../secret.txt")]
    [InlineData("/local.settings.json")]
    [InlineData("/Index.html")]
    public async Task A_wrong_address_is_an_error_and_never_the_start_page(string path)
    {
        var answer = await Get(path);

        Assert.Equal(404, answer.Status);
        Assert.Equal("application/problem+json", answer.Headers.ContentType);
    }

    [Fact]
    public async Task A_copy_that_is_still_right_is_not_sent_again()
    {
        var tag = (await Get("/")).Headers.ETag.ToString();

        var answer = await Get("/", ("If-None-Match", tag));

        Assert.Equal((304, 0), (answer.Status, answer.Body.Length));
    }

    [Fact]
    public async Task A_browser_that_understands_brotli_gets_brotli()
    {
        var answer = await Get("/", ("Accept-Encoding", "gzip, deflate, br, zstd"));

        Assert.Equal("br", answer.Headers.ContentEncoding);
        Assert.NotEqual((await Get("/")).Headers.ETag, answer.Headers.ETag);
        using var text = new StreamReader(new BrotliStream(new MemoryStream(answer.Body), CompressionMode.Decompress));
        Assert.StartsWith("<!doctype html>", await text.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_a_kind_that_nobody_thought_of_stops_the_start() => Assert.Throws<InvalidOperationException>(() => new WebFileSet([("page.php", [])]));

    [Fact]
    public async Task Without_built_pages_the_start_page_is_missed_loudly()
    {
        var request = Answered.Request("GET", "/");

        Assert.Equal(404, (await Answered.By(new Zz_Web(WebFileSet.ReadFolder("no-such-folder")).Run(request), request)).Status);
    }

    private static Task<Answered> Get(string path, params (string, string)[] headers)
    {
        var request = Answered.Request("GET", path, headers);
        return Answered.By(new Zz_Web(Files).Run(request), request);
    }
}
