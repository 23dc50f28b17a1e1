# The same as preprovision.sh, for Windows.
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$graph = 'https://graph.microsoft.com/v1.0'
$admin = '5f3a1c52-7a0e-4f0b-9b53-6a1d2f0c8e04'
if (-not $env:AZURE_ENV_NAME) { throw 'Run this through azd, or set AZURE_ENV_NAME.' }
$name = "SocialInbox $env:AZURE_ENV_NAME"

function Assert-Done { if ($LASTEXITCODE -ne 0) { throw "The Azure CLI failed ($LASTEXITCODE)." } }

az account show -o none; if ($LASTEXITCODE -ne 0) { throw 'Sign in first: az login' }

$client = $env:SIGN_IN_CLIENT_ID
if (-not $client) { $client = az ad app list --filter "displayName eq '$name'" --query '[0].appId' -o tsv; Assert-Done }
if (-not $client) {
    Write-Host "Registering $name ..."
    $client = az ad app create --display-name $name --sign-in-audience AzureADMyOrg --enable-id-token-issuance true --query appId -o tsv; Assert-Done
}
az ad app update --id $client --app-roles '@app-roles.json'; Assert-Done

# Only people who were given a role get a token at all.
$sp = az ad sp list --filter "appId eq '$client'" --query '[0].id' -o tsv; Assert-Done
if (-not $sp) { $sp = az ad sp create --id $client --query id -o tsv; Assert-Done }
az ad sp update --id $sp --set appRoleAssignmentRequired=true; Assert-Done

$assigned = az rest --method get --url "$graph/servicePrincipals/$sp/appRoleAssignedTo" --query 'length(value)' -o tsv; Assert-Done
if ($assigned -eq '0') {
    # A pipeline's identity is nobody who could open the inbox.
    $me = az ad signed-in-user show --query id -o tsv 2>$null
    if ($LASTEXITCODE -eq 0 -and $me) {
        $body = New-TemporaryFile
        try {
            @{ principalId = $me; resourceId = $sp; appRoleId = $admin } | ConvertTo-Json | Set-Content $body
            az rest --method post --url "$graph/servicePrincipals/$sp/appRoleAssignedTo" --body "@$body" -o none; Assert-Done
        }
        finally { Remove-Item $body }
        Write-Host "You are the first administrator. Give others a role in Entra: Enterprise applications, $name, Users and groups."
    }
    else { Write-Warning "Nobody has a role yet. Give somebody one in Entra: Enterprise applications, $name, Users and groups." }
}

azd env set SIGN_IN_CLIENT_ID $client
if (-not $env:BUDGET_START) { azd env set BUDGET_START ([DateTime]::UtcNow.ToString('yyyy-MM-01')) }
