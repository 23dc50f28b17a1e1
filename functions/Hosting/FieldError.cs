using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace SocialInbox.Hosting;

/// <summary>What is wrong with one field of what a person entered.</summary>
/// <param name="Field">The path of the field in the JSON that was sent, as in <c>policies[2].firstResponse.within</c>.</param>
/// <param name="Code">For programs.</param>
/// <param name="De">For people, in German; says what to do.</param>
/// <param name="En">For people, in English; says what to do.</param>
public sealed record FieldError(string Field, string Code, string De, string En);

/// <summary>What was entered is not taken, and nothing of it is saved.</summary>
internal sealed record FieldErrorsAnswer(ImmutableArray<FieldError> Errors)
{
    public static IResult Of(ImmutableArray<FieldError> errors) => Results.Json(new FieldErrorsAnswer(errors), ApiJson.Web.FieldErrorsAnswer, statusCode: StatusCodes.Status422UnprocessableEntity);
}
