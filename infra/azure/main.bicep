// The EHCP Pipeline in a council's own subscription. Nothing leaves the tenant.
//
//   resource group
//     Log Analytics + Application Insights
//     managed identity
//     host account     package, leases, host keys
//     data account     uploads, documents, assessments, pages, queues, tables; no keys
//     Event Grid topic on the data account (subscriptions: event-subscriptions.bicep)
//     Flex Consumption plan + functions app
//     network and private endpoints            networkIsolated
//     account for Power BI                     deployReportingAccount
//     malware scanning, alerts, budget         by parameter

targetScope = 'subscription'

import { deadLetterContainer } from 'names.bicep'
import { roles } from 'roles.bicep'

@minLength(1)
@maxLength(64)
@description('Name of the azd environment; part of every generated name.')
param environmentName string

@minLength(1)
@description('Region for all resources. UK South and UK West keep the data in the United Kingdom; Flex Consumption must be on offer there.')
@metadata({
  azd: {
    type: 'location'
  }
})
param location string

@description('Name of the resource group; made from the environment\'s name if empty.')
param resourceGroupName string = ''

@description('Put both accounts behind private endpoints and refuse all other networks, save those in allowedIpRanges.')
param networkIsolated bool = true

@description('Address range of the virtual network, at least a /25.')
param networkAddressPrefix string = '10.60.0.0/24'

@description('Public address ranges that may reach the data account (CIDR, or single addresses without a suffix): the council\'s own way out.')
param allowedIpRanges string[] = []

@description('Let only Event Grid call the functions app.')
param eventGridOnly bool = true

@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GRS'
  'Standard_GZRS'
])
@description('Redundancy of the accounts. GRS and GZRS copy the data to the paired region.')
param storageSkuName string = 'Standard_ZRS'

@minValue(1)
@maxValue(365)
@description('Days in which deleted blobs can be brought back.')
param softDeleteDays int = 7

@minValue(7)
@description('Days after which uploaded plans, advice and bundles are deleted.')
param rawUploadDays int = 90

@minValue(30)
@description('Days after which documents, assessments, pages, cohort files and moderators\' files are deleted.')
param recordDays int = 730

@description('Log who reads and writes which blob.')
param logBlobAccess bool = true

@allowed([
  512
  2048
  4096
])
@description('Memory of one instance. Four plans at a time, 50 MB each as uploaded, need the 2,048 MB.')
param instanceMemoryMB int = 2048

@minValue(40)
@maxValue(1000)
@description('Most instances at once: the limit of cost and of load on the tables.')
param maximumInstanceCount int = 40

@minValue(30)
@maxValue(730)
@description('Days for which logs and telemetry are kept.')
param logRetentionDays int = 90

@description('Gigabytes of logs a day after which ingestion stops; -1 for no limit.')
param logDailyQuotaGb int = 5

@description('Object id of the Entra group whose members may read the report tables; empty for none.')
param reportReaderGroupId string = ''

@description('Object id of the Entra group whose members upload plans and read pages (SEND quality team); empty for none.')
param uploaderGroupId string = ''

@description('Make a second account, with keys, for Power BI\'s table connector.')
param deployReportingAccount bool = false

@description('Scan uploads for malware (Microsoft Defender for Storage; charged by the gigabyte).')
param malwareScanning bool = false

@minValue(10)
@description('Gigabytes scanned a month at most.')
param malwareScanningCapGb int = 50

@description('Where alerts and budget warnings are mailed to; no alerts and no budget if empty.')
param alertEmail string = ''

@minValue(1)
@description('Failed executions in a quarter of an hour from which an alert is raised.')
param failedExecutionsAlert int = 20

@minValue(0)
@description('Monthly budget in the subscription\'s currency; 0 for none.')
param monthlyBudget int = 0

@description('First month of the budget, as yyyy-MM-01.')
param budgetStartDate string = ''

var abbreviations = loadJsonContent('abbreviations.json')
var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var serviceName = 'functions'

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: empty(resourceGroupName) ? '${abbreviations.resourceGroup}${environmentName}' : resourceGroupName
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    workspaceName: '${abbreviations.logAnalyticsWorkspace}${token}'
    insightsName: '${abbreviations.applicationInsights}${token}'
    location: location
    tags: tags
    retentionDays: logRetentionDays
    dailyQuotaGb: logDailyQuotaGb
  }
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: '${abbreviations.userAssignedIdentity}${token}'
    location: location
    tags: tags
  }
}

module hostStorage 'modules/host-storage.bicep' = {
  name: 'host-storage'
  scope: group
  params: {
    name: '${abbreviations.storageAccount}host${token}'
    location: location
    tags: tags
    skuName: storageSkuName
    networkIsolated: networkIsolated
  }
}

module dataStorage 'modules/data-storage.bicep' = {
  name: 'data-storage'
  scope: group
  params: {
    name: '${abbreviations.storageAccount}data${token}'
    location: location
    tags: tags
    skuName: storageSkuName
    workspaceId: monitoring.outputs.workspaceId
    networkIsolated: networkIsolated
    allowedIpRanges: allowedIpRanges
    softDeleteDays: softDeleteDays
    rawUploadDays: rawUploadDays
    recordDays: recordDays
    logBlobAccess: logBlobAccess
  }
}

module appRoles 'modules/roles.bicep' = {
  name: 'app-roles'
  scope: group
  params: {
    principalId: identity.outputs.principalId
    hostAccountName: hostStorage.outputs.name
    dataAccountName: dataStorage.outputs.name
    insightsName: monitoring.outputs.insightsName
  }
}

