// One environment of SocialInbox: the resource group and everything in it. `azd up` deploys this file; whoever has a resource
// group already deploys app.bicep into it instead.
targetScope = 'subscription'

@description('Name of the environment, as azd calls it: part of the resource group\'s name, and of what makes names unique.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Region of all resources. Flex Consumption has to be offered there.')
param location string

@description('Client id of the app registration that people sign in with; infra/hooks/preprovision makes it. Empty: nobody is let in.')
param signInClientId string

@description('Where alerts and budget warnings are sent.')
param alertEmail string

@description('Planned cost of a month in the billing currency; 0: no budget.')
@minValue(0)
param budgetAmount int = 25

@description('First day of the month from which the budget counts, as yyyy-MM-01. Must stay the same afterwards; empty: this month.')
param budgetStart string = ''

@description('Address under which people open the inbox, when it is not the app\'s own: https://inbox.example.org')
param publicUrl string = ''

@description('Where notices of missed targets are posted, signed. Empty: the banner in the inbox only.')
param escalationWebhookUrl string = ''

@description('Keep storage and vault off the public network: virtual network, private endpoints, private DNS. Costs about four endpoints.')
param privateNetwork bool = false

@description('Lock storage and vault against deletion. `azd down` then fails until the locks are removed.')
param locks bool = false

@description('How storage is copied: Standard_LRS in one place, Standard_ZRS over zones, the others also in a second region.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS', 'Standard_RAGRS', 'Standard_RAGZRS'])
param storageRedundancy string = 'Standard_ZRS'

var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module app 'app.bicep' = {
  scope: group
  params: {
    environmentName: environmentName
    location: location
    tags: tags
    signInClientId: signInClientId
    alertEmail: alertEmail
    budgetAmount: budgetAmount
    budgetStart: budgetStart
    publicUrl: publicUrl
    escalationWebhookUrl: escalationWebhookUrl
    privateNetwork: privateNetwork
    locks: locks
    storageRedundancy: storageRedundancy
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output AZURE_TENANT_ID string = tenant().tenantId
output INBOX_APP_NAME string = app.outputs.appName
output INBOX_URL string = app.outputs.url
output INBOX_IDENTITY_PRINCIPAL_ID string = app.outputs.identityPrincipalId
output INBOX_VAULT_ID string = app.outputs.vaultId
output INBOX_APP_ID string = app.outputs.appId
