using System.Collections.Immutable;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using SocialInbox.Ledger;
using SocialInbox.Triage;

namespace SocialInbox.Worklist.Views;

/// <summary>What a view is narrowed to: of each kind one of the named, of all kinds together. <paramref name="Filter"/> null: nothing is left out.</summary>
internal sealed record WorklistFilters(string? Filter, int Comparisons)
{
    private const int LongestValue = 100;

    /// <summary>In place of a person's id: what nobody has.</summary>
    private const string Nobody = "none";

    public static readonly ImmutableArray<string> Kinds = ["account", "network", "category", "priority", "language", "assignee", "root", "tag"];

    public static readonly WorklistFilters None = new(null, 0);

    /// <returns>Null when a value is none of its kind.</returns>
    public static WorklistFilters? Read(IQueryCollection query)
    {
        if (Kinds.Any(kind => query[kind].Any(value => value is null or { Length: > LongestValue }))) return null;
        if (!AreWords<Category>(query["category"]) || !AreWords<Priority>(query["priority"])) return null;
        if (query["tag"].Any(tag => TagKey.Of(tag!) is null)) return null;
        string[] kinds =
        [
            AnyOf("Account", query["account"]), AnyOf("Network", query["network"]), AnyOf("Category", query["category"]), AnyOf("Priority", query["priority"]), AnyOf("Language", query["language"]), AnyOf("Root", query["root"]),
            AnyOf("Assignee", query["assignee"].Select(person => person == Nobody ? "" : person)),
            string.Join(" or ", query["tag"].Select(tag => $"{WorklistColumns.OfTag(TagKey.Of(tag!)!.Value)} eq true")),
        ];
        var comparisons = Kinds.Sum(kind => query[kind].Count);
        return comparisons == 0 ? None : new WorklistFilters(string.Join(" and ", kinds.Where(kind => kind.Length > 0).Select(kind => $"({kind})")), comparisons);
    }

    private static string AnyOf(string column, IEnumerable<string?> values) =>
        string.Join(" or ", values.Select(value => $"{column} eq {TableClient.CreateQueryFilter($"{value}")}"));

    private static bool AreWords<T>(StringValues values)
        where T : struct, Enum => values.All(value => Enum.GetValues<T>().Any(word => WorklistColumns.Word(word) == value));
}
