using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Tests.Local.Runner.App;

public sealed class Letters(Calls calls)
{
    [Function("Letters")]
    public Task Run([QueueTrigger("letters")] string text, long dequeueCount, CancellationToken cancellation) =>
        calls.HappenAsync($"{text}, attempt {dequeueCount}", cancellation);
}

public sealed record Parcel(string Name, int Weight);

public sealed class Parcels(Calls calls)
{
    [Function("Parcels")]
    public Task Run([QueueTrigger("%ParcelQueue%", Connection = "Depot")] Parcel parcel) => calls.HappenAsync($"{parcel.Name} weighs {parcel.Weight}");
}

public sealed class Forms(Calls calls)
{
    [Function("AsMessage")]
    public Task AsMessage([QueueTrigger("as-message")] QueueMessage message, string id) => calls.HappenAsync($"{message.Body}, same id {message.MessageId == id}");

    [Function("AsData")]
    public Task AsData([QueueTrigger("as-data")] BinaryData data) => calls.HappenAsync(data.ToString());

    [Function("AsBytes")]
    public ValueTask AsBytes([QueueTrigger("as-bytes")] byte[] bytes) => new(calls.HappenAsync(Convert.ToHexString(bytes)));
}
