using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.HelpCentre.Pages;

/// <summary>Leads to the help in the visitor's language.</summary>
public sealed class ShowHelpStart(ArticlesTable articles)
{
    [Function(nameof(ShowHelpStart))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "help")] HttpRequest request, CancellationToken cancellation)
    {
        var languages = (await articles.Current(cancellation)).Languages;
        if (languages.IsEmpty) return HelpAnswer.Nothing;
        var wanted = new RequestHeaders(request.Headers).AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant());
        var headers = request.HttpContext.Response.Headers;
        (headers.Vary, headers.CacheControl) = ("Accept-Language", HelpAnswer.ForAMinute);
        return Results.Redirect($"/help/{wanted.FirstOrDefault(languages.Contains) ?? languages.FirstOrDefault(language => language == "en") ?? languages[0]}");
    }
}
