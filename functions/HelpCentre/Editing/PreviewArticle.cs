using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.HelpCentre.Markup;
using SocialInbox.Hosting;

namespace SocialInbox.HelpCentre.Editing;

/// <summary>How a text will look to visitors. Nothing is stored.</summary>
public sealed class PreviewArticle
{
    [Function(nameof(PreviewArticle))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/help/preview")] HttpRequest request, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.PreviewBody, cancellation) is not { } body) return ApiBody.Unreadable;
        return body.Markdown.Length <= ArticleForm.LongestText && RenderMarkdown.ToHtml(body.Markdown) is { } html
            ? Results.Json(new PreviewAnswer(html), ApiJson.Web.PreviewAnswer)
            : FieldErrors.Answer([new FieldError("markdown", "length", $"Zu lang oder zu tief verschachtelt: höchstens {ArticleForm.LongestText} Zeichen.", $"Too long or nested too deeply: at most {ArticleForm.LongestText} characters.")]);
    }
}

internal sealed record PreviewBody(string Markdown);

/// <param name="Html">Without script and without anything of others; to be shown in a frame of its own nevertheless.</param>
internal sealed record PreviewAnswer(string Html);
