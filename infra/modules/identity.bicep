// The identity that the app acts as, everywhere: storage, vault, telemetry, and its proof towards Entra at sign-in. It outlives the
// app, so what it may do is not granted anew when the app is made anew.
param name string
param location string
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

output id string = identity.id
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId
