// One role for one group on single tables: the service allows an assignment on a table as its scope, so that readers of report tables see no facts.

param accountName string
param principalId string
param roleId string
param tables string[]

@allowed([
  'Group'
  'ServicePrincipal'
  'User'
])
param principalType string = 'Group'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: accountName
}

resource service 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' existing = {
  parent: account
  name: 'default'
}

resource scopes 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' existing = [
  for table in tables: {
    parent: service
    name: table
  }
]

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (table, index) in tables: {
    scope: scopes[index]
    name: guid(account.id, table, principalId, roleId)
    properties: {
      principalId: principalId
      principalType: principalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleId)
    }
  }
]
