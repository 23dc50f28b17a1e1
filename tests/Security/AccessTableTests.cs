using SocialInbox.Security;
using SocialInbox.Tests.Hosting;

namespace SocialInbox.Tests.Security;

/// <summary>Every HTTP function with each of its methods, and everybody who may come: nobody, and one person of each role.</summary>
public sealed class AccessTableTests
{
    private static IEnumerable<(CataloguedFunction Function, string Method)> Routes => CataloguedFunction.All.Where(function => function.IsHttp).SelectMany(function => function.Methods.Select(method => (function, method)));

    public static TheoryData<string, string, string> WhoComesWhere()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (function, method) in Routes)
            foreach (var who in (string[])["nobody", .. Enum.GetNames<Role>()])
                data.Add(function.Name, method, who);
        return data;
    }

    [Theory]
    [MemberData(nameof(WhoComesWhere))]
    public async Task Whoever_comes_to_a_function_passes_or_is_refused_as_the_table_says(string function, string method, string who)
    {
        var call = Gate.With(method).InAzure().Header("X-SocialInbox", "1").Header("Origin", "https://inbox.example");
        if (who != "nobody") call.Header("X-MS-CLIENT-PRINCIPAL", AzurePrincipalTests.Principal(("roles", who.ToLowerInvariant())));

        await call.Calls(function);

        var expected = AccessRules.For(function) is not AccessRule.For(var needed) ? 200
            : who == "nobody" ? 401
            : Enum.Parse<Role>(who) >= needed ? 200 : 403;
        Assert.Equal((expected, expected == 200), (call.Status, call.FunctionRan));
    }

    [Fact]
    public void Nothing_but_what_says_why_is_open_to_nobody()
    {
        var open = CataloguedFunction.All.Where(function => function.IsHttp && AccessRules.For(function.Name) is not AccessRule.For).Select(function => function.Name);

        Assert.Equal(
            ["AcknowledgeByLink", "AnswerHandshake", "ReceiveDeauthorisation", "ReceiveDeletionRequest", "ReceiveWebhook", "ShowAcknowledgement", "ShowDeletionRequest", "ShowHealth", "ShowHelpArticle", "ShowHelpPage", "ShowHelpStart", "ShowSession", "SignIn", "SignOut", "VoteOnArticle", "Zz_Web"],
            open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_write_of_a_signed_in_person_needs_the_sign_that_it_comes_from_our_page()
    {
        foreach (var (function, method) in Routes.Where(route => route.Method is not ("get" or "head") && AccessRules.For(route.Function.Name) is AccessRule.For or AccessRule.Session))
        {
            var call = Gate.With(method).InAzure().Header("Origin", "https://inbox.example").Header("X-MS-CLIENT-PRINCIPAL", AzurePrincipalTests.Principal(("roles", "admin")));

            await call.Calls(function.Name);

            Assert.Equal((403, "foreign-page"), (call.Status, call.Code));
        }
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Accept", "text/html")]
    public async Task A_visitors_form_counts_from_our_own_page_only(string header, string value)
    {
        var call = await Gate.With("post").InAzure().Header(header, value).Calls("VoteOnArticle");

        Assert.Equal((403, "foreign-page"), (call.Status, call.Code));
    }

    [Fact]
    public async Task Where_sign_in_is_broken_everything_but_the_health_check_is_closed()
    {
        foreach (var (function, method) in Routes)
        {
            var call = Gate.With(method).InAzure(tenant: null).Header("X-SocialInbox", "1").Header("Origin", "https://inbox.example").Header("X-MS-CLIENT-PRINCIPAL", AzurePrincipalTests.Principal(("roles", "admin")));

            await call.Calls(function.Name);

            Assert.Equal(AccessRules.For(function.Name) is AccessRule.Health ? 200 : 503, call.Status);
        }
    }

    [Fact]
    public async Task A_forged_principal_is_never_read_where_strangers_may_come()
    {
        foreach (var (function, method) in Routes.Where(route => AccessRules.For(route.Function.Name) is AccessRule.Webhook or AccessRule.SignedLink or AccessRule.Visitor or AccessRule.Health))
        {
            var call = await Gate.With(method).InAzure().Header("Origin", "https://inbox.example").Header("X-MS-CLIENT-PRINCIPAL", AzurePrincipalTests.Principal(("roles", "admin"))).Calls(function.Name);

            Assert.True(call.FunctionRan);
            Assert.Null(call.PersonSeen);
        }
    }
}
