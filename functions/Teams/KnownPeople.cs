using System.Collections.Concurrent;
using System.Collections.Immutable;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Security;

namespace SocialInbox.Teams;

/// <summary>
/// Everybody who has opened the inbox, as the sign-in named them last: the directory itself is asked for nobody. Demo people are
/// known from the start.
/// </summary>
public sealed class KnownPeople([FromKeyedServices(SettingsTable.Name)] TableClient table, TimeProvider time, LocalSignIn? local = null)
{
    internal const string Partition = "people";

    /// <summary>A person who comes back within it is written down no second time by the same instance.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, (string Said, DateTimeOffset At)> noted = new(StringComparer.Ordinal);

    internal static string RowOf(string person) => KeyHash.Of(person);

    public async Task Note(Person person, CancellationToken cancellation)
    {
        var (said, now) = ($"{person.Name}\n{Names(person.Roles)}", time.GetUtcNow());
        if (noted.TryGetValue(person.Id, out var known) && known.Said == said && now - known.At < Fresh) return;
        var row = new TableEntity(Partition, RowOf(person.Id)) { ["Id"] = person.Id, ["Name"] = person.Name, ["Roles"] = Names(person.Roles), ["SeenAt"] = now };
        await table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellation);
        noted[person.Id] = (said, now);
    }

    /// <returns>Null for whom the inbox has never seen.</returns>
    public async Task<Person?> Find(string id, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, RowOf(id), ["Id", "Name", "Roles"], cancellation);
        return row.HasValue ? Read(row.Value!) : local is null ? null : LocalSignIn.Find(id);
    }

    /// <returns>By name.</returns>
    public async Task<ImmutableArray<Person>> ReadAll(CancellationToken cancellation)
    {
        var people = new Dictionary<string, Person>(StringComparer.Ordinal);
        if (local is not null) foreach (var person in LocalSignIn.People) people[person.Id] = person;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["Id", "Name", "Roles"], cancellationToken: cancellation))
        {
            var person = Read(row);
            people[person.Id] = person;
        }

        return [.. people.Values.OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Id, StringComparer.Ordinal)];
    }

    /// <returns>By name, and whose answers wait for a lead.</returns>
    internal async Task<ImmutableArray<TeamPerson>> ReadTeam(CancellationToken cancellation)
    {
        var trainees = new HashSet<string>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Trainee eq true");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["Id"], cancellationToken: cancellation)) trainees.Add(row.GetString("Id"));
        return [.. (await ReadAll(cancellation)).Select(person => new TeamPerson(person.Id, person.Name, person.Roles, trainees.Contains(person.Id)))];
    }

    public async Task<bool> IsTrainee(string person, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, RowOf(person), ["Trainee"], cancellation);
        return row.HasValue && row.Value!.GetBoolean("Trainee") == true;
    }

    public Task SetTrainee(Person person, bool trainee, CancellationToken cancellation) => table.UpsertEntityAsync(
        new TableEntity(Partition, RowOf(person.Id)) { ["Id"] = person.Id, ["Name"] = person.Name, ["Roles"] = Names(person.Roles), ["Trainee"] = trainee }, TableUpdateMode.Merge, cancellation);

    private static Person Read(TableEntity row) => new(
        row.GetString("Id"), row.GetString("Name"), [.. row.GetString("Roles").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>)]);

    private static string Names(ImmutableArray<Role> roles) => string.Join(',', roles.Order());
}
