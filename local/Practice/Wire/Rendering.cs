using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace SocialInbox.Local.Practice.Wire;

/// <summary>How the timeline's posts look in Mastodon's API.</summary>
internal sealed partial class Rendering(PracticeTimeline timeline, Lazy<Uri> server)
{
    public WireStatus Status(PracticeStatus status) => new()
    {
        Id = status.Id,
        Uri = Address(status),
        Url = Address(status),
        CreatedAt = status.CreatedAt,
        EditedAt = status.EditedAt,
        InReplyToId = status.InReplyToId,
        InReplyToAccountId = status.InReplyToId is { } id ? timeline.Find(id)?.AuthorId : null,
        Language = status.Language,
        Content = Html(status.Text),
        RepliesCount = timeline.AnswersTo(status.Id).Count,
        Account = Account(status.Author),
        Mentions = [.. Mentioned(status.Text).Select(person => new WireMention(person.Id, person.Username, person.Acct, Address(person)))],
    };

    public WireNotification? Notification(PracticeNotice notice) => timeline.Find(notice.StatusId) is { } status
        ? new WireNotification(notice.Id, "mention", notice.CreatedAt, Account(status.Author), Status(status))
        : null;

    public WireAccount Account(PracticePerson person) => new(person.Id, person.Username, person.Acct, person.Name, Address(person));

    private string Address(PracticePerson person) => new Uri(server.Value, $"/@{person.Acct}").ToString();

    private string Address(PracticeStatus status) => new Uri(server.Value, $"/@{status.Author.Acct}/{status.Id}").ToString();

    private static IEnumerable<PracticePerson> Mentioned(string text) =>
        Mention().Matches(text).Select(match => PersonCalled(match.Groups["acct"].Value)).OfType<PracticePerson>().Distinct();

    private string Html(string text)
    {
        var escaped = HtmlEncoder.Default.Encode(text).Replace("&#xA;", "<br />", StringComparison.Ordinal);
        return $"<p>{Mention().Replace(escaped, match => PersonCalled(match.Groups["acct"].Value) is { } person
            ? $"<span class=\"h-card\" translate=\"no\"><a href=\"{Address(person)}\" class=\"u-url mention\">@<span>{person.Username}</span></a></span>"
            : match.Value)}</p>";
    }

    private static PracticePerson? PersonCalled(string acct) =>
        PracticePerson.German.AddRange(PracticePerson.English).Add(PracticePerson.Shop).FirstOrDefault(person => person.Acct.Equals(acct, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"@(?<acct>[A-Za-z0-9_]+(@[A-Za-z0-9.-]*[A-Za-z0-9])?)", RegexOptions.NonBacktracking)]
    private static partial Regex Mention();
}
