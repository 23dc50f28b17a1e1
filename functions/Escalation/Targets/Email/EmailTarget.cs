using System.Collections.Immutable;
using System.Net;
using Refit;

namespace SocialInbox.Escalation.Targets.Email;

/// <summary>Mail by Azure Communication Services: to the address entered here, or to that of the person it is for.</summary>
internal sealed class EmailTarget(TargetHttp http, TimeProvider time) : ITargetKind
{
    private const string Endpoint = "endpoint";
    private const string Sender = "sender";
    private const string To = "to";
    private const string AccessKey = "accessKey";

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(EmailJson.Default.Options));

    public string Name => "email";

    public ImmutableArray<TargetField> Fields =>
    [
        new(Endpoint, FieldForm.Address, Secret: false, Required: true),
        new(Sender, FieldForm.Email, Secret: false, Required: true),
        new(To, FieldForm.Email, Secret: false, Required: false),
        new(AccessKey, FieldForm.Base64, Secret: true, Required: true),
    ];

    public bool AsksWhom(Target target) => string.IsNullOrEmpty(target.Settings.GetValueOrDefault(To));

    public Task<Delivery> Deliver(OpenedTarget target, Message message, CancellationToken cancellation)
    {
        var to = target[To] is { Length: > 0 } entered ? entered : message.To;
        if (to is null) return Task.FromResult<Delivery>(new Delivery.Refused("There is no mail address, neither of the target nor of the person."));
        var address = new Uri(new Uri(target[Endpoint]), "/emails:send?api-version=2023-03-31");
        var client = http.At(target, address, (request, body) => AccessKeySignature.Add(request, body, target[AccessKey], time.GetUtcNow()));
        return Delivered.Of(RestService.For<IEmailApi>(client, Settings).Send(Of(message, target[Sender], to), cancellation), time);
    }

    internal static EmailMessage Of(Message message, string sender, string to)
    {
        var links = Words.Links(message).ToList();
        var plain = string.Join("\n\n", [.. message.Lines, .. links.Select(link => $"{link.Words}: {link.Address.AbsoluteUri}")]);
        var html = string.Concat(
            [.. message.Lines.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"), .. links.Select(link => $"<p><a href=\"{WebUtility.HtmlEncode(link.Address.AbsoluteUri)}\">{WebUtility.HtmlEncode(link.Words)}</a></p>")]);
        return new EmailMessage(
            sender, new EmailContent(message.Title, plain, html), new EmailRecipients([new EmailAddress(to)]), ImmutableDictionary<string, string>.Empty.Add("X-SocialInbox-Id", message.Id));
    }
}
