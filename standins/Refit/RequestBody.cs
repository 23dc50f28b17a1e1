// Stand-in for Refit 11.2.0: builds and tests only, never deployed.
using System.Collections;
using System.Net;
using System.Reflection;
using System.Text;

namespace Refit;

/// <summary>Writes the body argument: raw for content, streams and plain strings, else as a form or through the serializer.</summary>
internal static class RequestBody
{
    internal static HttpContent Of(object? value, BodyAttribute? body, RefitSettings settings)
    {
        var method = body?.SerializationMethod ?? BodySerializationMethod.Serialized;
        return value switch
        {
            HttpContent content => content,
            Stream stream => new StreamContent(stream),
            string text when method == BodySerializationMethod.Default => new StringContent(text),
            string text when method == BodySerializationMethod.UrlEncoded =>
                new StringContent(Uri.EscapeDataString(text), Encoding.UTF8, "application/x-www-form-urlencoded"),
            _ when method == BodySerializationMethod.UrlEncoded => new FormUrlEncodedContent(Fields(value, settings)),
            // As object, as the package does: the runtime type decides what is written.
            _ => settings.ContentSerializer.ToHttpContent<object?>(value) is var content && IsBuffered(body, settings)
                ? content
                : new ChunkedContent(content),
        };
    }

    /// <summary>A body that the method does not mark is never buffered, whatever the settings say.</summary>
    internal static bool IsBuffered(BodyAttribute? body, RefitSettings settings) =>
        body is not null && (body.Buffered ?? settings.Buffered);

    private static List<KeyValuePair<string, string?>> Fields(object? source, RefitSettings settings)
    {
        var format = settings.FormUrlEncodedParameterFormatter;
        return source switch
        {
            null => [],
            IDictionary entries => [.. entries.Keys.Cast<object>()
                .Where(key => entries[key] is not null)
                .Select(key => KeyValuePair.Create(key.ToString()!, format.Format(entries[key], null)))],
            _ => [.. QueryPairs.Properties(source.GetType()).SelectMany(property => Field(property, source, settings))],
        };
    }

    private static IEnumerable<KeyValuePair<string, string?>> Field(PropertyInfo property, object source, RefitSettings settings)
    {
        if (property.GetValue(source) is not { } value)
        {
            return [];
        }

        var query = property.GetCustomAttribute<QueryAttribute>(true);
        var name = property.GetCustomAttribute<AliasAsAttribute>(true)?.Name
            ?? settings.ContentSerializer.GetFieldNameForProperty(property)
            ?? settings.UrlParameterKeyFormatter.Format(property.Name);
        var key = string.IsNullOrWhiteSpace(query?.Prefix) ? name : query.Prefix + query.Delimiter + name;
        if (value is string || value is not IEnumerable items)
        {
            return [KeyValuePair.Create(key, settings.FormUrlEncodedParameterFormatter.Format(value, query?.Format))];
        }

        var collection = query is { IsCollectionFormatSpecified: true } ? query.CollectionFormat : settings.CollectionFormat;
        var texts = items.Cast<object?>().Select(item => settings.FormUrlEncodedParameterFormatter.Format(item, query?.Format));
        return collection switch
        {
            CollectionFormat.Multi => texts.Select(text => KeyValuePair.Create(key, text)),
            // The package writes the collection's type name here, which nobody can want.
            CollectionFormat.RefitParameterFormatter => throw new NotSupportedException($"Form field {key} needs a CollectionFormat."),
            _ => [KeyValuePair.Create(key, (string?)string.Join(QueryPairs.Separator(collection), texts))],
        };
    }

    private sealed class ChunkedContent : HttpContent
    {
        private readonly HttpContent inner;

        internal ChunkedContent(HttpContent inner)
        {
            this.inner = inner;
            Headers.ContentType = inner.Headers.ContentType;
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => inner.CopyToAsync(stream, context);

        protected override bool TryComputeLength(out long length)
        {
            length = -1;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
