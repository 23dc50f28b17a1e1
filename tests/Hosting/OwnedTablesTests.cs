using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Erasure;
using SocialInbox.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Hosting;

/// <summary>Nobody adds a table without saying whether customers' words lie in it.</summary>
public sealed class OwnedTablesTests
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddLogging()
        .AddSocialInbox(new TestStorage("UseDevelopmentStorage=true", "").Configuration).BuildServiceProvider();

    private static readonly OwnedTable[] Tables = [.. Services.GetServices<OwnedTable>()];

    [Fact]
    public void Every_table_says_whether_it_holds_words_of_customers() =>
        Assert.Equal([], Tables.Where(table => table.Words is null).Select(table => $"{table.Name}: say in AddTable what it holds (words: …); see docs/operations.md"));

    [Fact]
    public void Whatever_holds_words_of_customers_is_reached_by_retention_erasure_and_export() =>
        Assert.Equal(
            Tables.Where(table => table.Words == TableWords.OfCustomers).Select(table => table.Name).Order(StringComparer.Ordinal),
            Services.GetServices<IHoldsWords>().Select(holder => holder.Table).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Only_what_can_be_built_again_copies_words() =>
        Assert.All(Tables.Where(table => table.Words == TableWords.Copied), table => Assert.Equal(TableRole.Derived, table.Role));
}
