// What wakes somebody. Few rules, since each costs money: two log rules over metrics that are never sampled, one of them split into
// its signs, and two platform metrics. Each names the section that says what to do. The dead man's switch looks every five minutes; the
// signs every quarter of an hour, since people are told of most of them by the inbox itself within the minute (docs/costs.md).
param suffix string
param location string
param tags object
param actionGroupId string
param workspaceId string
param siteId string
param storageId string

var guide = 'docs/operations.md'

// The dead man's switch: it looks from outside, so it also fires when app, plan, deployment or telemetry is gone altogether.
resource heartbeat 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = {
  name: 'alert-inbox-heartbeat-${suffix}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'SocialInbox stands still'
    description: 'No round of Tick was completed for five minutes: nothing is read, sent or escalated. See ${guide}#the-inbox-stands-still'
    severity: 0
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    autoMitigate: true
    // A new workspace has no such table until the first metric arrives.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: loadTextContent('../queries/heartbeat.kql')
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [actionGroupId] }
  }
}

// One rule for all signs of trouble that the app counts itself. The query tells per sign from when on it matters and which section
// helps; the alert carries both.
resource signs 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = {
  name: 'alert-inbox-signs-${suffix}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'SocialInbox needs a look'
    description: 'The dimension Section names the place in ${guide}#alerts that says what it means, Subject the account, queue or function.'
    severity: 1
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT30M'
    autoMitigate: true
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: loadTextContent('../queries/signs.kql')
          timeAggregation: 'Count'
          dimensions: [
            { name: 'Section', operator: 'Include', values: ['*'] }
            { name: 'Subject', operator: 'Include', values: ['*'] }
          ]
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [actionGroupId] }
  }
}

resource requestsFail 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: 'alert-inbox-5xx-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Requests are answered with 5xx: people see errors, networks have to deliver again. See ${guide}#requests-fail'
    severity: 2
    enabled: true
    scopes: [siteId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'requests'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'Http5xx'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 10
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

resource storageThrottles 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: 'alert-inbox-throttled-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Storage turns requests away because there are too many. See ${guide}#storage-throttles'
    severity: 2
    enabled: true
    scopes: [storageId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'turned-away'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Storage/storageAccounts'
          metricName: 'Transactions'
          dimensions: [
            {
              name: 'ResponseType'
              operator: 'Include'
              values: ['ServerBusyError', 'ClientThrottlingError', 'ClientAccountRequestThrottlingError', 'ClientAccountBandwidthThrottlingError']
            }
          ]
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 50
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}
