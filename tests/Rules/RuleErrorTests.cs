using SocialInbox.Escalation.Ladders;
using SocialInbox.Ledger;
using SocialInbox.Rules;
using SocialInbox.Security;
using static SocialInbox.Tests.Rules.RuleMaking;

namespace SocialInbox.Tests.Rules;

public sealed class RuleErrorTests
{
    private static readonly RuleNames Known = new(["shop"], System.Collections.Immutable.ImmutableDictionary<string, Person>.Empty.Add("anna", new Person("anna", "Anna", [Role.Agent])), ["carla"], ["chat"], ["vip"]);

    [Fact]
    public void A_good_rule_has_no_errors() => Assert.Empty(RuleErrors.Of(
        [Rule("one", Saying("paket*") with { Accounts = ["shop"] }, new RuleEffect("anna", ["vip"], null, CloseReason.Spam, [new Recipient(RecipientKind.Channel, "chat"), new Recipient(RecipientKind.Person, "carla")]))], Known));

    [Fact]
    public void Each_mistake_is_told_at_its_field()
    {
        var hours = new RuleHours(new TimeOnly(9, 0), new TimeOnly(9, 0), [], "Mars/Olympus");
        var errors = RuleErrors.Of(
            [
                new Rule("One!", "", true, Saying("", "?!", "one two three four five six") with { Authors = [" "], Hours = hours }, Nothing),
                Rule("two", Any, Nothing with { Close = CloseReason.Spam }),
                Rule("two", Saying("x") with { Accounts = ["gone"] }, new RuleEffect("mallory", ["lost"], null, null, [new Recipient(RecipientKind.Channel, "pager")])),
            ],
            Known).Select(error => error.Field);

        Assert.Equal(
            [
                "rules[0].id", "rules[0].name", "rules[0].when.words[0]", "rules[0].when.words[1]", "rules[0].when.words[2]", "rules[0].when.authors[0]", "rules[0].when.hours.zone",
                "rules[0].when.hours.until", "rules[0].then", "rules[1].then.close", "rules[2].id", "rules[2].when.accounts[0]", "rules[2].then.assign", "rules[2].then.tags[0]", "rules[2].then.notify[0].id",
            ],
            errors);
    }

    [Fact]
    public void What_a_rule_that_is_off_names_may_be_gone() =>
        Assert.Empty(RuleErrors.Of([Rule("one", Saying("x"), Nothing with { Assign = "mallory" }) with { On = false }], Known));
}
