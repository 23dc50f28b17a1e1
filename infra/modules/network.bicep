// The private network: the app sends through one subnet; storage and vault answer in the other and nowhere else. The app itself stays
// public, since networks deliver webhooks to it.
param suffix string
param location string
param tags object
param storageId string
param vaultId string

var appSubnet = 'app'
var endpointSubnet = 'endpoints'

var endpoints = [
  { name: 'blob', target: storageId, zone: 'privatelink.blob.${environment().suffixes.storage}' }
  { name: 'queue', target: storageId, zone: 'privatelink.queue.${environment().suffixes.storage}' }
  { name: 'table', target: storageId, zone: 'privatelink.table.${environment().suffixes.storage}' }
  { name: 'vault', target: vaultId, zone: 'privatelink.vaultcore.azure.net' }
]

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-inbox-${suffix}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: appSubnet
        properties: {
          addressPrefix: '10.20.0.0/24'
          delegations: [{ name: 'functions', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: endpointSubnet
        properties: { addressPrefix: '10.20.1.0/24', privateEndpointNetworkPolicies: 'Disabled' }
      }
    ]
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [for endpoint in endpoints: {
  name: endpoint.zone
  location: 'global'
  tags: tags
}]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [for (endpoint, i) in endpoints: {
  parent: zones[i]
  name: 'inbox'
  location: 'global'
  tags: tags
  properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
}]

resource privateEndpoints 'Microsoft.Network/privateEndpoints@2024-05-01' = [for endpoint in endpoints: {
  name: 'pe-inbox-${endpoint.name}-${suffix}'
  location: location
  tags: tags
  properties: {
    subnet: { id: '${network.id}/subnets/${endpointSubnet}' }
    privateLinkServiceConnections: [
      {
        name: endpoint.name
        properties: { privateLinkServiceId: endpoint.target, groupIds: [endpoint.name] }
      }
    ]
  }
}]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [for (endpoint, i) in endpoints: {
  parent: privateEndpoints[i]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [{ name: endpoint.name, properties: { privateDnsZoneId: zones[i].id } }]
  }
}]

output appSubnetId string = '${network.id}/subnets/${appSubnet}'
