// An account for Power BI's Azure Table Storage connector, which knows no sign-in but the account key. A key opens a whole account, so nothing but report
// tables may ever be copied here; the account with the children's data takes no keys.

import { reportTables } from '../names.bicep'

param name string
param location string
param tags object
param skuName string
param workspaceId string

@description('Public address ranges (CIDR) of the gateway and the analysts. Everybody else is refused.')
param allowedIpRanges string[]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: skuName
  }
  properties: {
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: true
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled'
    // Reminds whoever looks after the account to change the key.
    keyPolicy: {
      keyExpirationPeriodInDays: 90
    }
    networkAcls: {
      bypass: 'None'
      defaultAction: 'Deny'
      ipRules: map(allowedIpRanges, range => {
        value: range
        action: 'Allow'
      })
    }
  }
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = [
  for table in reportTables: {
    parent: tableService
    name: table
  }
]

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: tableService
  name: 'to-log-analytics'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageRead'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'Transaction'
        enabled: true
      }
    ]
  }
}

output name string = account.name
output tableEndpoint string = account.properties.primaryEndpoints.table
