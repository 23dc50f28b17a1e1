using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Security;

public sealed class SignOut(LocalSignIn? local = null)
{
    [Function(nameof(SignOut))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/session")] HttpRequest request)
    {
        if (local is null) return Problem.Of(StatusCodes.Status404NotFound, "not-local", "People sign out at /.auth/logout here.");
        LocalSignIn.SignOut(request.HttpContext);
        return Results.NoContent();
    }
}
