using System.Diagnostics;
using Microsoft.Playwright;
using SocialInbox.Local;
using SocialInbox.Tests.Infrastructure;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace SocialInbox.Tests.Pages;

/// <summary>The budgets of the page. What is measured is printed; a machine that is busy with something else gets a second chance.</summary>
public sealed class MeasuredTests(BrowserFixture browser, AzuriteFixture azurite, ITestOutputHelper output) : BrowserTest(browser, azurite)
{
    private const double SlowestTask = 50;
    private const double SlowestAct = 100;

    [Fact]
    public async Task The_first_view_is_light_and_Lighthouse_finds_it_fast_accessible_and_sound()
    {
        await using var anna = await Inbox.SignIn();
        await Expect(anna.Page.GetByText("Nobody is waiting")).ToBeVisibleAsync();
        var cookie = string.Join("; ", (await anna.Page.Context.CookiesAsync()).Select(each => $"{each.Name}={each.Value}"));
        var start = new ProcessStartInfo("node") { WorkingDirectory = Path.Combine(Repository.Root, "tests", "Measuring"), RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            "measure.mjs", "--url", new Uri(anna.Page.Url).GetLeftPart(UriPartial.Authority), "--browser", BrowserPath.Find(),
            "--pages", Path.Combine(AppContext.BaseDirectory, "wwwroot"), "--cookie", cookie,
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        using var measuring = Process.Start(start)!;
        var errors = measuring.StandardError.ReadToEndAsync();
        var told = await measuring.StandardOutput.ReadToEndAsync();
        await measuring.WaitForExitAsync();

        output.WriteLine(told);
        Assert.True(measuring.ExitCode == 0, $"{told}\n{await errors}");
    }

    [Fact]
    public async Task Ten_thousand_rows_scroll_without_a_slow_frame()
    {
        await using var anna = await Inbox.Visit();
        await new ManyRows().TellTo(anna.Page);
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Anna Albers" }).ClickAsync();
        await Expect(anna.Rows.First).ToBeVisibleAsync();
        // The first time the rows are read on the way; the second time all of them are there.
        var slowest = await Slowest(anna, Scroll);
        if (slowest > SlowestTask) slowest = await Slowest(anna, Scroll);

        output.WriteLine($"slowest task while scrolling 10,000 rows: {slowest:0} ms of the processor, at most {SlowestTask:0}");
        Assert.InRange(slowest, 0, SlowestTask);
        await Expect(anna.Rows.Filter(new() { HasText = "Customer 9999" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("j", "a[data-row]:focus")]
    [InlineData("?", "[role=dialog]")]
    [InlineData("Control+k", "[role=dialog] input")]
    public async Task A_key_has_its_effect_within_a_tenth_of_a_second(string key, string effect)
    {
        await using var anna = await Inbox.Visit();
        await new ManyRows().TellTo(anna.Page);
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Anna Albers" }).ClickAsync();
        await Expect(anna.Rows.First).ToBeVisibleAsync();
        await anna.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var fastest = double.MaxValue;
        for (var round = 0; round < 4 && fastest > SlowestAct / 2; round++)
        {
            await anna.Page.EvaluateAsync(Watch, effect);
            await anna.Page.Keyboard.PressAsync(key);
            fastest = Math.Min(fastest, await anna.Page.EvaluateAsync<double>("window.shownAfter"));
            await anna.Page.Keyboard.PressAsync("Escape");
            await Expect(anna.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
            await anna.Page.EvaluateAsync("document.activeElement.blur()");
        }

        output.WriteLine($"{key}: painted after {fastest:0} ms, at most {SlowestAct:0}");
        Assert.InRange(fastest, 0, SlowestAct);
    }

    // From the key until the frame in which its effect stands has been painted.
    private const string Watch =
        """
        effect => {
          window.shownAfter = new Promise(resolve => window.addEventListener('keydown', event => {
            const look = () => document.querySelector(effect) ? requestAnimationFrame(() => resolve(performance.now() - event.timeStamp)) : requestAnimationFrame(look);
            look();
          }, { once: true, capture: true }));
        }
        """;

    // Scrolls as fast as frames come, until the end is known and reached.
    private const string Scroll =
        """
        async () => {
          const list = document.querySelector('a[data-row]').closest('ol').parentElement;
          list.scrollTo({ top: 0 });
          let still = 0;
          for (let last = -1; still < 10 || document.querySelector('[aria-setsize="-1"]'); ) {
            list.scrollBy({ top: 1500 });
            await new Promise(requestAnimationFrame);
            still = list.scrollTop === last ? still + 1 : 0;
            last = list.scrollTop;
          }
        }
        """;

    /// <summary>The longest task of the page's main thread, in milliseconds of processor time: waiting for a busy machine is no fault of the page.</summary>
    private static async Task<double> Slowest(Visitor visitor, string script)
    {
        var session = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        var main = new HashSet<(int, int)>();
        var tasks = new List<((int, int) Thread, double Milliseconds)>();
        var done = new TaskCompletionSource();
        session.Event("Tracing.dataCollected").OnEvent += (_, told) =>
        {
            foreach (var task in told!.Value.GetProperty("value").EnumerateArray())
            {
                var thread = (task.GetProperty("pid").GetInt32(), task.GetProperty("tid").GetInt32());
                var name = task.GetProperty("name").GetString();
                if (name == "thread_name" && task.GetProperty("args").GetProperty("name").GetString() == "CrRendererMain") main.Add(thread);
                if (name == "RunTask" && task.TryGetProperty("tdur", out var microseconds)) tasks.Add((thread, microseconds.GetDouble() / 1000));
            }
        };
        session.Event("Tracing.tracingComplete").OnEvent += (_, _) => done.TrySetResult();
        await session.SendAsync("Tracing.start", new Dictionary<string, object>
        {
            ["transferMode"] = "ReportEvents",
            ["traceConfig"] = new Dictionary<string, object> { ["includedCategories"] = new[] { "disabled-by-default-devtools.timeline" }, ["excludedCategories"] = new[] { "*" } },
        });
        await visitor.Page.EvaluateAsync(script);
        await session.SendAsync("Tracing.end");
        await done.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await session.DetachAsync();
        var measured = tasks.Where(task => main.Contains(task.Thread)).Select(task => task.Milliseconds).ToList();
        Assert.True(measured.Count > 100, $"Only {measured.Count} tasks were told of.");
        return measured.Max();
    }
}
