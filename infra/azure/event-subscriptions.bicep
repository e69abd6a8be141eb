// One Event Grid subscription for each blob trigger. Deployed by the hook after the code: the host makes the key blobs_extension when it first loads a blob
// trigger, and Event Grid asks the webhook for a handshake before it accepts the subscription. The key is read here, inside the deployment, so that it
// never passes through a shell, a file or a log.

import { blobTriggers, deadLetterContainer } from 'names.bicep'

param functionAppName string
param systemTopicName string
param dataAccountName string

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' existing = {
  name: systemTopicName
}

resource dataAccount 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: dataAccountName
}

resource subscriptions 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = [
  for trigger in blobTriggers: {
    parent: topic
    name: toLower(trigger.function)
    properties: {
      destination: {
        endpointType: 'WebHook'
        properties: {
          endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${trigger.function}&code=${listKeys('${app.id}/host/default', '2024-04-01').systemKeys.blobs_extension}'
          maxEventsPerBatch: 1
          preferredBatchSizeInKilobytes: 64
        }
      }
      eventDeliverySchema: 'EventGridSchema'
      filter: {
        includedEventTypes: [
          'Microsoft.Storage.BlobCreated'
        ]
        subjectBeginsWith: '/blobServices/default/containers/${trigger.container}/'
        subjectEndsWith: trigger.suffix
        // As the trigger's path: {run}.json does not match {run}.JSON, so its event need not be sent.
        isSubjectCaseSensitive: true
      }
      retryPolicy: {
        // The service's longest: a day. An app that is down overnight loses nothing.
        eventTimeToLiveInMinutes: 1440
        maxDeliveryAttempts: 30
      }
      deadLetterWithResourceIdentity: {
        identity: {
          type: 'SystemAssigned'
        }
        deadLetterDestination: {
          endpointType: 'StorageBlob'
          properties: {
            resourceId: dataAccount.id
            blobContainerName: deadLetterContainer
          }
        }
      }
    }
  }
]

output SUBSCRIPTION_COUNT int = length(blobTriggers)
