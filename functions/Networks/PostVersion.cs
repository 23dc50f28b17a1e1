using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace SocialInbox.Networks;

/// <summary>The <see cref="NetworkPost.Version"/> of a post whose network gives it none: a hash of what it says.</summary>
internal static class PostVersion
{
    internal static string Of(string text, ImmutableArray<PostAttachment> attachments, int? rating = null)
    {
        var said = new StringBuilder(text);
        foreach (var attachment in attachments) said.Append('\n').Append(attachment.Kind).Append(' ').Append(attachment.Url).Append(' ').Append(attachment.Description);
        if (rating is { } stars) said.Append('\n').Append(stars);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())).AsSpan(0, 8));
    }

    /// <summary>Marks what an author typed, so that it is known again however the network renders it.</summary>
    internal static string OfTyped(string text) =>
        Of(string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), []);
}
