// The vault for the few secrets that no identity can replace: the key that seals the accounts' credentials, and the secret that signs
// notices. Made by infra/hooks/postprovision, read by the app through references in its settings.
param name string
param location string
param tags object

@description('Reachable from the public network, by those who have a role. Off: through a private endpoint only.')
param open bool

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Cannot be undone, and should not be: without the data key every account has to be connected again.
    enablePurgeProtection: true
    publicNetworkAccess: open ? 'Enabled' : 'Disabled'
    networkAcls: { defaultAction: open ? 'Allow' : 'Deny', bypass: 'None' }
  }
}

output id string = vault.id
output name string = vault.name
output uri string = vault.properties.vaultUri
