// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using System.Globalization;

namespace Azure.Data.Tables;

public class TableTransactionFailedException : RequestFailedException
{
    internal const string IndexKey = "FailedEntity";

    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            requestFailedException.Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        if (requestFailedException.Data[IndexKey] is string text
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            FailedTransactionActionIndex = index;
    }

    public int? FailedTransactionActionIndex { get; }

    internal static TableTransactionFailedException At(int index, RequestFailedException cause)
    {
        cause.Data[IndexKey] = index.ToString(CultureInfo.InvariantCulture);
        return new TableTransactionFailedException(cause);
    }
}
