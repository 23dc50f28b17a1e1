using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Teams;

/// <summary>How one person likes the inbox, on each of their devices.</summary>
/// <param name="Signature">What stands below their answers; empty: nothing.</param>
/// <param name="Language">de or en; null: as the browser says.</param>
/// <param name="Notify">Of what a notification tells them.</param>
public sealed record PersonalSettings(string Signature, string? Language, bool Sound, ImmutableArray<Occasion> Notify, ColourScheme ColourScheme)
{
    public const int LongestSignature = 500;

    public static readonly PersonalSettings Default = new("", null, false, [], ColourScheme.System);

    internal IEnumerable<FieldError> Errors()
    {
        if (Signature.Length > LongestSignature)
            yield return new FieldError("signature", "too-long", $"Höchstens {LongestSignature} Zeichen.", $"At most {LongestSignature} characters.");
        if (Language is not (null or "de" or "en"))
            yield return new FieldError("language", "unknown", "Deutsch (de) oder Englisch (en).", "German (de) or English (en).");
        if (Notify.IsDefault || Notify.Distinct().Count() < Notify.Length)
            yield return new FieldError("notify", "twice", "Jeder Anlass einmal.", "Each occasion once.");
    }
}

/// <summary>What a person may want to be told of.</summary>
public enum Occasion { New, Assigned, AtRisk, Mentioned }

public enum ColourScheme { System, Light, Dark }

/// <summary>In the row in which the person is known.</summary>
public sealed class PersonalSettingsTable([FromKeyedServices(SettingsTable.Name)] TableClient table)
{
    public async Task<PersonalSettings> Read(string person, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(KnownPeople.Partition, KnownPeople.RowOf(person), ["Settings"], cancellation);
        return row.HasValue && row.Value!.GetString("Settings") is { } settings ? JsonSerializer.Deserialize(settings, PeopleJson.Default.PersonalSettings)! : PersonalSettings.Default;
    }

    public Task Write(string person, PersonalSettings settings, CancellationToken cancellation) => table.UpsertEntityAsync(
        new TableEntity(KnownPeople.Partition, KnownPeople.RowOf(person)) { ["Settings"] = JsonSerializer.Serialize(settings, PeopleJson.Default.PersonalSettings) }, TableUpdateMode.Merge, cancellation);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PersonalSettings))]
internal sealed partial class PeopleJson : JsonSerializerContext;
