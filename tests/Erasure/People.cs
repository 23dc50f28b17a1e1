using System.Text;
using Azure.Data.Tables;
using SocialInbox.Erasure;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Tests.Infrastructure;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Erasure;

/// <summary>What tests about erasing people have in common.</summary>
internal static class People
{
    public static readonly PersonIdentity Kim = new("scripted", "kim");

    /// <summary>Looks for a person to the end.</summary>
    public static async Task<PersonTask> LookFor(this Instance instance, params PersonIdentity[] identities)
    {
        var task = instance.Get<PersonTaskDesk>().New(Ada, [.. identities]);
        await instance.Get<PersonTasks>().Add(task, default);
        await instance.Get<WorkOnPerson>().Work(task.Id, () => true, default);
        return await instance.Task(task.Id);
    }

    public static async Task<PersonTask> Task(this Instance instance, string id) => (await instance.Get<PersonTasks>().Find(id, default))!.Task;

    public static async Task<PersonTask> Erase(this Instance instance, string task, bool alsoOpen = false)
    {
        Assert.NotNull(await instance.Get<WorkOnPerson>().Decide(task, Ada, alsoOpen, default));
        await instance.Get<WorkOnPerson>().Work(task, () => true, default);
        return await instance.Task(task);
    }

    public static async Task<PersonTask> EraseKim(this Instance instance, bool alsoOpen = false) => await instance.Erase((await instance.LookFor(Kim)).Id, alsoOpen);

    /// <summary>A night, and the work on this task that it began anew.</summary>
    public static async Task<PersonTask> Night(this Instance instance, string task)
    {
        await instance.Get<TidyPersonTasks>().Run(default);
        await instance.Get<WorkOnPerson>().Work(task, () => true, default);
        return await instance.Task(task);
    }

    public static Task Close(this Instance instance, string root, string customer) => instance.Do(
        ConversationId.For(Instance.Shop.Id, root, customer), new ConversationCommand.Close(new CommandId($"browser-{root}-{customer}"), Ada, CloseReason.Other));

    /// <summary>Where any of these words still stand, in whatever table, column or key. Empty: nowhere.</summary>
    public static async Task<string> Kept(this Instance instance, params string[] words)
    {
        var found = new List<string>();
        foreach (var owned in instance.Get<IEnumerable<OwnedTable>>())
        {
            await foreach (var row in instance.Table(owned.Name).QueryAsync<TableEntity>())
            {
                foreach (var (column, value) in row)
                {
                    var text = value switch { string said => said, byte[] bytes => Encoding.UTF8.GetString(bytes), _ => "" };
                    if (words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))) found.Add($"{owned.Name} {row.RowKey} {column}: {text}");
                }
            }
        }

        return string.Join('\n', found);
    }
}
