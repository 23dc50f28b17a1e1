using System.Buffers.Text;
using System.Reflection;
using System.Text.Json;
using Azure.Storage.Queues.Models;
using SocialInbox.Local.Runner.Invocation;

namespace SocialInbox.Local.Runner.Queues;

/// <summary>Turns a message into what a queue function asks for.</summary>
internal static class QueueBinding
{
    private static readonly string[] Metadata = ["QueueTrigger", "Id", "PopReceipt", "DequeueCount", "InsertionTime", "ExpirationTime", "NextVisibleTime"];

    /// <exception cref="StartRefusedException">The function asks for something that a message cannot give.</exception>
    public static void Require(FunctionMethod function) => ByName.Require(function, Metadata);

    /// <summary>The message with its decoded body; null when the body is not Base64 although it should be.</summary>
    public static QueueMessage? Decode(QueueMessage message, bool base64)
    {
        if (base64 && !Base64.IsValid(message.MessageText))
        {
            return null;
        }

        var body = base64 ? BinaryData.FromBytes(Convert.FromBase64String(message.MessageText)) : message.Body;
        return QueuesModelFactory.QueueMessage(
            message.MessageId, message.PopReceipt, body, message.DequeueCount, message.NextVisibleOn, message.InsertedOn, message.ExpiresOn);
    }

    /// <param name="json">The worker's serializer options, for parameters of the app's own types.</param>
    public static FunctionInput InputFrom(QueueMessage message, JsonSerializerOptions json) => new(
        parameter => Bind(message, parameter, json),
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            ["QueueTrigger"] = message.Body.ToString(),
            ["Id"] = message.MessageId,
            ["PopReceipt"] = message.PopReceipt,
            ["DequeueCount"] = message.DequeueCount,
            ["InsertionTime"] = message.InsertedOn,
            ["ExpirationTime"] = message.ExpiresOn,
            ["NextVisibleTime"] = message.NextVisibleOn,
        });

    private static object? Bind(QueueMessage message, ParameterInfo parameter, JsonSerializerOptions json)
    {
        var type = parameter.ParameterType;
        try
        {
            return type == typeof(QueueMessage) ? message
                : type == typeof(string) ? message.Body.ToString()
                : type == typeof(BinaryData) ? message.Body
                : type == typeof(byte[]) ? message.Body.ToArray()
                : JsonSerializer.Deserialize(message.Body, type, json);
        }
        catch (JsonException invalid)
        {
            throw new InvalidOperationException($"The message is no JSON for the parameter {parameter.Name}", invalid);
        }
    }
}
