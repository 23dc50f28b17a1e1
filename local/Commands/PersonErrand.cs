using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Erasure;
using SocialInbox.Local.Running;

namespace SocialInbox.Local.Commands;

/// <summary>Works on a task about a person to its end, here and now.</summary>
internal static class PersonErrand
{
    public static async Task<StoredTask> LookFor(InboxServices services, ImmutableArray<PersonIdentity> identities, TextWriter output, CancellationToken cancellation)
    {
        var task = services.Get<PersonTaskDesk>().New(NewAccount.CommandLine, identities);
        await services.Get<PersonTasks>().Add(task, cancellation);
        await services.Get<WorkOnPerson>().Work(task.Id, () => true, cancellation);
        var looked = (await services.Get<PersonTasks>().Find(task.Id, cancellation))!;
        await output.WriteLineAsync($"{looked.Task.Looked} rows looked at, {looked.Task.Conversations} conversations found.");
        return looked;
    }

    public static async Task<PersonTask> Erase(InboxServices services, string id, bool alsoOpen, CancellationToken cancellation)
    {
        _ = await services.Get<WorkOnPerson>().Decide(id, NewAccount.CommandLine, alsoOpen, cancellation) ?? throw new CommandFailedException("Somebody else has taken this task meanwhile: try again.");
        await services.Get<WorkOnPerson>().Work(id, () => true, cancellation);
        return (await services.Get<PersonTasks>().Find(id, cancellation))!.Task;
    }

    public static async Task Tell(PersonTask task, TextWriter output)
    {
        foreach (var (table, words) in task.Erased)
            foreach (var (kind, number) in words.Kinds) await output.WriteLineAsync($"{table,-14}{kind,-10}{number,9} erased");
        await output.WriteLineAsync($"That {task.Conversations} conversations took place, when, and how they ended is kept: it names nobody.");
        if (task.Interrupted) await output.WriteLineAsync("The work was interrupted: at least so much was erased.");
        if (task.Since > 0) await output.WriteLineAsync($"{task.Since} conversations that they began after the decision are questions like any others, and stay.");
        if (task.Left > 0) await output.WriteLineAsync($"{task.Left} have not ended: erased by the next Nightly after they have.");
    }

    public static async Task Write(PersonTask task, Stream file, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("format", "socialinbox-erasure");
        json.WriteString("task", task.Id);
        json.WriteString("until", task.Until!.Value);
        json.WriteString("finishedAt", task.FinishedAt!.Value);
        json.WriteNumber("conversations", task.Conversations);
        json.WriteNumber("notEnded", task.Left);
        json.WriteNumber("writtenSince", task.Since);
        json.WriteBoolean("atLeast", task.Interrupted);
        json.WriteStartArray("erased");
        foreach (var (table, words) in task.Erased)
        {
            foreach (var (kind, number) in words.Kinds)
            {
                json.WriteStartObject();
                json.WriteString("table", table);
                json.WriteString("kind", kind);
                json.WriteNumber("number", number);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("marks");
        foreach (var mark in task.Marks) json.WriteStringValue(mark);
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }
}
