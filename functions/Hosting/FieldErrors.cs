using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace SocialInbox.Hosting;

/// <summary>The answer 422: all that is wrong with what was entered, each at its field. Nothing of it was saved.</summary>
internal sealed record FieldErrors(ImmutableArray<FieldError> Errors)
{
    public static IResult Answer(IEnumerable<FieldError> errors) =>
        Results.Json(new FieldErrors([.. errors]), ApiJson.Web.FieldErrors, statusCode: StatusCodes.Status422UnprocessableEntity);
}
