// SocialInbox in an existing resource group: puts the parts together. Every part is a file in modules/.
targetScope = 'resourceGroup'

@description('Part of what makes names unique: two environments in one resource group do not meet.')
param environmentName string

param location string = resourceGroup().location
param tags object = {}

@description('Client id of the app registration that people sign in with. Empty: sign-in stays off and the app lets nobody in.')
param signInClientId string

@description('Where alerts and budget warnings are sent.')
param alertEmail string

@minValue(0)
param budgetAmount int = 25
param budgetStart string = ''
param publicUrl string = ''
param escalationWebhookUrl string = ''
param privateNetwork bool = false
param locks bool = false
param storageRedundancy string = 'Standard_ZRS'

var suffix = uniqueString(subscription().id, resourceGroup().id, environmentName)
var appName = 'inbox-${suffix}'

module identity 'modules/identity.bicep' = {
  params: { name: 'id-inbox-${suffix}', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  params: { suffix: suffix, location: location, tags: tags }
}

module storage 'modules/storage.bicep' = {
  params: { name: 'stinbox${suffix}', location: location, tags: tags, redundancy: storageRedundancy, open: !privateNetwork }
}

module vault 'modules/vault.bicep' = {
  params: { name: 'kv-inbox-${suffix}', location: location, tags: tags, open: !privateNetwork }
}

module roles 'modules/roles.bicep' = {
  params: {
    principalId: identity.outputs.principalId
    storageName: storage.outputs.name
    vaultName: vault.outputs.name
    insightsName: monitoring.outputs.insightsName
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  params: { suffix: suffix, location: location, tags: tags, storageId: storage.outputs.id, vaultId: vault.outputs.id }
}

module site 'modules/site.bicep' = {
  // Without its roles the app cannot read its package, its storage or its secrets.
  dependsOn: [roles]
  params: {
    name: appName
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packageContainer: storage.outputs.packageContainer
    vaultUri: vault.outputs.uri
    insightsName: monitoring.outputs.insightsName
    subnetId: network.?outputs.appSubnetId ?? ''
    publicUrl: publicUrl
    escalationWebhookUrl: escalationWebhookUrl
  }
}

module signIn 'modules/signin.bicep' = if (!empty(signInClientId)) {
  params: { siteName: site.outputs.name, clientId: signInClientId }
}

module diagnostics 'modules/diagnostics.bicep' = {
  params: { workspaceId: monitoring.outputs.workspaceId, vaultName: vault.outputs.name, siteName: site.outputs.name }
}

module notify 'modules/notify.bicep' = {
  params: { name: 'ag-inbox-${suffix}', tags: tags, email: alertEmail }
}

module alerts 'modules/alerts.bicep' = {
  params: {
    suffix: suffix
    location: location
    tags: tags
    actionGroupId: notify.outputs.actionGroupId
    workspaceId: monitoring.outputs.workspaceId
    siteId: site.outputs.id
    storageId: storage.outputs.id
  }
}

module budget 'modules/budget.bicep' = if (budgetAmount > 0) {
  params: { name: 'budget-inbox-${suffix}', amount: budgetAmount, start: budgetStart, email: alertEmail }
}

module protection 'modules/locks.bicep' = if (locks) {
  params: { storageName: storage.outputs.name, vaultName: vault.outputs.name }
}

output appName string = site.outputs.name
output appId string = site.outputs.id
output url string = site.outputs.url
output identityPrincipalId string = identity.outputs.principalId
output vaultId string = vault.outputs.id
