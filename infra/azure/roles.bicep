// Built-in roles, by the ids that are the same in every tenant. Each is given as narrowly as the service allows; see modules/roles.bicep and docs/deploy.md.

@export()
var roles = {
  // Storage Blob Data Owner: the Functions host keeps its leases, keys and package in the host account and the service asks for exactly this role there.
  blobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  // Storage Blob Data Contributor: read, write and delete blobs, without changing who owns them.
  blobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  // Storage Blob Data Reader: read blobs, for people who look at pages.
  blobDataReader: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
  // Storage Queue Data Contributor: send, receive, delete messages; the triggers also create missing queues.
  queueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  // Storage Queue Data Message Sender: put messages, neither read nor delete them; for people who upload.
  queueMessageSender: 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'
  // Storage Table Data Contributor: read, write and delete rows.
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  // Storage Table Data Reader: read rows.
  tableDataReader: '76199698-9eea-4c19-bc75-cec21354c6b6'
  // Monitoring Metrics Publisher: send telemetry to an Application Insights resource that takes no instrumentation key alone.
  metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}
