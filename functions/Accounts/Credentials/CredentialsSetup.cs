using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Accounts.Credentials;

public static class CredentialsSetup
{
    public static IServiceCollection AddCredentials(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<CredentialsOptions, ValidateCredentialsOptions>().Bind(configuration.GetSection(CredentialsOptions.Section));
        services.AddSingleton<DataKey>();
        services.AddSingleton<CredentialVault>();
        return services.AddTable(CredentialVault.Table, TableRole.Secret, TableWords.None);
    }
}
