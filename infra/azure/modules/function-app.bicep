// Flex Consumption plan and the functions app on .NET 10 (isolated worker). Every connection is by identity: no setting here is a secret.

import { dataConnection } from '../names.bicep'

param planName string
param appName string
param location string
param tags object

@description('Name of the service in azure.yaml, by which azd finds the app to deploy to.')
param serviceName string

param identityId string
param identityClientId string
param insightsConnectionString string
param workspaceId string
param packageUrl string
param hostBlobEndpoint string
param hostQueueEndpoint string
param hostTableEndpoint string
param dataBlobEndpoint string
param dataQueueEndpoint string
param dataTableEndpoint string

@description('Subnet through which the app reaches the accounts; empty for none.')
param subnetId string

@description('Accept requests from Event Grid only. The app has no HTTP functions; what remains are the webhook of the blob triggers and the admin pages, both behind keys.')
param eventGridOnly bool

@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int

@minValue(40)
@maxValue(1000)
param maximumInstanceCount int

var hostSettings = {
  AzureWebJobsStorage__blobServiceUri: hostBlobEndpoint
  AzureWebJobsStorage__queueServiceUri: hostQueueEndpoint
  AzureWebJobsStorage__tableServiceUri: hostTableEndpoint
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
}

var dataSettings = {
  '${dataConnection}__blobServiceUri': dataBlobEndpoint
  '${dataConnection}__queueServiceUri': dataQueueEndpoint
  '${dataConnection}__tableServiceUri': dataTableEndpoint
  '${dataConnection}__credential': 'managedidentity'
  '${dataConnection}__clientId': identityClientId
}

var telemetrySettings = {
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: appName
  location: location
  tags: union(tags, { 'azd-service-name': serviceName })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      ipSecurityRestrictionsDefaultAction: eventGridOnly ? 'Deny' : 'Allow'
      ipSecurityRestrictions: eventGridOnly
        ? [
            {
              name: 'event-grid'
              action: 'Allow'
              priority: 100
              tag: 'ServiceTag'
              ipAddress: 'AzureEventGrid'
            }
          ]
        : []
      // Deployment goes through the management site, which asks for an Entra token.
      scmIpSecurityRestrictionsUseMain: false
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(hostSettings, dataSettings, telemetrySettings)
  }

  resource noDeploymentPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }

  resource noFtpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }
}

resource appDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-log-analytics'
  properties: {
    workspaceId: workspaceId
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

output id string = app.id
output name string = app.name
output hostName string = app.properties.defaultHostName
