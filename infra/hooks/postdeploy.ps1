# The same as postdeploy.sh, for Windows.
$ErrorActionPreference = 'Stop'
foreach ($setting in 'INBOX_URL', 'AZURE_TENANT_ID') { if (-not [Environment]::GetEnvironmentVariable($setting)) { throw "$setting is not set." } }

function Get-Status([string]$Address, [hashtable]$Headers = @{}) {
    try { (Invoke-WebRequest $Address -Headers $Headers -SkipHttpErrorCheck -TimeoutSec 60).StatusCode } catch { 0 }
}

$tries = 0
while ((Get-Status "$env:INBOX_URL/api/health") -ne 200) {
    if (++$tries -ge 18) { throw "$env:INBOX_URL/api/health does not answer 200. See docs/operations.md." }
    Start-Sleep 10
}

$claims = @{
    auth_typ = 'aad'; name_typ = 'name'; role_typ = 'roles'
    claims = @(
        @{ typ = 'http://schemas.microsoft.com/identity/claims/tenantid'; val = $env:AZURE_TENANT_ID },
        @{ typ = 'http://schemas.microsoft.com/identity/claims/objectidentifier'; val = 'forged' },
        @{ typ = 'roles'; val = 'admin' })
} | ConvertTo-Json -Compress
$forged = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($claims))
switch (Get-Status "$env:INBOX_URL/api/worklist" @{ 'X-MS-CLIENT-PRINCIPAL' = $forged; 'X-MS-CLIENT-PRINCIPAL-IDP' = 'aad' }) {
    { $_ -in 401, 403 } { Write-Host "The inbox answers at $env:INBOX_URL and refuses a forged administrator." }
    503 { throw 'Sign-in is not set up: the inbox lets nobody in. Provision again.' }
    default { throw "DANGER: a forged administrator was answered $_. Stop the app (az functionapp stop) and report this." }
}
