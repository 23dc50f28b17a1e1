# The same as postprovision.sh, for Windows. Never replaces a secret.
$ErrorActionPreference = 'Stop'
$arm = 'https://management.azure.com'
foreach ($setting in 'SIGN_IN_CLIENT_ID', 'INBOX_URL', 'INBOX_APP_ID', 'INBOX_VAULT_ID', 'INBOX_IDENTITY_PRINCIPAL_ID', 'AZURE_TENANT_ID') {
    if (-not [Environment]::GetEnvironmentVariable($setting)) { throw "$setting is not set." }
}
$client = $env:SIGN_IN_CLIENT_ID

function Assert-Done { if ($LASTEXITCODE -ne 0) { throw "The Azure CLI failed ($LASTEXITCODE)." } }

$back = '/.auth/login/aad/callback'
$addresses = @("$env:INBOX_URL$back")
if ($env:PUBLIC_URL -and $env:PUBLIC_URL.TrimEnd('/') -ne $env:INBOX_URL) { $addresses += "$($env:PUBLIC_URL.TrimEnd('/'))$back" }
az ad app update --id $client --web-redirect-uris @addresses; Assert-Done

$file = New-TemporaryFile
try {
    @{
        name      = 'inbox-app'
        issuer    = "https://login.microsoftonline.com/$env:AZURE_TENANT_ID/v2.0"
        subject   = $env:INBOX_IDENTITY_PRINCIPAL_ID
        audiences = @('api://AzureADTokenExchange')
    } | ConvertTo-Json | Set-Content $file
    $trusted = az ad app federated-credential list --id $client --query "[?name=='inbox-app'].subject" -o tsv; Assert-Done
    if (-not $trusted) { az ad app federated-credential create --id $client --parameters "@$file" -o none; Assert-Done }
    elseif ($trusted -ne $env:INBOX_IDENTITY_PRINCIPAL_ID) {
        az ad app federated-credential update --id $client --federated-credential-id inbox-app --parameters "@$file" -o none; Assert-Done
    }

    # Through the management plane: it needs no role on the vault's contents, and works when the vault has no public address.
    $made = $false
    $names = @('credentials-data-key')
    if ($env:ESCALATION_WEBHOOK_URL) { $names += 'escalation-webhook-secret' }
    foreach ($name in $names) {
        $secret = "$arm$env:INBOX_VAULT_ID/secrets/${name}?api-version=2024-11-01"
        $why = az rest --method get --url $secret -o none 2>&1
        if ($LASTEXITCODE -eq 0) { continue }
        # Only a clear "there is none" makes one: replacing the data key would lock every account's credentials.
        if ("$why" -notmatch 'SecretNotFound|Not ?Found') { throw "$why" }
        $value = [Convert]::ToBase64String([Security.Cryptography.RandomNumberGenerator]::GetBytes(32))
        @{ properties = @{ value = $value } } | ConvertTo-Json | Set-Content $file
        az rest --method put --url $secret --body "@$file" -o none; Assert-Done
        $made = $true
        Write-Host "Made the secret $name."
    }
}
finally { Remove-Item $file }

if ($made) { az rest --method post --url "$arm$env:INBOX_APP_ID/config/configreferences/appsettings/refresh?api-version=2024-11-01" -o none; Assert-Done }
