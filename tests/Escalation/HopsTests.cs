using System.Collections.Immutable;
using SocialInbox.Escalation;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Escalation.People;
using SocialInbox.Ledger;

namespace SocialInbox.Tests.Escalation;

public sealed class HopsTests
{
    private static readonly ImmutableArray<string> Administrator = ["admin-mail"];

    // A Tuesday, 14:00 in Berlin.
    private static readonly DateTimeOffset Tuesday = new(2026, 3, 3, 13, 0, 0, TimeSpan.Zero);

    private readonly Contact carla = Person("carla", ["carla-teams", "mail"]);
    private readonly Contact ben = Person("ben", ["ben-ntfy"]);

    [Fact]
    public void A_person_is_tried_at_each_of_their_places_then_their_deputy_then_the_administrator() =>
        Assert.Equal(["carla-teams:carla", "mail:carla", "ben-ntfy:ben", "admin-mail"], To(RecipientKind.Person, carla with { Deputy = "ben" }, "carla"));

    [Fact]
    public void Whoever_is_away_is_left_out_for_the_deputy() => Assert.Equal(
        ["ben-ntfy:ben", "admin-mail"], To(RecipientKind.Person, carla with { Deputy = "ben", Absent = [new Absence(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 3))] }, "carla"));

    [Fact]
    public void In_quiet_hours_the_deputy_is_told() => Assert.Equal(
        ["ben-ntfy:ben", "admin-mail"], To(RecipientKind.Person, carla with { Deputy = "ben", Quiet = new QuietHours(new TimeOnly(13, 30), new TimeOnly(15, 0), []) }, "carla"));

    [Fact]
    public void A_deputy_of_a_deputy_is_told_and_those_who_name_one_another_end_at_the_administrator()
    {
        var away = ImmutableArray.Create(new Absence(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)));
        Assert.Equal(["admin-mail"], Keys(RecipientKind.Person, "carla", Tuesday, carla with { Deputy = "ben", Absent = away }, ben with { Deputy = "carla", Absent = away }));
        Assert.Equal(
            ["dora-mail:dora", "admin-mail"],
            Keys(RecipientKind.Person, "carla", Tuesday, carla with { Deputy = "ben", Absent = away }, ben with { Deputy = "dora", Absent = away }, Person("dora", ["dora-mail"])));
    }

    [Theory]
    [InlineData(RecipientKind.Person)]
    [InlineData(RecipientKind.Lead)]
    [InlineData(RecipientKind.OnCall)]
    [InlineData(RecipientKind.Team)]
    [InlineData(RecipientKind.Assignee)]
    [InlineData(RecipientKind.Channel)]
    [InlineData(RecipientKind.Administrator)]
    public void With_an_empty_directory_everything_ends_at_the_administrator(RecipientKind kind) =>
        Assert.Equal(["admin-mail"], Hops.For(new Recipient(kind), "team", null, EscalationDirectory.Empty, Administrator, Tuesday).Select(hop => hop.Key));

    [Fact]
    public void The_assignee_is_whoever_took_it_and_the_team_where_nobody_did()
    {
        var directory = new EscalationDirectory([carla], [new TeamContacts("team", ["team-channel"], null, null)], []);

        Assert.Equal("carla-teams:carla", Hops.For(new Recipient(RecipientKind.Assignee), "team", new Actor("carla", "Carla"), directory, Administrator, Tuesday)[0].Key);
        Assert.Equal(["team-channel", "admin-mail"], Hops.For(new Recipient(RecipientKind.Assignee), "team", null, directory, Administrator, Tuesday).Select(hop => hop.Key));
        Assert.Equal(["team-channel", "admin-mail"], Hops.For(new Recipient(RecipientKind.Assignee), "team", new Actor("gone", "Gone"), directory, Administrator, Tuesday).Select(hop => hop.Key));
    }

    [Fact]
    public void The_lead_of_the_conversations_team_is_told()
    {
        var directory = new EscalationDirectory([carla, ben], [new TeamContacts("team", [], "carla", null), new TeamContacts("other", [], "ben", null)], []);

        Assert.Equal("ben-ntfy:ben", Hops.For(new Recipient(RecipientKind.Lead), "other", null, directory, Administrator, Tuesday)[0].Key);
    }

    [Fact]
    public void Quiet_hours_over_midnight_belong_to_the_day_on_which_they_begin()
    {
        var quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(6, 0), [DayOfWeek.Friday]);

        Assert.True(quiet.Covers(new DateTime(2026, 3, 6, 23, 0, 0)));
        Assert.True(quiet.Covers(new DateTime(2026, 3, 7, 5, 59, 0)));
        Assert.False(quiet.Covers(new DateTime(2026, 3, 7, 6, 0, 0)));
        Assert.False(quiet.Covers(new DateTime(2026, 3, 7, 23, 0, 0)));
        Assert.False(quiet.Covers(new DateTime(2026, 3, 6, 5, 0, 0)));
    }

    [Fact]
    public void The_rota_changes_at_its_local_time_in_winter_and_in_summer()
    {
        var rota = new Rota(["carla", "ben"], new DateOnly(2026, 3, 23), new TimeOnly(9, 0), "Europe/Berlin", 7);

        Assert.Null(rota.WhoAt(new DateTimeOffset(2026, 3, 23, 7, 59, 0, TimeSpan.Zero)));
        Assert.Equal("carla", rota.WhoAt(new DateTimeOffset(2026, 3, 23, 8, 0, 0, TimeSpan.Zero)));

        // Clocks went forward on the 29th: nine o'clock is an hour earlier now.
        Assert.Equal("carla", rota.WhoAt(new DateTimeOffset(2026, 3, 30, 6, 59, 0, TimeSpan.Zero)));
        Assert.Equal("ben", rota.WhoAt(new DateTimeOffset(2026, 3, 30, 7, 0, 0, TimeSpan.Zero)));
        Assert.Equal("carla", rota.WhoAt(new DateTimeOffset(2026, 4, 6, 7, 0, 0, TimeSpan.Zero)));
    }

    private static Contact Person(string id, string[] reach) => new(id, id, null, "Europe/Berlin", "de", [.. reach], null, [], null);

    private IEnumerable<string> To(RecipientKind kind, Contact person, string id) => Keys(kind, id, Tuesday, person, ben);

    private static IEnumerable<string> Keys(RecipientKind kind, string id, DateTimeOffset now, params Contact[] people) =>
        Hops.For(new Recipient(kind, id), "team", null, new EscalationDirectory([.. people], [], []), Administrator, now).Select(hop => hop.Key);
}
