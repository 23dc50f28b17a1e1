using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>A shop is connected, and its orders stand beside the question: all in the browser, against the practice shop.</summary>
public sealed class OrdersTests(BrowserFixture browser, AzuriteFixture azurite) : BrowserTest(browser, azurite)
{
    private static readonly PracticePerson Jana = PracticePerson.German[0], Lukas = PracticePerson.German[1];

    [Fact]
    public async Task An_administrator_connects_a_shop_hears_what_was_wrong_and_never_sees_its_secrets_again()
    {
        await using var dario = await Inbox.SignIn("Dario Rossi");
        await dario.Page.GotoAsync("settings/shops");
        await dario.Button("WooCommerce").ClickAsync();
        await dario.Button("Connect").ClickAsync();
        await Expect(dario.Page.GetByText("This is needed.")).ToHaveCountAsync(4);

        await Fill(dario, "wrong-secret");
        await dario.Button("Connect").ClickAsync();
        await Expect(dario.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Consumer key is invalid" })).ToBeVisibleAsync();
        await dario.Page.GetByLabel("Consumer secret").FillAsync(Inbox.Credentials.Token);
        await dario.Page.Keyboard.PressAsync("Enter");

        await dario.Page.GetByRole(AriaRole.Button, new() { Name = "Edit Nordlicht" }).ClickAsync();
        await Expect(dario.Page.GetByText("consumerSecret ••••••••")).ToBeVisibleAsync();
        await Expect(dario.Page.GetByText("Order numbers begin with NL-")).ToBeVisibleAsync();
        await dario.Page.GetByRole(AriaRole.Button, new() { Name = "Remove Nordlicht" }).ClickAsync();
        await dario.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Disconnect", Exact = true }).ClickAsync();
        await Expect(dario.Page.GetByText("No shop is connected yet.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_agent_sees_the_order_beside_the_question_and_puts_a_link_into_the_answer()
    {
        await Connect();
        Inbox.Asks(Jana, "Wo bleibt meine Lampe? NL-24314");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Jana);

        var panel = anna.Page.GetByRole(AriaRole.Region, new() { Name = "Orders" });
        var order = panel.GetByRole(AriaRole.Article, new() { Name = "Order 24314" });
        await Expect(order).ToContainTextAsync("Polarlicht-Lampe");
        await Expect(order).ToContainTextAsync("overdue");
        await Expect(order).ToContainTextAsync("Jana Meinert");
        await Expect(order).ToContainTextAsync("€119.00");
        await Expect(panel).ToContainTextAsync("does not prove who asks");
        await Expect(anna.Answer).ToHaveValueAsync("");

        await order.GetByRole(AriaRole.Button, new() { Name = "What goes with it" }).ClickAsync();
        await order.GetByRole(AriaRole.Button, new() { Name = "Insert link: Ersatzschirm Leinen" }).ClickAsync();
        await Expect(anna.Answer).ToHaveValueAsync(new Regex("^Ersatzschirm Leinen: http://127.0.0.1:.*/laden/produkt/406$"));
        await Expect(anna.Answer).ToBeFocusedAsync();
        Assert.Empty(anna.Troubles);
    }

    [Fact]
    public async Task Somebody_elses_order_is_shown_only_to_who_asks_for_it_and_that_is_logged()
    {
        await Connect();
        Inbox.Asks(Lukas, "Was ist mit NL-24321 und NL-99999?");
        await using var anna = await Inbox.SignIn();
        await anna.Open(Lukas);

        var panel = anna.Page.GetByRole(AriaRole.Region, new() { Name = "Orders" });
        await Expect(panel).ToContainTextAsync("There is an order NL-24321, but its buyer is called otherwise");
        await Expect(panel).ToContainTextAsync("NL-99999: the shop knows no such order.");
        await Expect(panel.GetByText("Albrecht")).ToHaveCountAsync(0);
        await panel.GetByRole(AriaRole.Button, new() { Name = "Look at it all the same (is logged)" }).ClickAsync();
        await Expect(panel.GetByRole(AriaRole.Article, new() { Name = "Order 24321" })).ToContainTextAsync("Henrike Albrecht (called otherwise than whoever asks)");

        var field = panel.GetByRole(AriaRole.Textbox, new() { Name = "Order number or e-mail" });
        await field.FillAsync("nobody@kunden.example");
        await field.PressAsync("Enter");
        await Expect(panel.GetByText("Nothing found.")).ToBeVisibleAsync();
        await field.FillAsync("what?");
        await field.PressAsync("Enter");
        await Expect(panel.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Enter an order number or an e-mail address.");

        await using var dario = await Inbox.SignIn("Dario Rossi");
        await dario.Page.GotoAsync("settings/shops");
        var log = dario.Page.GetByRole(AriaRole.Region, new() { Name = "Who looked up orders" }).GetByRole(AriaRole.Listitem);
        await Expect(log).ToHaveCountAsync(2);
        await Expect(log.Nth(0)).ToContainTextAsync("Anna Albers · by an e-mail address · 0 orders");
        await Expect(log.Nth(1)).ToContainTextAsync("NL-24321 · 1 order");
    }

    [Fact]
    public async Task On_a_phone_in_German_nothing_sticks_out_and_without_a_number_the_panel_says_so()
    {
        await Connect();
        Inbox.Asks(Jana, "Habt ihr am Samstag offen?");
        await using var visitor = await Inbox.Visit(new() { Locale = "de-DE", ViewportSize = new() { Width = 360, Height = 740 } });
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Anna Albers" }).ClickAsync();
        await visitor.Open(Jana);

        var panel = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Bestellungen" });
        await Expect(panel).ToContainTextAsync("In diesen Beiträgen steht keine Bestellnummer.");
        await panel.GetByRole(AriaRole.Textbox, new() { Name = "Bestellnummer oder E-Mail" }).FillAsync("24315");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(panel.GetByRole(AriaRole.Article, new() { Name = "Bestellung 24315" })).ToBeVisibleAsync();
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "nothing sticks out");
    }

    private async Task Connect()
    {
        await using var dario = await Inbox.SignIn("Dario Rossi");
        await dario.Page.GotoAsync("settings/shops");
        await dario.Button("WooCommerce").ClickAsync();
        await Fill(dario, Inbox.Credentials.Token);
        await dario.Button("Connect").ClickAsync();
        await Expect(dario.Page.GetByRole(AriaRole.Heading, new() { Name = "Nordlicht" })).ToBeVisibleAsync();
    }

    private async Task Fill(Visitor admin, string secret)
    {
        await admin.Page.GetByLabel("Name of the shop").FillAsync("Nordlicht");
        await admin.Page.GetByLabel("Address of the shop").FillAsync($"{Inbox.Credentials.Server}laden");
        await admin.Page.GetByLabel("Consumer key").FillAsync("ck_practice");
        await admin.Page.GetByLabel("Consumer secret").FillAsync(secret);
        await admin.Page.GetByLabel("Order numbers begin with").FillAsync("NL-");
    }
}
