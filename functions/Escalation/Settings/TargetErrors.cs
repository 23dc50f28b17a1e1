using System.Collections.Immutable;
using System.Net;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Escalation.Targets;
using SocialInbox.Hosting;

namespace SocialInbox.Escalation.Settings;

/// <summary>What is wrong with a target that somebody entered: all of it, each at its field. Pure.</summary>
internal static class TargetErrors
{
    private const int LongestValue = 2000;

    /// <param name="kind">Null when there is none of that name.</param>
    /// <param name="secrets">Those entered now and those stored before.</param>
    /// <param name="lost">The names of those that were stored and open no more.</param>
    public static ImmutableArray<FieldError> Of(string id, TargetBody body, ITargetKind? kind, IReadOnlyDictionary<string, string> secrets, ImmutableArray<string> lost)
    {
        var errors = ImmutableArray.CreateBuilder<FieldError>();
        if (!LadderErrors.IsId(id) || id == EscalationOptions.TargetId)
            errors.Add(new("id", "id", "Eine Kennung besteht aus höchstens 40 Kleinbuchstaben, Ziffern und Bindestrichen.", "An id is at most 40 lower-case letters, digits and hyphens."));
        if (string.IsNullOrWhiteSpace(body.Name) || body.Name.Length > 80) errors.Add(new("name", "missing", "Geben Sie einen Namen mit höchstens 80 Zeichen ein.", "Enter a name of at most 80 characters."));
        if (!Words.Languages.Contains(body.Language)) errors.Add(PeopleErrors.UnknownLanguage("language"));
        if (kind is null) errors.Add(new("kind", "unknown-kind", "Diese Art von Ziel gibt es nicht.", "There is no such kind of target."));
        else errors.AddRange(OfFields(kind, body, secrets, lost));
        return errors.ToImmutable();
    }

    private static IEnumerable<FieldError> OfFields(ITargetKind kind, TargetBody body, IReadOnlyDictionary<string, string> secrets, ImmutableArray<string> lost)
    {
        foreach (var name in body.Settings.Keys.Where(name => !kind.Fields.Any(field => field.Name == name && !field.Secret))) yield return Unknown($"settings.{name}");
        foreach (var name in (body.Secrets ?? []).Keys.Where(name => !kind.Fields.Any(field => field.Name == name && field.Secret))) yield return Unknown($"secrets.{name}");
        foreach (var field in kind.Fields)
        {
            var at = $"{(field.Secret ? "secrets" : "settings")}.{field.Name}";
            var value = (field.Secret ? secrets : body.Settings).GetValueOrDefault(field.Name) ?? "";
            if (value.Length == 0)
            {
                if (field.Secret && lost.Contains(field.Name) && body.Secrets?.ContainsKey(field.Name) != true)
                    yield return new(at, "lost", "Was hier gespeichert war, lässt sich nicht mehr öffnen: Geben Sie es neu ein.", "What was stored here cannot be opened any more: enter it again.");
                else if (field.Required) yield return new(at, "missing", "Das wird gebraucht.", "This is needed.");
            }
            else if (Wrong(field.Form, value, at) is { } error)
            {
                yield return error;
            }
        }
    }

    private static FieldError? Wrong(FieldForm form, string value, string at) => form switch
    {
        _ when value.Length > LongestValue || value.Any(char.IsControl) => new(at, "text", "Das ist zu lang oder enthält Steuerzeichen.", "This is too long, or holds control characters."),
        FieldForm.Address when !IsAddress(value) => new(at, "address", "Geben Sie eine Adresse ein, die mit https:// beginnt.", "Enter an address that begins with https://."),
        FieldForm.Email when !PeopleErrors.IsEmail(value) => new(at, "email", "Das ist keine E-Mail-Adresse.", "This is no mail address."),
        FieldForm.Base64 when !Convert.TryFromBase64String(value, new byte[value.Length], out var length) || length == 0 =>
            new(at, "base64", "Geben Sie den Schlüssel so ein, wie er angezeigt wird (Base64).", "Enter the key as it is shown (Base64)."),
        _ => null,
    };

    // In clear text only to this machine: notices hold what customers wrote, and their addresses are secrets.
    private static bool IsAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip)));

    private static FieldError Unknown(string field) => new(field, "unknown-field", "Diese Angabe kennt die Art des Ziels nicht.", "This kind of target knows no such field.");
}
