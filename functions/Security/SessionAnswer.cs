using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using SocialInbox.Hosting;

namespace SocialInbox.Security;

/// <summary>Who is signed in, and how one signs in here.</summary>
internal sealed record SessionAnswer(Person? Person, SignInKind SignIn, ImmutableArray<Person>? People)
{
    public static IResult For(Person? person, bool local) => Results.Json(
        new SessionAnswer(person, local ? SignInKind.Local : SignInKind.Entra, local ? LocalSignIn.People : null), ApiJson.Web.SessionAnswer);
}

internal enum SignInKind { Local, Entra }
