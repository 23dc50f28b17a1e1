using System.Collections.Immutable;
using System.CommandLine;
using SocialInbox.Erasure;
using SocialInbox.Local.Running;
using SocialInbox.Networks;

namespace SocialInbox.Local.Commands;

/// <summary>What is kept of one customer: handed over, erased. And the list of who was erased.</summary>
internal static class PersonCommand
{
    private static readonly Argument<string[]> Who = new("who") { Description = "NETWORK:ID for each network; the network's lasting id, or the name with @ before it", Arity = ArgumentArity.OneOrMore };

    public static Command Create() => new("person", "Hand over or erase what is kept of one customer") { Export(), Erase(), List() };

    private static Command Export()
    {
        var file = new Argument<string>("file") { Description = "Where to write it; must not exist yet" };
        var data = DataOption.Create();
        var command = new Command("export", "Write all that is kept of one customer into a JSON file") { file, Who, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(file);
            await using var services = await InboxServices.Borrow(DataOption.In(parsed, data), cancellation);
            var output = parsed.InvocationConfiguration.Output;
            var looked = await PersonErrand.LookFor(services, Identities(services, parsed.GetRequiredValue(Who)), output, cancellation);
            var counts = ImmutableSortedDictionary<string, int>.Empty;
            await NewFile.Write(path, async stream => counts = await services.Get<ExportPerson>().Write(looked.Task, stream, cancellation));
            await services.Get<TidyPersonTasks>().Expire(looked, cancellation);
            foreach (var (kind, count) in counts) await output.WriteLineAsync($"{kind,-14}{count,9}");
            await output.WriteLineAsync($"Written to {path}. It is about one person: hand it to them alone.");
            return 0;
        });
        return command;
    }

    private static Command Erase()
    {
        var alsoOpen = new Option<bool>("--also-open") { Description = "Close what still waits for an answer, and erase it too" };
        var report = new Option<string?>("--report") { Description = "Keep the proof as JSON; it names nobody", HelpName = "FILE" };
        var data = DataOption.Create();
        var command = new Command("erase", "Erase one customer; what still waits for an answer stays until it has ended, unless --also-open") { Who, alsoOpen, report, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await InboxServices.Borrow(DataOption.In(parsed, data), cancellation);
            var output = parsed.InvocationConfiguration.Output;
            var looked = await PersonErrand.LookFor(services, Identities(services, parsed.GetRequiredValue(Who)), output, cancellation);
            foreach (var open in looked.Task.Open) await output.WriteLineAsync($"Somebody still waits in {open}{(parsed.GetValue(alsoOpen) ? ": it is closed." : ": it is erased once it has ended.")}");
            var erased = await PersonErrand.Erase(services, looked.Task.Id, parsed.GetValue(alsoOpen), cancellation);
            await PersonErrand.Tell(erased, output);
            if (parsed.GetValue(report) is { } path) await NewFile.Write(path, stream => PersonErrand.Write(erased, stream, cancellation));
            return 0;
        });
        return command;
    }

    private static Command List()
    {
        var file = new Argument<string>("file") { Description = "Where to write it; must not exist yet" };
        var data = DataOption.Create();
        var command = new Command("list", "Write who was erased, as hashes that name nobody: keep it beside your backups, for restore --erasures") { file, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await InboxServices.Borrow(DataOption.In(parsed, data), cancellation);
            var path = parsed.GetRequiredValue(file);
            var entries = 0;
            await NewFile.Write(path, async stream => entries = await ErasureListFile.Write(services.Get<ErasureList>(), stream, cancellation));
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Written {entries} entries to {path}.");
            return 0;
        });
        return command;
    }

    private static ImmutableArray<PersonIdentity> Identities(InboxServices services, string[] who)
    {
        var networks = services.Get<NetworkCatalogue>();
        return [.. who.Select(text =>
        {
            var identity = text.Split(':', 2) is [var network, var id] ? new PersonIdentity(network, id) : throw new CommandFailedException($"'{text}' names no network: write NETWORK:ID, as in mastodon:@kim@mastodon.example.");
            _ = networks[identity.Network];
            return identity.IsSensible ? identity : throw new CommandFailedException($"'{text}' names nobody.");
        })];
    }
}
