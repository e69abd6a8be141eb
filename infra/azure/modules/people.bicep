// What people may see and do: groups of the directory, container by container and table by table. Nobody is given the account as a whole.

import { uploadContainers, factTables, workingTables, moderationTables, reportTables } from '../names.bicep'
import { roles } from '../roles.bicep'

param dataAccountName string

@description('Object id of the group that may read the report tables; empty for none.')
param reportReaderGroupId string

@description('Object id of the group that uploads plans and reads pages; empty for none.')
param uploaderGroupId string

var privateTables = concat(factTables, workingTables, moderationTables)

module reportReaders 'table-access.bicep' = if (!empty(reportReaderGroupId)) {
  name: 'report-readers'
  params: {
    accountName: dataAccountName
    principalId: reportReaderGroupId
    roleId: roles.tableDataReader
    tables: reportTables
  }
}

module uploaderContainers 'container-access.bicep' = if (!empty(uploaderGroupId)) {
  name: 'uploader-containers'
  params: {
    accountName: dataAccountName
    principalId: uploaderGroupId
    roleId: roles.blobDataContributor
    containers: uploadContainers
  }
}

module uploaderPages 'container-access.bicep' = if (!empty(uploaderGroupId)) {
  name: 'uploader-pages'
  params: {
    accountName: dataAccountName
    principalId: uploaderGroupId
    roleId: roles.blobDataReader
    containers: [
      'pages'
    ]
  }
}

// Uploading writes down which name belongs to which plan, and enters files that are no plans in the ledger.
module uploaderRows 'table-access.bicep' = if (!empty(uploaderGroupId)) {
  name: 'uploader-rows'
  params: {
    accountName: dataAccountName
    principalId: uploaderGroupId
    roleId: roles.tableDataContributor
    tables: [
      'files'
      'ledger'
    ]
  }
}

module uploaderMessages 'queue-access.bicep' = if (!empty(uploaderGroupId)) {
  name: 'uploader-messages'
  params: {
    accountName: dataAccountName
    principalId: uploaderGroupId
    roleId: roles.queueMessageSender
    queues: [
      'plans-extracted'
    ]
  }
}

// All tables but quotes, which need a role of their own: the words of a plan outlast its page there.
module uploaderTables 'table-access.bicep' = if (!empty(uploaderGroupId)) {
  name: 'uploader-tables'
  params: {
    accountName: dataAccountName
    principalId: uploaderGroupId
    roleId: roles.tableDataReader
    tables: filter(concat(privateTables, reportTables), table => table != 'quotes')
  }
}
