namespace SocialInbox.Local.Runner;

/// <summary>The functions or their settings are such that Azure would not run them either. The message is one line that says what to change.</summary>
public sealed class StartRefusedException(string message, Exception? innerException = null) : Exception(message, innerException);
