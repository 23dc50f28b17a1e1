// Who is told. More ways (text message, call, chat) are added to this group by hand or here; the alerts only know the group.
param name string
param tags object
param email string

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'inbox'
    enabled: true
    emailReceivers: [{ name: 'operator', emailAddress: email, useCommonAlertSchema: true }]
  }
}

output actionGroupId string = group.id
