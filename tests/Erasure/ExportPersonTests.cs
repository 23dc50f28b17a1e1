using System.Text.Json;
using SocialInbox.Erasure;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Erasure;

[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class ExportPersonTests(AzuriteFixture azurite) : ScriptedInbox(azurite)
{
    protected override async Task Begin()
    {
        Network.Asks("q1", text: "Wo bleibt mein Paket? 📦");
        Network.Asks("q2", "tom", text: "Where is mine?");
        await Inbox.Minute();
        Network.Edit("q1", "Wo bleibt mein Paket? 📦 Bitte!");
        await Inbox.Minute();
        var question = await Inbox.Conversation();
        await Inbox.Ledger.Execute(new LedgerWrite(question.Id, new ConversationCommand.Close(new CommandId("browser-close"), Ada, CloseReason.AnsweredElsewhere)).WithNote("Kim called."), default);
        await Inbox.Get<InboundTable>().StoreUnreadable(Instance.Shop.Id, new UnreadablePost("{\"by\":\"kim\"}", "no post"), Clock.GetUtcNow(), default);
    }

    [Fact]
    public async Task All_that_is_kept_of_a_person_is_in_one_file_and_nothing_of_anybody_else()
    {
        var document = await Export(await Inbox.LookFor(People.Kim));

        Assert.Equal(("socialinbox-person", 1), (document.GetProperty("format").GetString(), document.GetProperty("version").GetInt32()));
        Assert.Equal("scripted kim", string.Join(", ", document.GetProperty("person").EnumerateArray().Select(identity => $"{identity.GetProperty("network")} {identity.GetProperty("id")}")));
        Assert.Equal(["conversation", "note", "post", "post", "unread"], Records(document).Select(record => record.GetProperty("kind").GetString()).Order(StringComparer.Ordinal));
        Assert.Contains("Wo bleibt mein Paket? 📦 Bitte!", Records(document).Where(record => record.GetProperty("kind").GetString() == "post").Select(record => record.GetProperty("content").GetProperty("text").GetString()));
        Assert.DoesNotContain("\"tom\"", document.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("{\"conversation\":1,\"note\":1,\"post\":2,\"unread\":1}", document.GetProperty("report").GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_form_of_the_file_is_the_approved_one()
    {
        var document = await Export(await Inbox.LookFor(People.Kim));

        Approved.Matches("person-export.txt", string.Join('\n', Shape(document, "").Distinct()));
    }

    [Fact]
    public async Task Of_somebody_who_never_wrote_it_says_that_there_is_nothing()
    {
        var document = await Export(await Inbox.LookFor(new PersonIdentity("scripted", "nobody")));

        Assert.Empty(Records(document));
        Assert.Equal("{}", document.GetProperty("report").GetRawText());
    }

    [Fact]
    public async Task What_is_erased_is_not_handed_over_any_more()
    {
        await Inbox.EraseKim();

        Assert.Empty(Records(await Export(await Inbox.LookFor(People.Kim))));
    }

    private async Task<JsonElement> Export(PersonTask task)
    {
        using var file = new MemoryStream();
        await Inbox.Get<ExportPerson>().Write(task, file, default);
        return JsonDocument.Parse(file.ToArray()).RootElement;
    }

    private static IEnumerable<JsonElement> Records(JsonElement document) => document.GetProperty("records").EnumerateArray();

    private static IEnumerable<string> Shape(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Shape(field.Value, $"{path}.{field.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Shape(item, $"{path}[{(item.ValueKind == JsonValueKind.Object && item.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String ? kind.GetString() : "")}]")),
        _ => [$"{path} {(element.ValueKind is JsonValueKind.True or JsonValueKind.False ? "boolean" : element.ValueKind.ToString().ToLowerInvariant())}"],
    };
}
