using SocialInbox.Local.Practice;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Local.Practice;

public sealed class ScenesTests
{
    [Fact]
    public void Six_to_ten_posts_wait_for_whoever_starts_the_inbox_and_one_of_them_since_long()
    {
        var story = Story.Begin(seed: 1);

        Assert.InRange(story.Timeline.Content.Notices.Length, 6, 10);
        Assert.Contains(story.Timeline.Content.Statuses, status => status.NamesShop && story.Time.GetUtcNow() - status.CreatedAt > TimeSpan.FromMinutes(5));
        Assert.Contains(story.Timeline.Content.Statuses, status => status.Language == "de");
        Assert.Contains(story.Timeline.Content.Statuses, status => status.Language == "en");
    }

    [Fact]
    public void Then_somebody_writes_every_twenty_to_forty_seconds()
    {
        var story = Story.Begin(seed: 2);
        var before = story.Timeline.Content.Statuses.Length;
        story.Let(TimeSpan.FromMinutes(4));

        Assert.InRange(story.Timeline.Content.Statuses.Length - before, 6, 16);
    }

    [Fact]
    public void Within_ten_minutes_customers_edit_and_delete_and_date_back_and_a_colleague_answers_directly()
    {
        var story = Story.Begin(seed: 3);
        story.Let(TimeSpan.FromMinutes(10));
        var statuses = story.Timeline.Content.Statuses;

        Assert.Contains(statuses, status => status.EditedAt is not null);
        Assert.True(story.Deleted > 0);
        Assert.Contains(statuses, status => status.CreatedAt < statuses[0].CreatedAt.AddMinutes(20) && Posted(status) - status.CreatedAt > TimeSpan.FromMinutes(3));
        Assert.Contains(statuses, status => status.Author.IsShop && status.InReplyToId is not null);
        Assert.Contains(statuses, status => !status.Author.IsShop && status.InReplyToId is not null && !status.NamesShop);
        Assert.Contains(statuses.Where(s => !s.Author.IsShop && s.InReplyToId is not null).GroupBy(s => s.InReplyToId), thread => thread.DistinctBy(s => s.AuthorId).Count() == 2);
    }

    [Fact]
    public void In_ten_minutes_everybody_has_written_something()
    {
        var story = Story.Begin(seed: 7);
        story.Let(TimeSpan.FromMinutes(10));

        Assert.Superset(PracticePerson.German.AddRange(PracticePerson.English).ToHashSet(), story.Timeline.Content.Statuses.Select(status => status.Author).ToHashSet());
    }

    [Fact]
    public void The_same_seed_tells_the_same_story()
    {
        var one = Story.Begin(seed: 4);
        var other = Story.Begin(seed: 4);
        one.Let(TimeSpan.FromMinutes(5));
        other.Let(TimeSpan.FromMinutes(5));

        Assert.Equal(one.Timeline.Content.Statuses.Select(s => s.Text), other.Timeline.Content.Statuses.Select(s => s.Text));
    }

    [Fact]
    public void A_customer_who_got_an_answer_writes_back_once()
    {
        var story = Story.Begin(seed: 5);
        var question = story.Timeline.Content.Statuses.First(status => status.NamesShop);
        var reply = story.Timeline.Answer(question.Id, "Wir kümmern uns.", "de", key: null);
        story.Let(TimeSpan.FromSeconds(25));
        var thanks = Assert.Single(story.Timeline.AnswersTo(reply!.Id));
        story.Timeline.Answer(thanks.Id, "Gern.", "de", key: null);
        story.Let(TimeSpan.FromMinutes(2));

        Assert.Equal(question.AuthorId, thanks.AuthorId);
        Assert.Equal(2, story.Timeline.Below(reply.Id).Count());
    }

    [Fact]
    public void A_long_timeline_gets_no_new_scenes()
    {
        var story = Story.Begin(seed: 6);
        story.Let(TimeSpan.FromHours(12));
        var length = story.Timeline.Content.Statuses.Length;
        story.Let(TimeSpan.FromHours(1));

        Assert.InRange(length, 590, 610);
        Assert.Equal(length, story.Timeline.Content.Statuses.Length);
    }

    private static DateTimeOffset Posted(PracticeStatus status) => DateTimeOffset.FromUnixTimeMilliseconds(PracticeTimeline.Number(status.Id) >> 16);

    private sealed class Story
    {
        public required FakeTimeProvider Time { get; init; }
        public required PracticeTimeline Timeline { get; init; }
        public int Deleted { get; private set; }

        public static Story Begin(int seed)
        {
            var time = new FakeTimeProvider();
            var story = new Story { Time = time, Timeline = new PracticeTimeline(time, PracticeContent.Empty) };
            var length = 0;
            story.Timeline.Changed += content =>
            {
                if (content.Statuses.Length < length) story.Deleted++;
                length = content.Statuses.Length;
            };
            // Without xunit's context the player goes on within Advance, on this thread, at the instant it waited for.
            SynchronizationContext.SetSynchronizationContext(null);
            _ = new ScenePlayer(story.Timeline, time, seed).Play(CancellationToken.None);
            return story;
        }

        public void Let(TimeSpan pass)
        {
            for (var seconds = 0; seconds < pass.TotalSeconds; seconds++) Time.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
