// Who touched the secrets, and who tried to sign in. Storage is not logged: each reading and writing of the app would be a line.
param workspaceId string
param vaultName string
param siteName string

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
  name: vaultName
}

resource site 'Microsoft.Web/sites@2024-11-01' existing = {
  name: siteName
}

resource onVault 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

resource onSite 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'sign-in'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'AppServiceAuthenticationLogs', enabled: true }]
  }
}
