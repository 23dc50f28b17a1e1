// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using Azure.Core;

namespace Azure.Data.Tables;

internal sealed class BatchPartResponse(int status, string reason, List<HttpHeader> headers, byte[] body) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => reason;

    public override bool IsError => status >= 400;

    public override Stream ContentStream { get; set; } = new MemoryStream(body);

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => Values(name).Any();

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers;

    protected override bool TryGetHeader(string name, out string value)
    {
        value = ContainsHeader(name) ? string.Join(',', Values(name)) : null;
        return value != null;
    }

    protected override bool TryGetHeaderValues(string name, out IEnumerable<string> values)
    {
        values = Values(name).ToList();
        return values.Any();
    }

    private IEnumerable<string> Values(string name) =>
        headers.Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value);
}
