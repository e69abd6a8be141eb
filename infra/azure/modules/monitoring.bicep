// Log Analytics and Application Insights. Neither takes keys: telemetry is sent under the app's identity.

param workspaceName string
param insightsName string
param location string
param tags object

@minValue(30)
@maxValue(730)
param retentionDays int

@description('Gigabytes a day after which ingestion stops; -1 for no limit.')
param dailyQuotaGb int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    workspaceCapping: {
      dailyQuotaGb: dailyQuotaGb
    }
    features: {
      disableLocalAuth: true
      // Whoever may read a resource may read its logs and no others.
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

output workspaceId string = workspace.id
output insightsName string = insights.name
// Tells where telemetry goes; with local authentication off it is no credential.
output insightsConnectionString string = insights.properties.ConnectionString
