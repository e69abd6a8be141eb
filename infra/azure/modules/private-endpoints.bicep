// Private endpoints of one storage account: blobs, queues and tables, each with its name in the network's private zone.

param accountName string
param location string
param tags object
param namePrefix string
param subnetId string

var services = [
  'blob'
  'queue'
  'table'
]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: accountName
}

resource zones 'Microsoft.Network/privateDnsZones@2020-06-01' existing = [
  for service in services: {
    name: 'privatelink.${service}.${environment().suffixes.storage}'
  }
]

resource endpoints 'Microsoft.Network/privateEndpoints@2024-01-01' = [
  for service in services: {
    name: '${namePrefix}${accountName}-${service}'
    location: location
    tags: tags
    properties: {
      subnet: {
        id: subnetId
      }
      privateLinkServiceConnections: [
        {
          name: service
          properties: {
            privateLinkServiceId: account.id
            groupIds: [
              service
            ]
          }
        }
      ]
    }
  }
]

resource zoneGroups 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-01-01' = [
  for (service, index) in services: {
    parent: endpoints[index]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: service
          properties: {
            privateDnsZoneId: zones[index].id
          }
        }
      ]
    }
  }
]
