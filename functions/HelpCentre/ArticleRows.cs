using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using SocialInbox.HelpCentre.Settings;
using SocialInbox.Ledger;

namespace SocialInbox.HelpCentre;

/// <summary>The rows of the help centre: each article as it stands, each version of it, and one that every change touches.</summary>
internal static class ArticleRows
{
    public const string Partition = "articles", Stamp = "stamp", HeadPrefix = "head-";

    private const string VersionPrefix = "version-", Json = "Json";

    public static TableEntity Head(Article article) => Of(HeadPrefix + article.Id, article);

    public static TableEntity Version(Article article) => Of(VersionKey(article.Id, article.Version), article);

    public static string VersionKey(string id, int version) => $"{VersionPrefix}{id}-{version.ToString("D10", CultureInfo.InvariantCulture)}";

    public static Article Read(TableEntity row) =>
        JsonSerializer.Deserialize(LongText.Read(row, Json)!, HelpJson.Default.Article) ?? throw new InvalidOperationException($"Row {row.RowKey} holds no article.");

    public static TableEntity StampOf(HelpSettings settings) => new(Partition, Stamp) { [Json] = JsonSerializer.Serialize(settings, HelpJson.Default.HelpSettings) };

    public static HelpSettings ReadSettings(TableEntity stamp) => JsonSerializer.Deserialize(stamp.GetString(Json), HelpJson.Default.HelpSettings) ?? HelpSettings.Default;

    private static TableEntity Of(string key, Article article)
    {
        var row = new TableEntity(Partition, key);
        LongText.Write(row, Json, JsonSerializer.Serialize(article, HelpJson.Default.Article));
        return row;
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(HelpSettings))]
internal sealed partial class HelpJson : JsonSerializerContext;
