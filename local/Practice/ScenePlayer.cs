using System.Globalization;

namespace SocialInbox.Local.Practice;

/// <summary>
/// Lets the scenes happen on the timeline. The same seed and clock give the same story. One scene begins every 20 to 40 seconds,
/// and no more of them once the timeline is long.
/// </summary>
internal sealed class ScenePlayer(PracticeTimeline timeline, TimeProvider time, int seed)
{
    private const int LongEnough = 600;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan ReactionAfter = TimeSpan.FromSeconds(20);

    private readonly Random chance = new(seed);
    private readonly List<Task> running = [];
    private readonly Dictionary<string, int> turns = [];

    /// <summary>Until cancelled; on an empty timeline with what happened before.</summary>
    public async Task Play(CancellationToken cancellation)
    {
        void React(PracticeStatus reply) => Begin(ReactTo(reply, cancellation));
        timeline.Answered += React;
        try
        {
            var now = time.GetUtcNow();
            if (timeline.Content.Statuses.IsEmpty)
                foreach (var (ago, scene) in Scenes.Opening) Begin(Play(scene, now - ago, cancellation));
            for (var turn = 0; timeline.Content.Statuses.Length < LongEnough; turn++)
            {
                await Task.Delay(Shortest + ((Longest - Shortest) * chance.NextDouble()), time, cancellation);
                Begin(Play(Scenes.Everyday[turn % Scenes.Everyday.Length], time.GetUtcNow(), cancellation));
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Task.WhenAll(running);
        }
        finally
        {
            timeline.Answered -= React;
        }
    }

    // In turn, so that nobody asks everything; who begins is chance.
    private PracticePerson NextPerson(string language)
    {
        var people = language == "de" ? PracticePerson.German : PracticePerson.English;
        turns[language] = turns.TryGetValue(language, out var last) ? last + 1 : chance.Next(people.Length);
        return people[turns[language] % people.Length];
    }

    private void Begin(Task scene)
    {
        lock (running)
        {
            running.RemoveAll(task => task.IsCompletedSuccessfully);
            running.Add(scene);
        }
    }

    private async Task Play(Scene scene, DateTimeOffset begins, CancellationToken cancellation)
    {
        var customer = NextPerson(scene.Language);
        var another = scene.Steps.Any(step => step is Step.Post { Who: Role.Another }) ? NextPerson(scene.Language) : customer;
        var order = chance.Next(20_000, 30_000).ToString(CultureInfo.InvariantCulture);
        var posted = new Dictionary<string, PracticeStatus>();
        var due = begins;
        foreach (var step in scene.Steps)
        {
            due += step.After;
            if (!await WaitUntil(due, cancellation)) return;
            switch (step)
            {
                case Step.Post post:
                    var author = post.Who switch { Role.Customer => customer, Role.Another => another, Role.Colleague => PracticePerson.Shop };
                    var text = post.Text.Replace("{n}", order, StringComparison.Ordinal).Replace("{customer}", customer.Acct, StringComparison.Ordinal);
                    posted[post.Key] = timeline.Post(author, text, scene.Language, post.Under is { } under ? posted[under].Id : null, due - post.DatedBack);
                    break;
                case Step.Edit edit:
                    timeline.Edit(posted[edit.Key].Id, edit.Text);
                    break;
                case Step.Delete:
                    timeline.Delete(posted[step.Key].Id);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    // Once per exchange: two programs that always answer each other would never end.
    private async Task ReactTo(PracticeStatus reply, CancellationToken cancellation)
    {
        if (reply.InReplyToId is not { } id || timeline.Find(id) is not { Author.IsShop: false } question) return;
        if (timeline.Above(question).Any(above => above.AuthorId == question.AuthorId)) return;
        if (!await WaitUntil(time.GetUtcNow() + ReactionAfter, cancellation)) return;
        var language = PracticePerson.German.Contains(question.Author) ? "de" : "en";
        var words = Scenes.Reactions[language];
        timeline.Post(question.Author, $"@{PracticePerson.Shop.Acct} {words[(int)(PracticeTimeline.Number(question.Id) % words.Length)]}", language, reply.Id);
    }

    private async Task<bool> WaitUntil(DateTimeOffset due, CancellationToken cancellation)
    {
        var ahead = due - time.GetUtcNow();
        if (ahead <= TimeSpan.Zero) return !cancellation.IsCancellationRequested;
        try
        {
            await Task.Delay(ahead, time, cancellation);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
