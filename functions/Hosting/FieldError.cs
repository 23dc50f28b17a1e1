namespace SocialInbox.Hosting;

/// <summary>What is wrong with one field of what a person entered.</summary>
/// <param name="Field">The path of the field in the JSON that was sent, as in <c>policies[2].firstResponse.within</c>.</param>
/// <param name="Code">For programs.</param>
/// <param name="De">For people, in German; says what to do.</param>
/// <param name="En">For people, in English; says what to do.</param>
public sealed record FieldError(string Field, string Code, string De, string En);