module network 'modules/network.bicep' = if (networkIsolated) {
  name: 'network'
  scope: group
  params: {
    name: '${abbreviations.virtualNetwork}${token}'
    location: location
    tags: tags
    addressPrefix: networkAddressPrefix
  }
}

module hostEndpoints 'modules/private-endpoints.bicep' = if (networkIsolated) {
  name: 'host-endpoints'
  scope: group
  params: {
    accountName: hostStorage.outputs.name
    location: location
    tags: tags
    namePrefix: abbreviations.privateEndpoint
    subnetId: networkIsolated ? network!.outputs.endpointSubnetId : ''
  }
}

module dataEndpoints 'modules/private-endpoints.bicep' = if (networkIsolated) {
  name: 'data-endpoints'
  scope: group
  params: {
    accountName: dataStorage.outputs.name
    location: location
    tags: tags
    namePrefix: abbreviations.privateEndpoint
    subnetId: networkIsolated ? network!.outputs.endpointSubnetId : ''
  }
}

module functionApp 'modules/function-app.bicep' = {
  name: 'function-app'
  scope: group
  params: {
    planName: '${abbreviations.functionPlan}${token}'
    appName: '${abbreviations.functionApp}${token}'
    location: location
    tags: tags
    serviceName: serviceName
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    insightsConnectionString: monitoring.outputs.insightsConnectionString
    workspaceId: monitoring.outputs.workspaceId
    packageUrl: hostStorage.outputs.packageUrl
    hostBlobEndpoint: hostStorage.outputs.blobEndpoint
    hostQueueEndpoint: hostStorage.outputs.queueEndpoint
    hostTableEndpoint: hostStorage.outputs.tableEndpoint
    dataBlobEndpoint: dataStorage.outputs.blobEndpoint
    dataQueueEndpoint: dataStorage.outputs.queueEndpoint
    dataTableEndpoint: dataStorage.outputs.tableEndpoint
    subnetId: networkIsolated ? network!.outputs.appSubnetId : ''
    eventGridOnly: eventGridOnly
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
  }
  // The host reads its account when it starts: rights and endpoints come first.
  dependsOn: [
    appRoles
    hostEndpoints
    dataEndpoints
  ]
}

module events 'modules/events.bicep' = {
  name: 'events'
  scope: group
  params: {
    topicName: '${abbreviations.systemTopic}${token}'
    location: location
    tags: tags
    dataAccountName: dataStorage.outputs.name
    workspaceId: monitoring.outputs.workspaceId
  }
}

module deadLetterAccess 'modules/container-access.bicep' = {
  name: 'dead-letter-access'
  scope: group
  params: {
    accountName: dataStorage.outputs.name
    principalId: events.outputs.principalId
    principalType: 'ServicePrincipal'
    roleId: roles.blobDataContributor
    containers: [
      deadLetterContainer
    ]
  }
}

module people 'modules/people.bicep' = {
  name: 'people'
  scope: group
  params: {
    dataAccountName: dataStorage.outputs.name
    reportReaderGroupId: reportReaderGroupId
    uploaderGroupId: uploaderGroupId
  }
}

module reportingStorage 'modules/reporting-storage.bicep' = if (deployReportingAccount) {
  name: 'reporting-storage'
  scope: group
  params: {
    name: '${abbreviations.storageAccount}rep${token}'
    location: location
    tags: tags
    skuName: storageSkuName
    workspaceId: monitoring.outputs.workspaceId
    allowedIpRanges: allowedIpRanges
  }
}

module scanning 'modules/malware-scanning.bicep' = if (malwareScanning) {
  name: 'malware-scanning'
  scope: group
  params: {
    dataAccountName: dataStorage.outputs.name
    capGBPerMonth: malwareScanningCapGb
  }
  // Scanning brings an event topic of its own unless the account has one already, and an account can have only one.
  dependsOn: [
    events
  ]
}

module alerts 'modules/alerts.bicep' = if (!empty(alertEmail)) {
  name: 'alerts'
  scope: group
  params: {
    namePrefix: abbreviations.alert
    actionGroupName: '${abbreviations.actionGroup}${token}'
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    dataAccountName: dataStorage.outputs.name
    systemTopicId: events.outputs.id
    email: alertEmail
    failedExecutions: failedExecutionsAlert
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0 && !empty(budgetStartDate) && !empty(alertEmail)) {
  name: 'budget'
  scope: group
  params: {
    name: '${abbreviations.budget}${token}'
    monthlyAmount: monthlyBudget
    startDate: budgetStartDate
    email: alertEmail
  }
}

output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = group.name
output SERVICE_FUNCTIONS_NAME string = functionApp.outputs.name
output EHCP_FUNCTION_APP_NAME string = functionApp.outputs.name
output EHCP_SYSTEM_TOPIC_NAME string = events.outputs.name
output EHCP_DATA_ACCOUNT_NAME string = dataStorage.outputs.name
output EHCP_DATA_BLOB_ENDPOINT string = dataStorage.outputs.blobEndpoint
output EHCP_DATA_QUEUE_ENDPOINT string = dataStorage.outputs.queueEndpoint
output EHCP_DATA_TABLE_ENDPOINT string = dataStorage.outputs.tableEndpoint
output EHCP_HOST_ACCOUNT_NAME string = hostStorage.outputs.name
output EHCP_REPORTING_ACCOUNT_NAME string = deployReportingAccount ? reportingStorage!.outputs.name : ''
