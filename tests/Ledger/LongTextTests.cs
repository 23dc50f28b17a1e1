using Azure.Data.Tables;
using SocialInbox.Ledger;

namespace SocialInbox.Tests.Ledger;

public sealed class LongTextTests
{
    [Fact]
    public void Whoever_selects_the_properties_of_the_longest_text_reads_all_of_it()
    {
        var longest = string.Concat(Enumerable.Range(0, 15 * 3_000).Select(number => $"{number:D10}"));
        var stored = new TableEntity("partition", "row");
        LongText.Write(stored, "Json", longest);

        var selected = new TableEntity("partition", "row");
        foreach (var property in LongText.Properties("Json").Where(stored.ContainsKey)) selected[property] = stored[property];

        Assert.Equal(longest, LongText.Read(selected, "Json"));
    }
}
