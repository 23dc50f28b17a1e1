using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>An answer without headers or body, as a gateway in front of storage gives it.</summary>
internal sealed class RefusalResponse(int status) : Response
{
    public override int Status => status;
    public override string ReasonPhrase => "Refused by a test";
    public override bool IsError => true;
    public override Stream? ContentStream { get; set; } = new MemoryStream();
    public override string ClientRequestId { get; set; } = "";

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => false;

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = null;
        return false;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = null;
        return false;
    }
}
