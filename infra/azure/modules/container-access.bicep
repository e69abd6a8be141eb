// One role for one principal on single blob containers.

param accountName string
param principalId string
param roleId string
param containers string[]

@allowed([
  'Group'
  'ServicePrincipal'
  'User'
])
param principalType string = 'Group'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: accountName
}

resource service 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' existing = {
  parent: account
  name: 'default'
}

resource scopes 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' existing = [
  for container in containers: {
    parent: service
    name: container
  }
]

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, index) in containers: {
    scope: scopes[index]
    name: guid(account.id, container, principalId, roleId)
    properties: {
      principalId: principalId
      principalType: principalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleId)
    }
  }
]
