using SocialInbox.Backup;

namespace SocialInbox.Local.Commands;

/// <summary>A line each ten thousand rows, at once and in order.</summary>
internal sealed class ProgressLines(TextWriter output) : IProgress<BackupProgress>
{
    private const int Every = 10_000;

    private (string Table, int Said) last = ("", 0);

    public void Report(BackupProgress value)
    {
        if (value.Table != last.Table) last = (value.Table, 0);
        if (value.Rows / Every == last.Said) return;
        last = (value.Table, value.Rows / Every);
        output.WriteLine($"{value.Table}: {value.Rows} rows");
    }
}
