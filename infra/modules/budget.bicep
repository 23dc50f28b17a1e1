// Told when a month is going to cost more than planned. What to do: docs/operations.md#the-month-costs-more-than-planned
param name string
param amount int

@description('yyyy-MM-01. Azure refuses to change it later, so the hook keeps the first one; empty: this month.')
param start string

param email string
param thisMonth string = utcNow('yyyy-MM-01')

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: empty(start) ? thisMonth : start }
    notifications: {
      spent: { enabled: true, operator: 'GreaterThan', threshold: 80, thresholdType: 'Actual', contactEmails: [email] }
      expected: { enabled: true, operator: 'GreaterThan', threshold: 100, thresholdType: 'Forecasted', contactEmails: [email] }
    }
  }
}
