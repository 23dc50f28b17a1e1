namespace SocialInbox.Tests.Costs;

/// <summary>What an inbox has to do in a month of thirty days.</summary>
/// <param name="MentionsADay">New posts of customers.</param>
/// <param name="Delivered">Whether they come one by one by webhook; else polls find them, many at a time.</param>
/// <param name="Answered">The share that people answer here.</param>
/// <param name="People">How many have the page open, eight hours on 22 days.</param>
internal sealed record Workload(string Name, decimal MentionsADay, bool Delivered = false, decimal Answered = 0, int People = 0)
{
    /// <summary>Polled accounts, each once a minute.</summary>
    public const int Accounts = 3;

    public const decimal Minutes = 30 * 24 * 60;
    public const decimal Seconds = Minutes * 60;

    /// <summary>How long people have the page open in a month, and how often it asks for the list and the banner meanwhile.</summary>
    public const decimal OpenSeconds = 22 * 8 * 3600;

    public const decimal LookEvery = 5;

    public decimal Mentions => MentionsADay * 30;

    public decimal Replies => Mentions * Answered;

    /// <summary>Of what people answer here, how much is warned of before: they answer most in time.</summary>
    public decimal Warned => Replies / 10;

    /// <summary>How long words are kept unless told otherwise.</summary>
    public const decimal MonthsKept = 24;

    public decimal Looks => People * OpenSeconds / LookEvery;

    public static readonly Workload Idle = new("idle: three accounts, nobody writes", 0);
    public static readonly Workload Busy = new("100,000 a day, polled", 100_000);

    public static readonly IReadOnlyList<Workload> All =
    [
        Idle,
        new("10 a day, polled", 10, Answered: 1),
        new("1,000 a day, polled", 1_000, Answered: 0.5m),
        Busy,
        new("10 a day by webhook", 10, Delivered: true, Answered: 1),
        new("1,000 a day by webhook", 1_000, Delivered: true, Answered: 0.5m),
        new("100,000 a day by webhook", 100_000, Delivered: true),
        new("50 a second by webhook", 50 * 86_400, Delivered: true),
        new("a team of 20, 1,000 a day, polled", 1_000, Answered: 0.5m, People: 20),
    ];
}
