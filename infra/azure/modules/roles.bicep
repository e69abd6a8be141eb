// What the functions app's identity may do, account by account. Nothing is given on the resource group or the subscription.

import { roles } from '../roles.bicep'

param principalId string
param hostAccountName string
param dataAccountName string
param insightsName string

// The host's own account: leases and keys (blobs), the blob triggers' internal queue, diagnostic events (tables).
var hostRoles = [
  roles.blobDataOwner
  roles.queueDataContributor
  roles.tableDataContributor
]

// The data account: the triggers read blobs and queues, the code writes blobs, queues and tables. With events from Event Grid the triggers keep no
// receipts and read no storage log here, so that a contributor's rights are enough for them.
var dataRoles = [
  roles.blobDataContributor
  roles.queueDataContributor
  roles.tableDataContributor
]

resource hostAccount 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: hostAccountName
}

resource dataAccount 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: dataAccountName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource onHost 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in hostRoles: {
    scope: hostAccount
    name: guid(hostAccount.id, principalId, role)
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource onData 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in dataRoles: {
    scope: dataAccount
    name: guid(dataAccount.id, principalId, role)
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource onInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, principalId, roles.metricsPublisher)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.metricsPublisher)
  }
}
