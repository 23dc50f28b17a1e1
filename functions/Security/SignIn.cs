using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Security;

/// <summary>Signs a demo person in, on one machine only. In Azure the platform signs people in, at /.auth/login/aad.</summary>
public sealed class SignIn(LocalSignIn? local = null)
{
    [Function(nameof(SignIn))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/session")] HttpRequest request, CancellationToken cancellation)
    {
        if (local is null) return Problem.Of(StatusCodes.Status404NotFound, "not-local", "People sign in with Entra here.");
        if (await ApiBody.Read(request, ApiJson.Web.SignInBody, cancellation) is not { } body) return ApiBody.Unreadable;
        if (LocalSignIn.Find(body.PersonId) is not { } person) return Problem.Of(StatusCodes.Status422UnprocessableEntity, "unknown-person", "There is no such person.");
        local.SignIn(request.HttpContext, person);
        return SessionAnswer.For(person, local: true);
    }
}

internal sealed record SignInBody(string PersonId);
