namespace SocialInbox.Hosting;

/// <summary>A write that says nothing but that it is wanted.</summary>
internal sealed record CommandBody(string CommandId);
