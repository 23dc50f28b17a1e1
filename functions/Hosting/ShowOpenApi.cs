using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Hosting;

/// <summary>The API's description, the same file that the web inbox takes its types from.</summary>
public sealed class ShowOpenApi
{
    [Function(nameof(ShowOpenApi))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request) =>
        Results.Stream(typeof(ShowOpenApi).Assembly.GetManifestResourceStream("openapi.json")!, "application/json");
}
