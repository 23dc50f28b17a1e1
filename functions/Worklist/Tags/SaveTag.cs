using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Worklist.Tags;

/// <summary>Gives a tag another name or colour. Conversations keep it: they know it by its key.</summary>
public sealed class SaveTag(TagCatalogue catalogue)
{
    [Function(nameof(SaveTag))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/tags/{key}")] HttpRequest request, string key, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.SaveTagBody, cancellation) is not { } body) return ApiBody.Unreadable;
        var tags = await catalogue.Read(cancellation);
        if (tags.All(tag => tag.Key.Value != key)) return Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is no such tag.");
        if (TagKey.Of(body.Name) is null)
            return FieldErrors.Answer([new FieldError("name", "bad-name", $"1 bis {TagKey.LongestName} Zeichen, darunter ein Buchstabe oder eine Ziffer.", $"1 to {TagKey.LongestName} characters, one of them a letter or digit.")]);
        if (tags.Any(tag => tag.Key.Value != key && tag.IsMeantBy(body.Name)))
            return FieldErrors.Answer([new FieldError("name", "taken", "So heißt schon ein anderer Tag.", "Another tag has this name.")]);
        return Results.Json(new TagsAnswer(await catalogue.Change(all => With(all, new TagEntry(new TagKey(key), body.Name.Trim(), body.Colour)), cancellation)), ApiJson.Web.TagsAnswer);
    }

    private static ImmutableArray<TagEntry> With(ImmutableArray<TagEntry> all, TagEntry changed) => [.. all.Select(tag => tag.Key == changed.Key ? changed : tag)];
}

internal sealed record SaveTagBody(string Name, TagColour Colour);
