// The function app and its plan: Flex Consumption, .NET isolated, the smallest instance. Package, storage, secrets and telemetry all
// by the app's identity; there is no key in its settings.
param name string
param location string
param tags object
param identityId string
param identityClientId string
param storageName string
param packageContainer string
param vaultUri string
param insightsName string

@description('Subnet for what the app sends, or empty.')
param subnetId string

param publicUrl string
param escalationWebhookUrl string

@description('When the heart of the inbox beats: every minute. Alerts and the sweep count on that.')
param tickSchedule string = '0 * * * * *'

@description('When the daily audit runs, in UTC. NCRONTAB: second, minute, hour, day, month, weekday.')
param nightlySchedule string = '0 20 2 * * *'

@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@minValue(1)
param requestsPerInstance int = 16

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

var settings = [
  { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
  { name: 'AzureWebJobsStorage__clientId', value: identityClientId }
  { name: 'AzureWebJobsStorage__blobServiceUri', value: storage.properties.primaryEndpoints.blob }
  { name: 'AzureWebJobsStorage__queueServiceUri', value: storage.properties.primaryEndpoints.queue }
  { name: 'AzureWebJobsStorage__tableServiceUri', value: storage.properties.primaryEndpoints.table }
  { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
  { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'ClientId=${identityClientId};Authorization=AAD' }
  { name: 'TickSchedule', value: tickSchedule }
  { name: 'NightlySchedule', value: nightlySchedule }
  { name: 'Credentials__DataKey', value: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/credentials-data-key)' }
  { name: 'SignIn__TenantId', value: tenant().tenantId }
  // Sign-in proves itself by the app's identity instead of a secret; signin.bicep names this setting.
  { name: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID', value: identityClientId }
  { name: 'WEBSITE_AUTH_AAD_ALLOWED_TENANTS', value: tenant().tenantId }
]

var addressSettings = empty(publicUrl) ? [] : [{ name: 'PublicUrl', value: publicUrl }]

var noticeSettings = empty(escalationWebhookUrl) ? [] : [
  { name: 'Escalation__WebhookUrl', value: escalationWebhookUrl }
  { name: 'Escalation__WebhookSecret', value: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/escalation-webhook-secret)' }
]

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'inbox' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: 512
        maximumInstanceCount: maximumInstanceCount
        triggers: { http: { perInstanceConcurrency: requestsPerInstance } }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      appSettings: concat(settings, addressSettings, noticeSettings)
    }
  }
}

// Deployment by password stays off; deployers sign in with Entra.
resource noPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = [for kind in ['ftp', 'scm']: {
  parent: site
  name: kind
  properties: { allow: false }
}]

output id string = site.id
output name string = site.name
output url string = 'https://${site.properties.defaultHostName}'
