using Microsoft.AspNetCore.Http;
using SocialInbox.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Hosting;

public sealed class CountFailuresTests : IDisposable
{
    private readonly VitalsReading reading = new();

    public void Dispose() => reading.Dispose();

    [Fact]
    public async Task A_run_that_fails_is_counted_under_its_functions_name_and_fails_on()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Run(() => throw new InvalidOperationException("broken")));

        Assert.Equal([("socialinbox.failures", "Intake", 1d)], reading.Said);
    }

    [Fact]
    public async Task A_run_that_ends_well_is_not_counted()
    {
        await Run(() => Task.CompletedTask);

        Assert.Empty(reading.Said);
    }

    [Fact]
    public async Task A_request_that_cannot_be_read_is_not_our_failure()
    {
        await Assert.ThrowsAsync<BadHttpRequestException>(() => Run(() => throw new BadHttpRequestException("cut short")));

        Assert.Empty(reading.Said);
    }

    private Task Run(Func<Task> function) => new CountFailures(reading.Vitals).Invoke(new StubFunctionContext("Intake", null), _ => function());
}
