// Telemetry: one workspace, one Application Insights over it. Written to with Entra identities only. Requests, dependencies and logs
// are sampled on arrival; metrics never are, which is why alerts look at metrics.
param suffix string
param location string
param tags object

@description('Share of traces and logs that is kept, in percent.')
@minValue(1)
@maxValue(100)
param sampledPercent int = 20

@description('A day\'s ceiling in GB, against surprises: beyond it nothing is taken in, and the alert on the missing heartbeat fires.')
@minValue(1)
param dailyQuotaGb int = 1

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: 'log-inbox-${suffix}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    workspaceCapping: { dailyQuotaGb: dailyQuotaGb }
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-inbox-${suffix}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
    SamplingPercentage: sampledPercent
  }
}

output workspaceId string = workspace.id
output insightsName string = insights.name
