using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SocialInbox.Security;

internal static class SecuritySetup
{
    /// <exception cref="InvalidOperationException">The sign-in for one machine is switched on in Azure: the app refuses to start.</exception>
    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        var place = AppPlace.From(configuration);
        services.AddSingleton(place).AddSingleton<ClientLimit>();
        if (configuration["SignIn:KeyFile"] is not { Length: > 0 } keyFile) return services;
        if (place.InAzure) throw new InvalidOperationException("SignIn__KeyFile switches on the sign-in of demo people for one machine. In Azure the app does not start with it: remove the setting.");
        var key = SignInKey.ReadOrCreate(keyFile);
        return services.AddSingleton(provider => new LocalSignIn(key, provider.GetRequiredService<TimeProvider>()));
    }

    public static IFunctionsWorkerApplicationBuilder UseSecurity(this IFunctionsWorkerApplicationBuilder builder) => builder.UseMiddleware<AccessGate>();
}
