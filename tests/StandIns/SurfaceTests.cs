using System.Reflection;
using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Refit;

namespace SocialInbox.Tests.StandIns;

/// <summary>
/// What compiles against a stand-in compiles against the published package: nothing is offered that is not listed. A type that is
/// added to a stand-in needs its lines of the published package in <c>tests/Surface</c>.
/// </summary>
public sealed class SurfaceTests
{
    public static TheoryData<string, string> StandIns => new()
    {
        { typeof(TableClient).Assembly.GetName().Name!, "azure-data-tables.txt" },
        { typeof(FunctionAttribute).Assembly.GetName().Name!, "functions-worker.txt" },
        { typeof(RestService).Assembly.GetName().Name!, "refit.txt" },
    };

    [Theory]
    [MemberData(nameof(StandIns))]
    public void A_stand_in_offers_nothing_that_the_package_does_not(string assembly, string file)
    {
        var listing = SurfaceListing.Read(file);
        var strays = Types(assembly).SelectMany(type => PublicSurface.Members(type).Where(member => !listing.HasMember(type, member)));
        Nothing($"members that {assembly} does not have", strays);
    }

    [Theory]
    [MemberData(nameof(StandIns))]
    public void Its_types_are_declared_as_the_packages_are(string assembly, string file)
    {
        var listing = SurfaceListing.Read(file);
        Nothing($"differences to the types of {assembly}", Types(assembly).SelectMany(listing.Differences));
    }

    [Theory]
    [MemberData(nameof(StandIns))]
    public void Who_implements_its_interfaces_and_abstract_classes_writes_all_that_the_package_demands(string assembly, string file)
    {
        var listing = SurfaceListing.Read(file);
        var missing = Types(assembly).Where(type => type.IsInterface || type.IsAbstract)
            .SelectMany(type => listing.Demands(type).Except(Offered(type, listing)));
        Nothing($"demands of {assembly} that its stand-in lacks", missing);

        static IEnumerable<string> Offered(Type type, SurfaceListing listing) =>
            listing.Demands(type).Where(demand => PublicSurface.Members(type).Any(member => SurfaceListing.IsSame(demand, member)));
    }

    [Theory]
    [InlineData("A::int? B(string? c)", "A::int? B(string c)", true)]
    [InlineData("A::int B(string c)", "A::int! B(string c)", true)]
    [InlineData("A::int? B(string c)", "A::int! B(string c)", false)]
    [InlineData("A::int B(string c)", "A::int? B(string c)", false)]
    [InlineData("A::T? B<T>(T? c = null)", "A::T B<T>(T c = null)", true)]
    [InlineData("A::string B(string c = null)", "A::string B(string c)", false)]
    [InlineData("A::string B(string d)", "A::string B(string c)", false)]
    [InlineData("A::virtual string B()", "A::string B()", false)]
    public void Lines_differ_unless_only_a_reference_types_question_mark_does(string listed, string member, bool same) =>
        Assert.Equal(same, SurfaceListing.IsSame(listed, member));

    private static List<Type> Types(string assembly)
    {
        var types = PublicSurface.Types(Assembly.Load(assembly)).ToList();
        Assert.NotEmpty(types);
        return types;
    }

    private static void Nothing(string what, IEnumerable<string> found)
    {
        var lines = found.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, $"{lines.Count} {what}:\n{string.Join('\n', lines)}");
    }
}
