using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Local.Runner;
using SocialInbox.Local.Runner.Http;

namespace SocialInbox.Tests.Local.Runner;

public sealed class RouteTableTests
{
    [Fact]
    public void The_first_function_by_name_wins_although_a_later_one_matches_literally()
    {
        var table = Table(("B_Export", "items/export"), ("A_Item", "items/{id}"));

        Assert.Equal("A_Item", table.Match("GET", "/items/export")?.Function);
        Assert.Equal("export", table.Match("GET", "/items/export")?.Values["id"]);
    }

    [Fact]
    public void Names_are_ordered_ignoring_case()
    {
        Assert.Equal("alpha", Table(("Beta", "{one}"), ("alpha", "{two:minlength(1)}")).Match("GET", "/x")?.Function);
    }

    [Theory]
    [InlineData("/items/12", "Item")]
    [InlineData("/items/export", "ItemsExport")]
    [InlineData("/items/0191f3a4-7b1c-7aaa-8000-000000000000", "ItemByKey")]
    [InlineData("/ITEMS/Export", "ItemsExport")]
    [InlineData("/items", "Zz_Files")]
    [InlineData("/items/12/more", "Zz_Files")]
    [InlineData("/notes", "Notes")]
    [InlineData("/notes/7", "Notes")]
    [InlineData("/", "Zz_Files")]
    public void Constraints_and_optional_parts_decide_and_the_catch_all_takes_the_rest(string path, string function)
    {
        var table = Table(("Item", "items/{id:int}"), ("ItemByKey", "items/{id:guid}"), ("ItemsExport", "items/export"), ("Notes", "notes/{number:int?}"), ("Zz_Files", "{*path}"));

        Assert.Equal(function, table.Match("GET", path)?.Function);
    }

    [Fact]
    public void A_default_in_the_template_fills_a_missing_part()
    {
        Assert.Equal("1", Table(("Page", "pages/{number=1}")).Match("GET", "/pages")?.Values["number"]);
    }

    [Fact]
    public void The_prefix_stands_before_every_route()
    {
        var table = RouteTable.Create([new HttpRoute("Ping", "ping", null)], "api/v1", Constraints);

        Assert.Equal("Ping", table.Match("GET", "/api/v1/ping")?.Function);
        Assert.Null(table.Match("GET", "/ping"));
    }

    [Fact]
    public void A_method_that_is_not_listed_falls_through_to_the_next_function_or_to_nobody()
    {
        var table = RouteTable.Create([new HttpRoute("A", "things", ["post"]), new HttpRoute("B", "things", ["get", "head"])], "", Constraints);

        Assert.Equal("B", table.Match("GET", "/things")?.Function);
        Assert.Equal("A", table.Match("POST", "/things")?.Function);
        Assert.Null(table.Match("DELETE", "/things"));
    }

    [Theory]
    [InlineData("/leading")]
    [InlineData("admin")]
    [InlineData("admin/people")]
    [InlineData("Runtime/state")]
    [InlineData("open/{brace")]
    [InlineData("a/{id:nosuchconstraint}")]
    [InlineData("{*rest}/more")]
    public void A_route_that_the_host_refuses_is_refused(string route)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Table(("Mine", route)));

        Assert.Contains("Function Mine", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("administrators")]
    [InlineData("runtimes/{id}")]
    public void Only_the_whole_first_segment_is_reserved(string route)
    {
        Assert.Equal("Mine", Table(("Mine", route)).Match("GET", "/" + route)?.Function);
    }

    [Theory]
    [InlineData("things/{id}", "things/{id}")]
    [InlineData("things/{id}", "Things/{other}")]
    [InlineData("things/{id:int}", "things/{number:int}")]
    public void Two_functions_cannot_share_a_route_and_a_method(string one, string other)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Table(("One", one), ("Two", other)));

        Assert.Contains("One and Two", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_functions_may_share_a_route_when_their_methods_differ()
    {
        var table = RouteTable.Create([new HttpRoute("Read", "a/{id}", ["get"]), new HttpRoute("Write", "a/{id}", ["put", "post"])], "", Constraints);

        Assert.Equal("Write", table.Match("put", "/a/1")?.Function);
    }

    private static IInlineConstraintResolver Constraints { get; } =
        new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider().GetRequiredService<IInlineConstraintResolver>();

    private static RouteTable Table(params (string Function, string Route)[] routes) =>
        RouteTable.Create(routes.Select(route => new HttpRoute(route.Function, route.Route, null)), "", Constraints);
}
