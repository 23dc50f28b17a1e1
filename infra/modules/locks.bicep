// Locks against deletion of what cannot be made again: the ledger and the key that opens its credentials. Off by default, because
// `azd down` fails while they are there.
param storageName string
param vaultName string

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storageName
}

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
  name: vaultName
}

resource onStorage 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep'
  scope: storage
  properties: { level: 'CanNotDelete', notes: 'Holds every conversation.' }
}

resource onVault 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep'
  scope: vault
  properties: { level: 'CanNotDelete', notes: 'Holds the key that opens the accounts\' credentials.' }
}
