using System.Globalization;

namespace SocialInbox.Worklist.Views;

/// <summary>Where a page of a view ended: in which of its partitions, and the storage's own token there. Nothing in it is secret or trusted.</summary>
internal readonly record struct WorklistPlace(int Partition, string? Token)
{
    public static bool TryParse(string? text, int partitions, out WorklistPlace place)
    {
        place = default;
        if (string.IsNullOrEmpty(text)) return true;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1 || !int.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var partition) || partition >= partitions) return false;
        place = new WorklistPlace(partition, dot + 1 == text.Length ? null : text[(dot + 1)..]);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Partition}.{Token}");
}
