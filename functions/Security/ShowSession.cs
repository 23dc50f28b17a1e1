using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Security;

public sealed class ShowSession(LocalSignIn? local = null)
{
    [Function(nameof(ShowSession))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/session")] HttpRequest request) =>
        SessionAnswer.For(request.HttpContext.Features.Get<Person>(), local is not null);
}
