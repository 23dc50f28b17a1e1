using System.Collections.Immutable;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;

namespace SocialInbox.Accounts.Connecting;

/// <summary>
/// When an account is connected again, nobody has to enter again what has not changed: its server, name and settings, and how our client
/// is known to the network and deliveries are signed. Everything else that is secret has to be entered anew.
/// </summary>
internal static class EnteredAgain
{
    private static readonly ImmutableArray<string> Lasting = [SecretNames.ClientId, SecretNames.ClientSecret, SecretNames.Webhook];

    internal static ImmutableDictionary<string, string> With(IReadOnlyDictionary<string, string> entered, ConnectForm form, Account before, StoredCredentials? kept)
    {
        var values = entered.Where(pair => pair.Value.Trim().Length > 0).ToImmutableDictionary();
        foreach (var field in form.Fields)
        {
            var known = field.Name == ConnectForm.Server ? before.Server?.AbsoluteUri
                : field.Name == ConnectForm.Handle ? before.Handle
                : field.Kept == FieldKept.Setting ? before.Settings.GetValueOrDefault(field.Name)
                : Lasting.Contains(field.Name) ? kept?.Secrets.GetValueOrDefault(field.Name)
                : null;
            if (known is not null && !values.ContainsKey(field.Name)) values = values.Add(field.Name, known);
        }

        return values;
    }
}
