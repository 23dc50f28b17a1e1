// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
namespace Azure.Data.Tables;

internal sealed class NoValueResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value =>
        throw new InvalidOperationException($"The response has no value. Status: {response.Status}.");

    public override Response GetRawResponse() => response;
}
