// What somebody must hear of: messages given up, work that stands still, failing functions, undelivered events, a timer that no longer comes.
//
// Azure's own metric of queue length covers an account as a whole and is an hourly reading, so that the alerts on single queues count messages put and
// deleted in the queue service's log, and executions in the app's telemetry. Queries name functions and queues, never uploads.

import { dataConnection, failureFunctions, poisonQueues } from '../names.bicep'

param namePrefix string
param actionGroupName string
param location string
param tags object
param workspaceId string
param dataAccountName string
param systemTopicId string

@description('Where alerts are mailed to.')
param email string

@minValue(1)
@description('Failed executions in a quarter of an hour from which the alert on failures is raised. Single failures are tried again and are no news.')
param failedExecutions int

var failures = join(map(failureFunctions, name => '"${name}"'), ', ')
var poison = join(map(poisonQueues, name => '"${name}"'), ', ')
var queueLog = 'StorageQueueLogs | where AccountName == "${dataAccountName}" | extend queue = tostring(split(parse_url(Uri).Path, "/")[1])'

var rules = [
  {
    name: 'messages-given-up'
    severity: 2
    description: 'A message was tried too often and its upload recorded in the table failures. Look there for the reason.'
    query: 'AppRequests | where Name in (${failures}) or OperationName in (${failures})'
    threshold: 0
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
  }
  {
    name: 'poison-messages-left'
    severity: 1
    description: 'Messages have lain in a poison queue for more than an hour: what writes failures down fails itself.'
    query: '${queueLog} | where queue in (${poison}) | summarize put = countif(OperationName == "PutMessage"), deleted = countif(OperationName == "DeleteMessage"), oldest = min(TimeGenerated) by queue | where put > deleted and oldest < ago(1h)'
    threshold: 0
    evaluationFrequency: 'PT1H'
    windowSize: 'P1D'
  }
  {
    name: 'plans-stand-still'
    severity: 1
    description: 'Plans were sent to be assessed and none was assessed for an hour.'
    query: '${queueLog} | where queue == "plans-extracted" and OperationName == "PutMessage" | summarize put = count() | extend done = toscalar(AppRequests | where (Name == "AssessPlan" or OperationName == "AssessPlan") and Success == true | count) | where put > 0 and done == 0'
    threshold: 0
    evaluationFrequency: 'PT30M'
    windowSize: 'PT1H'
  }
  {
    name: 'executions-fail'
    severity: 2
    description: 'Many executions failed within a quarter of an hour.'
    query: 'AppRequests | where Success == false'
    threshold: failedExecutions
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
  }
  {
    name: 'no-reconciliation'
    severity: 2
    description: 'ReconcileRuns, due every quarter of an hour, has not succeeded for an hour. Connection ${dataConnection} is the first thing to check.'
    query: 'AppRequests | where (Name == "ReconcileRuns" or OperationName == "ReconcileRuns") and Success == true | summarize runs = count() | where runs == 0'
    threshold: 0
    evaluationFrequency: 'PT30M'
    windowSize: 'PT1H'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'ehcp'
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for rule in rules: {
    name: '${namePrefix}${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.name
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [
        workspaceId
      ]
      evaluationFrequency: rule.evaluationFrequency
      windowSize: rule.windowSize
      // The tables exist only once something was logged to them: a first deployment must not fail on that.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [
          people.id
        ]
      }
    }
  }
]

resource undelivered 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${namePrefix}events-undelivered'
  location: 'global'
  tags: tags
  properties: {
    description: 'Event Grid gave up delivering an event and laid it down in the dead-letter container. ReconcileRuns finds the upload all the same; the cause stays.'
    severity: 2
    enabled: true
    scopes: [
      systemTopicId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead-lettered'
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          metricName: 'DeadLetteredCount'
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Total'
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}
