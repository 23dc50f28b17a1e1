using SocialInbox.Triage.Reading;

namespace SocialInbox.Triage.Rules;

internal static class JudgeWordless
{
    public static Verdict? Judge(PostReading post)
    {
        if (post.Words.Any(word => !post.IsBrand(word)))
            return null;
        if (post.Post.Kind == PostKind.Review)
            return Verdict.NoAnswer(Because.RatingOnly);
        if (post.QuestionMarks > 0)
            return Verdict.Answer(Because.Question);
        if (ShowsPicture(post))
            return Verdict.Answer(Because.PictureOnly);
        if (post.Addressee == Addressee.OtherPerson || post.Emoji.Count > 0 && !post.Post.HasMedia)
            return Verdict.NoAnswer(Because.EmojiOnly);
        if (post.Post.HasMedia || post.Tokens.Count == 0)
            return Verdict.Answer(Because.PictureOnly);
        return post.NamesBrand || post.ForeignLinks > 0 ? Verdict.Answer(Because.Unsure) : Verdict.NoAnswer(Because.EmojiOnly);
    }

    // Networks that cannot carry the picture itself show a camera in its place.
    private static bool ShowsPicture(PostReading post) =>
        post.NamesBrandByHandle && post.Tokens.Any(token => token.Folded is "📷" or "📸" or "🖼" or "🎥" or "📹");
}
