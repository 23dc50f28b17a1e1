namespace SocialInbox.Tests.Hosting;

public sealed class OpenApiTests
{
    [Fact]
    public void The_document_names_every_operation_of_the_app_and_no_other() =>
        Assert.Equal(
            CataloguedFunction.All.Where(function => function is { IsHttp: true, Route: not "{*path}" })
                .SelectMany(function => function.Methods.Select(method => $"{method} /{function.Route}")).Order(StringComparer.Ordinal),
            OpenApiContract.Operations.Order(StringComparer.Ordinal));
}
