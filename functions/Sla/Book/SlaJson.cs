using System.Text.Json.Serialization;

namespace SocialInbox.Sla.Book;

/// <summary>How a version of the book is stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(SlaBook))]
internal sealed partial class SlaJson : JsonSerializerContext;
