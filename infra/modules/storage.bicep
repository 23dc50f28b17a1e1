// The storage account: ledger and indexes (tables), work (queues), the app's package and the host's own notes (blobs). No shared
// keys: only identities with a role get in. A test compares both lists with what the code declares.
param name string
param location string
param tags object
param redundancy string

@description('Reachable from the public network, by those who have a role. Off: through private endpoints only.')
param open bool

var tables = [
  'Accounts'
  'Articles'
  'Audits'
  'Clocks'
  'Conversations'
  'Credentials'
  'Cursors'
  'Customers'
  'Drafts'
  'Erasures'
  'Inbound'
  'Poison'
  'Posts'
  'Settings'
  'Worklist'
]

var queues = [
  'intake'
  'outbox'
]

var packageContainerName = 'packages'

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: open ? 'Enabled' : 'Disabled'
    networkAcls: { defaultAction: open ? 'Allow' : 'Deny', bypass: 'None' }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: blobs
  name: packageContainerName
  properties: { publicAccess: 'None' }
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource declaredTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-06-01' = [for table in tables: {
  parent: tableService
  name: table
}]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource declaredQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-06-01' = [for queue in queues: {
  parent: queueService
  name: queue
}]

// Where the host puts a message that failed five times; the app reads these every minute.
resource poisonQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-06-01' = [for queue in queues: {
  parent: queueService
  name: '${queue}-poison'
}]

output id string = account.id
output name string = account.name
output packageContainer string = packages.name
