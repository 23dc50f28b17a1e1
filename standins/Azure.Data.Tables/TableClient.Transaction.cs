// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using System.Globalization;
using Azure.Core;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var actions = transactionActions.ToList();
        if (actions.Count == 0)
            throw new InvalidOperationException("Transaction contains no operations.");
        var batch = BatchRequest.Of(_rest, Name, actions);
        var message = _rest.Message(RequestMethod.Post, $"{_rest.Endpoint}/$batch");
        message.Request.Headers.SetValue("Content-Type", batch.ContentType);
        message.Request.Content = RequestContent.Create(batch.Body);
        var response = await _rest.SendAsync(message, cancellationToken, 202).ConfigureAwait(false);
        var parts = BatchResponse.Parts(response);
        return parts is [{ Status: >= 400 } refused]
            ? throw Failure(refused)
            : Response.FromValue<IReadOnlyList<Response>>(parts, response);
    }

    // The service names the failed action in front of its words: "2:The specified entity already exists."
    private static RequestFailedException Failure(Response part)
    {
        var failure = TableRest.Failure(part);
        TableErrorParser.Shared.TryParse(part, out var error, out _);
        var text = error?.Message?.Split(':', 2)[0];
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? TableTransactionFailedException.At(index, failure)
            : failure;
    }
}
