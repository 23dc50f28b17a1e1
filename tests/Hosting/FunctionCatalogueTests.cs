using Microsoft.Azure.Functions.Worker;
using SocialInbox.Security;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Hosting;

public sealed class FunctionCatalogueTests
{
    private static readonly string[] FirstSegments = ["api", "hooks", "help", "chat", "s"];

    [Fact]
    public void The_catalogue_of_functions_is_the_approved_one() =>
        Approved.Matches("functions.txt", string.Join('\n', CataloguedFunction.All.Select(function =>
            $"{function.Name} | {function.Trigger} | {function.Route} | {string.Join(',', function.Methods)} | {function.Who}")));

    [Fact]
    public void Every_http_function_says_who_may_call_it_and_no_rule_is_left_over() =>
        Assert.Equal(Http.Select(function => function.Name).Order(StringComparer.Ordinal), AccessRules.Functions.Order(StringComparer.Ordinal));

    // Left out, the host takes one level and the build's generator another.
    [Fact]
    public void Every_http_trigger_says_its_level_in_so_many_words() =>
        Assert.All(
            Http.SelectMany(function => function.Class.GetMethods()).SelectMany(method => method.GetParameters()).SelectMany(parameter => parameter.CustomAttributes)
                .Where(attribute => attribute.AttributeType == typeof(HttpTriggerAttribute)),
            attribute => Assert.Equal(typeof(AuthorizationLevel), attribute.ConstructorArguments.FirstOrDefault().ArgumentType));

    [Fact]
    public void Every_http_function_names_its_methods_and_leaves_keys_to_nobody() =>
        Assert.All(Http, function =>
        {
            Assert.NotEmpty(function.Methods);
            Assert.Equal(AuthorizationLevel.Anonymous, function.Level);
        });

    [Fact]
    public void Every_route_but_the_file_servers_begins_with_a_known_word() =>
        Assert.All(Http.Where(function => function.Route != "{*path}"), function => Assert.Contains(function.Route!.Split('/')[0], FirstSegments));

    [Fact]
    public void No_request_matches_two_functions()
    {
        var functions = Http.Where(function => function.Route != "{*path}").ToList();
        foreach (var one in functions)
            foreach (var other in functions.Where(other => other != one && other.Methods.Intersect(one.Methods).Any()))
                Assert.False(BothMatch(one.Route!, other.Route!), $"{one.Name} and {other.Name} both match a path");
    }

    [Fact]
    public void Every_function_can_be_seen_by_the_worker_and_is_named_as_its_class() =>
        Assert.All(CataloguedFunction.All, function =>
        {
            Assert.True(function.Class is { IsPublic: true, IsSealed: true });
            // "Intake" is both a slice and a function; no class bears its namespace's name.
            Assert.Contains(function.Class.Name, new[] { function.Name, $"{function.Name}Function" });
        });

    private static IEnumerable<CataloguedFunction> Http => CataloguedFunction.All.Where(function => function.IsHttp);

    private static bool BothMatch(string one, string other)
    {
        var (a, b) = (one.Split('/'), other.Split('/'));
        return a.Length == b.Length && a.Zip(b).All(pair => pair.First.StartsWith('{') || pair.Second.StartsWith('{') || string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase));
    }
}
