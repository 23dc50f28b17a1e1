using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.HelpCentre.Pages;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.HelpCentre.Votes;

/// <summary>"Was this helpful?": the form below an article. It works without script and leaves nothing in the browser.</summary>
public sealed class VoteOnArticle(ArticlesTable articles, VoteTable votes, VoteLimit limit, InboxAddress address)
{
    private const int LongestForm = 200;

    [Function(nameof(VoteOnArticle))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "help/{language}/{slug}")] HttpRequest request, string language, string slug, CancellationToken cancellation)
    {
        var catalogue = await articles.Current(cancellation);
        if (!catalogue.Languages.Contains(language)) return HelpAnswer.Nothing;
        var page = new HelpPage(catalogue, language, address.Of(request));
        if (catalogue.Find(language, slug) is not { } article) return HelpAnswer.Once(request, page.NotFound(), StatusCodes.Status404NotFound);
        if (await Said(request, cancellation) is not { } yes) return HelpAnswer.Once(request, page.Voted(article, counted: false), StatusCodes.Status400BadRequest);
        if (!limit.MayVote(request.HttpContext)) return HelpAnswer.Once(request, page.Voted(article, counted: false), StatusCodes.Status429TooManyRequests);
        await votes.Add(article, limit.ClientOf(request.HttpContext), yes, cancellation);
        return HelpAnswer.Once(request, page.Voted(article, counted: true), StatusCodes.Status200OK);
    }

    private static async Task<bool?> Said(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength is null or > LongestForm || !request.HasFormContentType) return null;
        return (await request.ReadFormAsync(cancellation))["helpful"].ToString() switch { "yes" => true, "no" => false, _ => null };
    }
}
