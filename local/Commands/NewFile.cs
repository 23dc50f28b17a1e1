namespace SocialInbox.Local.Commands;

/// <summary>A file for its owner alone that bears its name only when it is whole, and takes the place of none.</summary>
internal static class NewFile
{
    /// <exception cref="CommandFailedException">It is there already, or cannot be written.</exception>
    public static async Task Write(string path, Func<Stream, Task> write)
    {
        if (File.Exists(path)) throw new CommandFailedException($"{path} is there already: nothing is written over.");
        var unfinished = path + ".unfinished";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using (var stream = new FileStream(unfinished, options)) await write(stream);
            File.Move(unfinished, path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"The file cannot be written: {fault.Message}");
        }
        finally
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
        }
    }
}
