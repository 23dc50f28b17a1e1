using SocialInbox.Local;
using SocialInbox.Local.Running;

namespace SocialInbox.Tests.Local.Running;

public sealed class DataFolderTests : IDisposable
{
    private static readonly RunningInbox Running = new(4711, new Uri("http://127.0.0.1:7071/"), "somewhere");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialinbox-data-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_second_inbox_on_the_same_data_hears_where_the_first_one_runs()
    {
        using var first = Data.Lock();
        first.Publish(Running);

        Assert.Contains("at http://127.0.0.1:7071/ (process 4711)", Assert.Throws<CommandFailedException>(() => Data.Lock()).Message, StringComparison.Ordinal);
        Assert.Equal(Running, Data.WhoRuns());
    }

    [Fact]
    public void While_the_first_one_is_still_starting_a_second_one_is_refused_too()
    {
        using var first = Data.Lock();

        Assert.Contains("starting or stopping", Assert.Throws<CommandFailedException>(() => Data.Lock()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_inbox_left_behind_does_not_stand_in_the_way()
    {
        Data.Lock().Dispose();
        File.WriteAllText(Path.Combine(folder.FullName, "running.json"), """{"ProcessId":4711,"Address":"http://127.0.0.1:7071/","Storage":"gone"}""");

        Assert.Null(Data.WhoRuns());
        Data.Lock().Dispose();
    }

    [Fact]
    public void Nobody_runs_where_there_is_no_folder() => Assert.Null(new DataFolder(Path.Combine(folder.FullName, "none")).WhoRuns());

    private DataFolder Data => new(folder.FullName);
}
