using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace SocialInbox.Security;

internal static class RequestPerson
{
    /// <summary>Who sent this request. Only for functions whose rule demands a person: there the gate let nobody else through.</summary>
    public static Person Person(this HttpRequest request) =>
        request.HttpContext.Features.Get<Person>() ?? throw new UnreachableException("A function whose rule demands a person ran without one.");
}
