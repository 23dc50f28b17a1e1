namespace SocialInbox.Local.Commands;

/// <summary>A line whenever a number has grown, at once and in order.</summary>
internal sealed class CountLines(TextWriter output, string what) : IProgress<int>
{
    private int last;

    public void Report(int value)
    {
        if (value == last) return;
        last = value;
        output.WriteLine($"{value} {what}");
    }
}
