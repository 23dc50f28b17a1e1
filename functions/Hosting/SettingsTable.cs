namespace SocialInbox.Hosting;

/// <summary>The table for the few rows of which a slice has one or a handful: each has a partition of its own there.</summary>
internal static class SettingsTable
{
    public const string Name = "Settings";
}
