using SocialInbox.Networks;

namespace SocialInbox.Tests.Networks;

public sealed class ThreadWatchTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 14, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_thread_without_answers_is_never_read()
    {
        Assert.False(ThreadWatch.Parse(null).IsDue("1", 0, Now));
        Assert.True(ThreadWatch.Parse(null).IsDue("1", 1, Now));
    }

    [Fact]
    public void A_new_answer_makes_a_thread_due_at_once_and_so_does_one_that_vanished()
    {
        var watch = Read("1", 3);

        Assert.False(watch.IsDue("1", 3, Now.AddMinutes(5)));
        Assert.True(watch.IsDue("1", 4, Now.AddMinutes(5)));
        Assert.True(watch.IsDue("1", 2, Now.AddMinutes(5)));
    }

    [Fact]
    public void A_quiet_thread_is_read_ever_more_rarely()
    {
        var watch = Read("1", 3);
        var reads = new List<double>();
        for (var minute = 1; minute < 3 * 24 * 60; minute++)
        {
            if (!watch.IsDue("1", 3, Now.AddMinutes(minute))) continue;
            reads.Add(minute / 60.0);
            watch.Read("1", 3, Now.AddMinutes(minute));
            watch = ThreadWatch.Parse(watch.ToString());
        }

        Assert.Equal([0.5, 2.5, 10.5, 34.5, 58.5], reads);
    }

    [Fact]
    public void More_threads_than_fit_are_read_too_often_rather_than_never()
    {
        var watch = ThreadWatch.Parse(null);
        for (var i = 0; i < 3 * ThreadWatch.MostThreads; i++) watch.Read($"thread {i}", 12, Now.AddSeconds(i));

        var text = watch.ToString();
        var kept = ThreadWatch.Parse(text);

        Assert.True(text.Length < 29 * 1024);
        Assert.False(kept.IsDue($"thread {(3 * ThreadWatch.MostThreads) - 1}", 12, Now));
        Assert.True(kept.IsDue("thread 0", 12, Now));
    }

    [Fact]
    public void A_thread_that_left_the_window_is_forgotten()
    {
        var watch = Read("1", 3);
        watch.ForgetUnmet(Now.AddHours(24));
        Assert.NotEqual("", watch.ToString());

        watch.ForgetUnmet(Now.AddHours(25));
        Assert.Equal("", watch.ToString());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a.b.c.d e.1.zz.0 f.1.ff.9 g")]
    public void A_memory_that_cannot_be_read_is_none(string text) => Assert.True(ThreadWatch.Parse(text).IsDue("1", 1, Now));

    private static ThreadWatch Read(string id, int answers)
    {
        var watch = ThreadWatch.Parse(null);
        watch.Read(id, answers, Now);
        return ThreadWatch.Parse(watch.ToString());
    }
}
