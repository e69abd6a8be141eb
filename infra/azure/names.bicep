// Every name the code and the templates share. A test holds this file against the constants, the table schemas and the trigger attributes in the code:
// a name missing here, or one here that no code uses, fails the build.

// What people and other systems upload. Blobs arriving in these containers start the functions.
@export()
var uploadContainers = [
  'runs'
  'bundles'
  'cohorts'
  'plans'
  'advice'
  'moderation'
]

// What the pipeline itself writes.
@export()
var resultContainers = [
  'documents'
  'assessments'
  'pages'
]

// Events that could not be delivered to the functions app. Only Event Grid writes here.
@export()
var deadLetterContainer = 'event-deadletters'

// In the host account: the functions app's own zip package.
@export()
var packageContainer = 'app-package'

@export()
var queues = [
  'plans-extracted'
  'plans-extracted-poison'
  'runs-changed'
  'runs-changed-poison'
  'webjobs-blobtrigger-poison'
]

// Messages in these queues were tried too often. One function each writes down why.
@export()
var poisonQueues = [
  'plans-extracted-poison'
  'runs-changed-poison'
  'webjobs-blobtrigger-poison'
]

// Facts about single plans: private.
@export()
var factTables = [
  'plans'
  'sections'
  'criteria'
  'provisions'
  'outcomes'
  'needs'
  'misplacements'
  'advice'
  'advicereports'
  'adviceitems'
  'advicematches'
  'failures'
  'exclusions'
  'files'
  'quotes'
]

// Where runs stand and what to mend: private.
@export()
var workingTables = [
  'runs'
  'ledger'
  'triage'
  'improvements'
  'cohortissues'
]

// Moderators' grades and their agreement with the machine: private.
@export()
var moderationTables = [
  'moderations'
  'agreement'
]

// Counts by cohort, section and criterion: what Power BI reads. Private too, since their small numbers are not suppressed.
@export()
var reportTables = [
  'gradebysection'
  'gradebycriterion'
  'gradebycohort'
  'quantifiedbykind'
  'smartbycohort'
  'pfa'
  'misplacementmatrix'
  'reviewage'
  'contributions'
  'advicequality'
  'timeliness'
  'movement'
]

// Prefix of the app settings through which the triggers and the code reach the data account.
@export()
var dataConnection = 'EhcpData'

// One event subscription each. The suffix is what the trigger's path ends in; an empty one lets every blob of the container through.
@export()
var blobTriggers = [
  { function: 'OpenRun', container: 'runs', suffix: '.json' }
  { function: 'UnpackBundle', container: 'bundles', suffix: '.zip' }
  { function: 'ImportCohort', container: 'cohorts', suffix: '.csv' }
  { function: 'ExtractPlan', container: 'plans', suffix: '' }
  { function: 'ExtractAdvice', container: 'advice', suffix: '' }
  { function: 'ImportModeration', container: 'moderation', suffix: '.csv' }
]

// The functions that the poison queues start: each of their executions is a message that was given up.
@export()
var failureFunctions = [
  'RecordPlanFailure'
  'RecordRunFailure'
  'RecordBlobFailure'
]
