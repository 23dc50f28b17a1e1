namespace SocialInbox.Networks;

/// <summary>The mark of each network: the icon.svg in its folder, beside the code that speaks to it.</summary>
internal static class NetworkIcons
{
    /// <returns>Null when the folder holds none.</returns>
    public static string? Of(INetwork network)
    {
        var type = network.GetType();
        using var stream = type.Assembly.GetManifestResourceStream(type, "icon.svg");
        return stream is null ? null : new StreamReader(stream).ReadToEnd().Trim();
    }
}
