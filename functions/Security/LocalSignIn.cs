using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace SocialInbox.Security;

/// <summary>
/// Sign-in for one machine: demo people, a signed cookie, and no password, since only programs on this machine reach it. It exists
/// only where the setting <c>SignIn__KeyFile</c> names the file of the signing key, and never in Azure.
/// </summary>
public sealed class LocalSignIn
{
    private readonly byte[] key;
    private readonly TimeProvider time;

    internal LocalSignIn(byte[] key, TimeProvider time)
    {
        this.key = key;
        this.time = time;
    }

    public static readonly ImmutableArray<Person> People =
    [
        new("anna", "Anna Albers", [Role.Agent]),
        new("ben", "Ben Okafor", [Role.Agent]),
        new("carla", "Carla Lindt", [Role.Lead]),
        new("dario", "Dario Rossi", [Role.Admin]),
    ];

    private static readonly TimeSpan Lasting = TimeSpan.FromHours(12);

    public static Person? Find(string? id) => People.FirstOrDefault(person => person.Id == id);

    /// <summary>Refuses what a page elsewhere could send here by DNS rebinding, and whoever is not on this machine.</summary>
    public static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && http.Request.Host is { Host: "localhost" or "127.0.0.1" or "[::1]" } host
        && (host.Port ?? 80) == http.Connection.LocalPort;

    public Person? Read(HttpRequest request)
    {
        if (request.Cookies[CookieName(request)]?.Split('.') is not [var id, var until, var signature]) return null;
        var expected = Encoding.ASCII.GetBytes(Sign(id, until));
        if (!CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature))) return null;
        return long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > time.GetUtcNow().ToUnixTimeSeconds()
            ? Find(id)
            : null;
    }

    public void SignIn(HttpContext http, Person person)
    {
        var until = time.GetUtcNow().Add(Lasting).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        http.Response.Cookies.Append(CookieName(http.Request), $"{person.Id}.{until}.{Sign(person.Id, until)}", Cookie(Lasting));
    }

    public static void SignOut(HttpContext http) => http.Response.Cookies.Delete(CookieName(http.Request), Cookie(null));

    // Browsers share cookies between the ports of a host: two inboxes on one machine must not sign each other out.
    private static string CookieName(HttpRequest request) => string.Create(CultureInfo.InvariantCulture, $"socialinbox-{request.Host.Port ?? 80}");

    private static CookieOptions Cookie(TimeSpan? lasting) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true, MaxAge = lasting };

    private string Sign(string id, string until) =>
        WebEncoders.Base64UrlEncode(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"sign-in\n{id}\n{until}")));
}
