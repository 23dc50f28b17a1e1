using System.CommandLine;
using System.Text;
using System.Text.Json;
using SocialInbox.Local.Commands;

namespace SocialInbox.Tests.Triage;

public sealed class TriageCommandTests
{
    [Fact]
    public async Task Every_post_gets_one_line_with_the_names_of_the_corpus()
    {
        var run = await RunAsync(
            """{"id":"a1","network":"x","kind":"mention","rating":null,"parent":null,"text":"@shop wann kommt mein Paket?","language":"de"}""");

        using var line = JsonDocument.Parse(Assert.Single(run.Output));
        Assert.Equal(["id", "needsAnswer", "category", "priority", "language", "reasons"], line.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.Equal("a1", line.RootElement.GetProperty("id").GetString());
        Assert.True(line.RootElement.GetProperty("needsAnswer").GetBoolean());
        Assert.Equal("service", line.RootElement.GetProperty("category").GetString());
        Assert.Equal("normal", line.RootElement.GetProperty("priority").GetString());
        Assert.Equal("de", line.RootElement.GetProperty("language").GetString());
        var reason = line.RootElement.GetProperty("reasons")[0];
        Assert.Equal(["rule", "words"], reason.EnumerateObject().Select(field => field.Name));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_broken_line_is_named_and_the_others_are_still_judged()
    {
        var run = await RunAsync("""{"id":1,"text":"danke!"}""", "{ broken", "", "[1]", """{"id":2,"text":"Wo bleibt mein Geld?"}""");

        Assert.Equal(2, run.Output.Count);
        Assert.StartsWith("""{"id":2,""", run.Output[1], StringComparison.Ordinal);
        Assert.Equal(["line 2: not valid JSON", "line 4: not a JSON object"], run.Errors);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Missing_fields_are_tolerated()
    {
        var run = await RunAsync("{}", """{"text":null,"kind":7,"rating":"five"}""");

        Assert.All(run.Output, line => Assert.StartsWith("""{"id":null,""", line, StringComparison.Ordinal));
        Assert.Equal(2, run.Output.Count);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_handle_given_as_the_brands_makes_a_reply_to_it_count()
    {
        const string reply = """{"id":"r","network":"x","kind":"reply","parent":"Neu im Laden","text":"@lampenhaus wirklich sehr ordentlich beleuchtet dort"}""";

        var unknown = await RunAsync([reply]);
        var known = await RunAsync([reply], "--handle", "@lampenhaus");

        Assert.Contains("to-other-person", unknown.Output[0], StringComparison.Ordinal);
        Assert.DoesNotContain("to-other-person", known.Output[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_read_by_its_path()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, """{"id":"f","kind":"review","rating":5,"text":"Immer wieder gern"}""");
            var run = await InvokeAsync(Stream.Null, path);
            Assert.Contains("good-review", Assert.Single(run.Output), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_missing_file_is_said_in_one_line()
    {
        var run = await InvokeAsync(Stream.Null, "no-such-file.jsonl");

        Assert.Equal(["There is no file no-such-file.jsonl."], run.Errors);
        Assert.Equal(1, run.ExitCode);
    }

    // Otherwise the parser reads @lampenhaus as the name of a file with further arguments.
    private static readonly ParserConfiguration HandlesAreNoFiles = new() { ResponseFileTokenReplacer = null };

    private static Task<Run> RunAsync(params string[] lines) => RunAsync(lines, []);

    private static Task<Run> RunAsync(string[] lines, params string[] options) =>
        InvokeAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), ["-", .. options]);

    private static async Task<Run> InvokeAsync(Stream input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await TriageCommand.Create(() => input).Parse(arguments, HandlesAreNoFiles)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        return new Run(exitCode, Lines(output), Lines(errors));
    }

    private static List<string> Lines(StringWriter text) =>
        [.. text.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)];

    private sealed record Run(int ExitCode, List<string> Output, List<string> Errors);
}
