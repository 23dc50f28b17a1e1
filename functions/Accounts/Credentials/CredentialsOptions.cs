using Microsoft.Extensions.Options;

namespace SocialInbox.Accounts.Credentials;

/// <summary>Section <c>Credentials</c>: the key that seals what is stored, directly (in Azure a Key Vault reference) or in a file.</summary>
public sealed class CredentialsOptions
{
    public const string Section = "Credentials";

    /// <summary>32 bytes in Base64. Wins over the file.</summary>
    public string? DataKey { get; set; }

    /// <summary>A file that only its owner can read; made at first use.</summary>
    public string? DataKeyFile { get; set; }
}

internal sealed class ValidateCredentialsOptions : IValidateOptions<CredentialsOptions>
{
    public ValidateOptionsResult Validate(string? name, CredentialsOptions options)
    {
        if (string.IsNullOrEmpty(options.DataKey))
        {
            return string.IsNullOrEmpty(options.DataKeyFile)
                ? ValidateOptionsResult.Fail("Credentials cannot be kept: set Credentials:DataKey (32 bytes in Base64, in Azure a Key Vault reference) or Credentials:DataKeyFile.")
                : ValidateOptionsResult.Success;
        }

        var key = new byte[64];
        return Convert.TryFromBase64String(options.DataKey.PadRight(1), key, out var length) && length == DataKey.Length
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Credentials:DataKey must be 32 bytes in Base64 (is the Key Vault reference resolved?).");
    }
}
