# The same as postdeploy.sh, for Windows.
$ErrorActionPreference = 'Stop'
foreach ($setting in 'INBOX_URL', 'AZURE_TENANT_ID') { if (-not [Environment]::GetEnvironmentVariable($setting)) { throw "$setting is not set." } }
$url = $env:INBOX_URL.TrimEnd('/')

function Get-Answer([string]$Address, [string]$Method = 'GET', [hashtable]$Headers = @{}, [string]$Body = $null) {
    $request = @{ Uri = $Address; Method = $Method; Headers = $Headers; SkipHttpErrorCheck = $true; MaximumRedirection = 0; TimeoutSec = 60; ErrorAction = 'SilentlyContinue' }
    if ($Body) { $request.Body = $Body; $request.ContentType = 'application/json' }
    try { Invoke-WebRequest @request } catch { $null }
}

function Get-Status([string]$Address, [string]$Method = 'GET', [hashtable]$Headers = @{}, [string]$Body = $null) {
    $answer = Get-Answer $Address $Method $Headers $Body
    if ($answer) { [int]$answer.StatusCode } else { 0 }
}

function Assert-Refused([string]$What, [string]$Address, [string]$Method = 'GET', [hashtable]$Headers = @{}, [string]$Body = $null) {
    switch (Get-Status $Address $Method $Headers $Body) {
        { $_ -in 401, 403 } { }
        503 { throw 'Sign-in is not set up: the inbox lets nobody in. Provision again.' }
        default { throw "DANGER: $What was answered $_. Stop the app (az functionapp stop) and report this." }
    }
}

if ($url -like 'https://*') {
    $plain = Get-Status (($url -replace '^https', 'http') + '/api/health')
    if ($plain -notin 301, 302, 307, 308, 403, 0) { throw "$url also answers without https ($plain). Deploy again: httpsOnly is part of it." }
}
elseif ($url -notmatch '^http://(127\.0\.0\.1|localhost):') { throw "$url is no https address." }

$tries = 0
while ((Get-Status "$url/api/health") -ne 200) {
    if (++$tries -ge 18) { throw "$url/api/health does not answer 200. See docs/operations.md." }
    Start-Sleep 10
}

$headers = (Get-Answer "$url/api/health").Headers
$needed = [ordered]@{ 'Content-Security-Policy' = "default-src 'none'"; 'X-Content-Type-Options' = 'nosniff'; 'X-Frame-Options' = 'DENY'; 'Cache-Control' = 'no-store' }
if ($url -like 'https://*') { $needed['Strict-Transport-Security'] = 'max-age=' }
foreach ($name in $needed.Keys) {
    if (-not "$($headers[$name])".Contains($needed[$name])) { throw "$url answers without '$name'. Something between it and you takes security headers away." }
}

foreach ($path in 'worklist', 'accounts', 'status', 'account-log', 'escalation/people') { Assert-Refused "a stranger who asked for api/$path" "$url/api/$path" }
Assert-Refused 'a write from a foreign page' "$url/api/connections" 'POST' @{ Origin = 'https://evil.example' } '{}'
$answer = Get-Status "$url/api/session" 'POST' @{ 'X-SocialInbox' = '1'; Origin = $url } '{"personId":"dario"}'
if ($answer -ge 200 -and $answer -lt 300) { throw "DANGER: demo people can sign in ($answer). This is an inbox for one machine; it must not be reachable from elsewhere." }

$claims = @{
    auth_typ = 'aad'; name_typ = 'name'; role_typ = 'roles'
    claims = @(
        @{ typ = 'http://schemas.microsoft.com/identity/claims/tenantid'; val = $env:AZURE_TENANT_ID },
        @{ typ = 'http://schemas.microsoft.com/identity/claims/objectidentifier'; val = 'forged' },
        @{ typ = 'roles'; val = 'admin' })
} | ConvertTo-Json -Compress
$principal = @{ 'X-MS-CLIENT-PRINCIPAL' = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($claims)); 'X-MS-CLIENT-PRINCIPAL-IDP' = 'aad' }
Assert-Refused 'a forged administrator' "$url/api/worklist" 'GET' $principal
Assert-Refused 'a forged administrator who writes' "$url/api/connections" 'POST' ($principal + @{ 'X-SocialInbox' = '1'; Origin = $url }) '{}'
Write-Host "The inbox answers at $url, and refuses strangers, foreign pages, demo people and a forged administrator."
