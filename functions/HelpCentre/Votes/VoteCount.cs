namespace SocialInbox.HelpCentre.Votes;

/// <summary>How many visitors found an article helpful in one language, and how many did not.</summary>
public sealed record VoteCount(string ArticleId, string Language, int Yes, int No);
