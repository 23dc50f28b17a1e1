// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Signs each attempt anew, since the date is part of the signature.</summary>
// https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key
internal sealed class SharedKeyLitePolicy(TableSharedKeyCredential credential, TimeProvider time)
    : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        message.Request.Headers.SetValue("x-ms-date", date);
        var text = $"{date}\n{CanonicalResource(message.Request.Uri.ToUri())}";
        message.Request.Headers.SetValue(
            "Authorization", $"SharedKeyLite {credential.AccountName}:{credential.Sign(text)}");
    }

    private string CanonicalResource(Uri uri)
    {
        var component = uri.Query.TrimStart('?').Split('&')
            .FirstOrDefault(part => part.StartsWith("comp=", StringComparison.Ordinal));
        return $"/{credential.AccountName}{uri.AbsolutePath}" + (component == null ? "" : "?" + component);
    }
}
