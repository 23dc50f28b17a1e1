namespace SocialInbox.Local;

/// <summary>One sentence for the person at the terminal: what is wrong, and what to do.</summary>
public sealed class CommandFailedException(string words) : Exception(words);
