using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Infra;

/// <summary>In Azure the app creates no table and no queue: what the deployment forgets is missing there and only there.</summary>
public sealed class DeclaredStorageTests
{
    private static readonly InfraFile Storage = InfraFile.Read("infra/modules/storage.bicep");

    private static readonly IServiceCollection Services = new ServiceCollection()
        .AddSocialInbox(new TestStorage("UseDevelopmentStorage=true", "").Configuration);

    [Fact]
    public void The_deployment_declares_exactly_the_tables_that_the_code_owns() =>
        Assert.Equal(Owned<OwnedTable>().Select(table => table.Name).Order(StringComparer.Ordinal), Storage.List("tables").Order(StringComparer.Ordinal));

    [Fact]
    public void The_deployment_declares_exactly_the_queues_that_the_code_owns() =>
        Assert.Equal(Owned<OwnedQueue>().Select(queue => queue.Name).Order(StringComparer.Ordinal), Storage.List("queues").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_queue_has_one_for_the_messages_that_failed_too_often() =>
        Assert.Matches(@"\[for queue in queues: \{\s+parent: queueService\s+name: '\$\{queue\}-poison'", Storage.Text);

    [Fact]
    public void Every_queue_that_a_function_waits_for_is_owned() =>
        Assert.Superset(
            CataloguedFunction.All.Where(f => f.Trigger.StartsWith("queue ", StringComparison.Ordinal)).Select(f => f.Trigger["queue ".Length..]).ToHashSet(),
            Owned<OwnedQueue>().Select(queue => queue.Name).ToHashSet());

    private static IEnumerable<T> Owned<T>() => Services
        .Where(service => service.ServiceType == typeof(T))
        .Select(service => (T)service.ImplementationInstance!)
        .Distinct();
}
