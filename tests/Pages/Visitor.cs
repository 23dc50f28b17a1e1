using System.Collections.Concurrent;
using Microsoft.Playwright;
using SocialInbox.Local.Practice;

namespace SocialInbox.Tests.Pages;

/// <summary>Somebody at the inbox with a browser of their own, and what they do there.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public Visitor(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.PageError += (_, error) => Troubles.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") Troubles.Enqueue(message.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, and everything that the browser refused.</summary>
    public ConcurrentQueue<string> Troubles { get; } = new();

    public ILocator Rows => Page.Locator("a[data-row]");
    public ILocator Answer => Page.GetByRole(AriaRole.Textbox, new() { Name = "Your answer" });
    public ILocator Thread => Page.GetByRole(AriaRole.Region, new() { Name = "Thread" });

    public ILocator Row(PracticePerson customer) => Rows.Filter(new() { HasText = customer.Name });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task ShowList(string name) => Page.GetByRole(AriaRole.Navigation, new() { Name = "Lists" }).GetByRole(AriaRole.Link).Filter(new() { Has = Page.GetByText(name, new() { Exact = true }) }).ClickAsync();

    /// <summary>Opens the conversation with this customer once it is in the list, and waits for it.</summary>
    public async Task Open(PracticePerson customer)
    {
        await Row(customer).ClickAsync(new() { Timeout = 30_000 });
        await Page.GetByRole(AriaRole.Heading, new() { Name = customer.Name }).WaitForAsync();
    }

    /// <summary>Something in the person's own menu.</summary>
    public async Task Chooses(string item, AriaRole role = AriaRole.Menuitem)
    {
        await Page.GetByRole(AriaRole.Banner).Locator("button[aria-haspopup=menu]").Last.ClickAsync();
        await Page.GetByRole(role, new() { Name = item }).ClickAsync();
        if (role == AriaRole.Menuitemradio) await Page.Keyboard.PressAsync("Escape");
    }

    /// <summary>Something that the conversation offers behind "More actions".</summary>
    public async Task Does(string act)
    {
        await Button("More actions").ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = act }).ClickAsync();
    }

    /// <summary>Types into the open list of options and takes the first that is found.</summary>
    public async Task Picks(string words)
    {
        var field = Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox);
        await field.FillAsync(words);
        await Page.GetByRole(AriaRole.Option, new() { Name = words }).First.WaitForAsync();
        await field.PressAsync("Enter");
    }

    /// <summary>Comes back to this window after having been elsewhere.</summary>
    public Task LooksAgain() => Page.EvaluateAsync("() => window.dispatchEvent(new Event('focus'))");

    /// <summary>Keeps a saved reply, as a lead does in the settings.</summary>
    public Task Saves(string shortcut, string title, string language, string text) => Page.EvaluateAsync(
        """
        async ([shortcut, title, language, text]) => {
          const answer = await fetch(`/api/saved-replies/reply-${shortcut}`, { method: 'PUT', headers: { 'X-SocialInbox': '1', 'Content-Type': 'application/json' }, body: JSON.stringify({ title, shortcut, language, text, team: null }) });
          if (!answer.ok) throw new Error(await answer.text());
        }
        """, new[] { shortcut, title, language, text });

    public async Task Closes(string reason)
    {
        await Page.GetByRole(AriaRole.Article).Locator("header").GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Radio, new() { Name = reason }).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
