using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Networks;

namespace SocialInbox.Local.Commands;

/// <summary>What each network asks for, known before any storage is: the commands are made from it.</summary>
internal static class NetworkForms
{
    internal static ImmutableArray<(string Name, string DisplayName, ConnectForm Form)> All()
    {
        var settings = new Dictionary<string, string?> { ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true", ["Credentials:DataKey"] = Convert.ToBase64String(new byte[32]) };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddSocialInbox(configuration).BuildServiceProvider();
        return [.. services.GetRequiredService<NetworkCatalogue>().All.Where(network => !network.Form.Fields.IsEmpty).Select(network => (network.Name, network.DisplayName, network.Form))];
    }
}
