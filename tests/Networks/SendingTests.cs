using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Networks;

public sealed class SendingTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task A_send_that_does_not_end_is_unclear_within_a_minute()
    {
        var sending = Sending.Once(async limited =>
        {
            await Task.Delay(TimeSpan.FromHours(1), clock, limited);
            return new SendResult.NotSent("never");
        }, clock, CancellationToken.None);

        clock.Advance(TimeSpan.FromSeconds(59));

        Assert.IsType<SendResult.Unclear>(await sending);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_told_so()
    {
        using var stop = new CancellationTokenSource();
        var sending = Sending.Once(async limited =>
        {
            await Task.Delay(TimeSpan.FromHours(1), clock, limited);
            return new SendResult.NotSent("never");
        }, clock, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task What_failed_before_anything_was_sent_is_said_to_be_so()
    {
        Assert.IsType<SendResult.NotSent>(await Failing(new NetworkFailure.Unreachable("away")));
        Assert.IsType<SendResult.NotSent>(await Failing(new NetworkFailure.Unreadable("HTML", "<html>")));
        Assert.IsType<SendResult.Rejected>(await Failing(new NetworkFailure.NotFound("gone")));
        Assert.IsType<SendResult.Rejected>(await Failing(new NetworkFailure.Rejected("no")));
        Assert.IsType<SendResult.CredentialsRefused>(await Failing(new NetworkFailure.CredentialsRefused("who?")));
        Assert.Equal(clock.GetUtcNow(), Assert.IsType<SendResult.Throttled>(await Failing(new NetworkFailure.Throttled(clock.GetUtcNow(), "wait"))).Until);
    }

    private Task<SendResult> Failing(NetworkFailure failure) => Sending.Once(_ => throw new NetworkFailedException(failure), clock, CancellationToken.None);
}
