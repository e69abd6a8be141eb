# Makes the event subscriptions of the blob triggers, once the deployed functions and the host's webhook key are there. Safe to run again.
$ErrorActionPreference = 'Stop'

foreach ($name in 'AZURE_RESOURCE_GROUP', 'EHCP_FUNCTION_APP_NAME', 'EHCP_SYSTEM_TOPIC_NAME', 'EHCP_DATA_ACCOUNT_NAME') {
    if (-not [Environment]::GetEnvironmentVariable($name)) { throw "$name is not set: run azd provision first." }
}
if (-not (Get-Command az -ErrorAction SilentlyContinue)) { throw 'The Azure CLI (az) is needed and was not found.' }
if ($env:AZURE_SUBSCRIPTION_ID) { az account set --subscription $env:AZURE_SUBSCRIPTION_ID }

# Counts instead of printing: the key itself stays in Azure.
function Test-WebhookKey {
    $keys = az functionapp keys list --resource-group $env:AZURE_RESOURCE_GROUP --name $env:EHCP_FUNCTION_APP_NAME `
        --query "length(keys(systemKeys) | [?@ == 'blobs_extension'])" --output tsv 2>$null
    return "$keys".Trim() -eq '1'
}

$attempt = 0
while (-not (Test-WebhookKey)) {
    $attempt++
    if ($attempt -ge 30) {
        throw "The functions host has not made its key blobs_extension after ten minutes. Look at the app's log; a host that cannot reach its storage account makes none."
    }
    Write-Host "Waiting for the functions host to load the blob triggers ($attempt of 30)"
    Start-Sleep -Seconds 20
}

az deployment group create `
    --resource-group $env:AZURE_RESOURCE_GROUP `
    --name ehcp-event-subscriptions `
    --template-file (Join-Path $PSScriptRoot '../event-subscriptions.bicep') `
    --parameters "functionAppName=$env:EHCP_FUNCTION_APP_NAME" "systemTopicName=$env:EHCP_SYSTEM_TOPIC_NAME" "dataAccountName=$env:EHCP_DATA_ACCOUNT_NAME" `
    --query properties.outputs --output json
if ($LASTEXITCODE -ne 0) { throw 'The event subscriptions were not made.' }
