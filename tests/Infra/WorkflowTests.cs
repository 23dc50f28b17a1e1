using System.Text.Json;
using System.Text.RegularExpressions;

namespace SocialInbox.Tests.Infra;

public sealed class WorkflowTests
{
    private static readonly InfraFile Main = InfraFile.Read("infra/main.bicep");
    private static readonly InfraFile Deploy = InfraFile.Read(".github/workflows/deploy.yml");

    private static IEnumerable<string> Parameters => Regex.Matches(Main.Text, @"^param (\w+) ", RegexOptions.Multiline).Select(match => match.Groups[1].Value);

    [Fact]
    public void Azd_and_the_workflow_set_every_parameter_so_that_none_falls_back_to_its_default()
    {
        using var azd = JsonDocument.Parse(InfraFile.Read("infra/main.parameters.json").Text);

        Assert.Equal(Parameters, azd.RootElement.GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name).OrderBy(name => Parameters.ToList().IndexOf(name)));
        Assert.All(Parameters, parameter => Assert.Matches($@"\b{parameter}: (\(?env\.{parameter}\b)", Deploy.Text));
    }

    [Fact]
    public void Azd_and_the_workflow_have_the_same_defaults()
    {
        var azd = Regex.Matches(InfraFile.Read("infra/main.parameters.json").Text, @"\$\{(\w+)=([^}]+)\}").Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}");
        var workflow = Regex.Matches(Deploy.Text, @"vars\.(\w+) \|\| '([^']*)'").Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}");

        Assert.Equal(azd.Order(StringComparer.Ordinal), workflow.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(".github/workflows/ci.yml")]
    [InlineData(".github/workflows/deploy.yml")]
    public void Actions_are_pinned_by_commit_and_say_which_release_that_is(string workflow)
    {
        var uses = Regex.Matches(InfraFile.Read(workflow).Text, @"uses: (.+)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, action => Assert.Matches(@"^[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", action));
    }

    [Fact]
    public void One_action_is_pinned_to_one_commit_everywhere() =>
        Assert.All(
            new[] { ".github/workflows/ci.yml", ".github/workflows/deploy.yml" }
                .SelectMany(workflow => Regex.Matches(InfraFile.Read(workflow).Text, @"uses: (\S+)@(\S+)").Select(match => (Action: match.Groups[1].Value, Commit: match.Groups[2].Value)))
                .GroupBy(use => use.Action),
            uses => Assert.Single(uses.Select(use => use.Commit).Distinct()));
}
