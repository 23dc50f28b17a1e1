// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
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
        return parts.Find(part => part.Status >= 400) is { } refused
            ? throw new TableTransactionFailedException(TableRest.Failure(refused))
            : Response.FromValue<IReadOnlyList<Response>>(parts, response);
    }
}
