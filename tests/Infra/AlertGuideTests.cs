using System.Text.RegularExpressions;

namespace SocialInbox.Tests.Infra;

/// <summary>Whoever is woken at night follows the alert to the section that says what to do.</summary>
public sealed partial class AlertGuideTests
{
    private static readonly IReadOnlySet<string> Headings = InfraFile.Read("docs/operations.md").Text.Split('\n')
        .Where(line => line.StartsWith('#'))
        .Select(Anchor)
        .ToHashSet();

    [Fact]
    public void Every_section_that_the_deployment_names_exists()
    {
        var named = InfraFile.All(".bicep").Concat(InfraFile.All(".kql")).SelectMany(file => Named().Matches(file.Text).Select(match => match.Groups[1].Value)).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, section => Assert.Contains(section, Headings));
    }

    [Fact]
    public void Every_alert_names_a_section()
    {
        var alerts = InfraFile.All(".bicep").SelectMany(file => Alert().Split(file.Text).Skip(1).Select(text => (file.Path, Text: text))).ToList();
        Assert.NotEmpty(alerts);
        Assert.All(alerts, alert => Assert.Matches(Named(), alert.Text));
    }

    [Fact]
    public void Every_sign_in_the_query_names_a_section() =>
        Assert.All(
            InfraFile.Read("infra/queries/signs.kql").Text.Split('\n').Where(line => line.TrimStart().StartsWith("\"socialinbox.", StringComparison.Ordinal)),
            line => Assert.Matches(Named(), line));

    [Fact]
    public void A_budget_warning_has_a_section_too() => Assert.Matches(Named(), InfraFile.Read("infra/modules/budget.bicep").Text);

    // As GitHub makes them: lower case, punctuation gone, blanks to hyphens.
    private static string Anchor(string heading) => Regex.Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-');

    [GeneratedRegex(@"(?:docs/operations\.md|\$\{guide\})#([a-z0-9-]+)")]
    private static partial Regex Named();

    [GeneratedRegex(@"^resource \w+ 'Microsoft\.Insights/(?:metricAlerts|scheduledQueryRules)@", RegexOptions.Multiline)]
    private static partial Regex Alert();
}
