#!/bin/sh
# Makes the event subscriptions of the blob triggers, once the deployed functions and the host's webhook key are there. Safe to run again.
set -eu

: "${AZURE_RESOURCE_GROUP:?run azd provision first}"
: "${EHCP_FUNCTION_APP_NAME:?run azd provision first}"
: "${EHCP_SYSTEM_TOPIC_NAME:?run azd provision first}"
: "${EHCP_DATA_ACCOUNT_NAME:?run azd provision first}"

command -v az >/dev/null 2>&1 || { echo "The Azure CLI (az) is needed and was not found." >&2; exit 1; }
if [ -n "${AZURE_SUBSCRIPTION_ID:-}" ]; then
  az account set --subscription "$AZURE_SUBSCRIPTION_ID"
fi

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

# Counts instead of printing: the key itself stays in Azure.
has_key() {
  keys=$(az functionapp keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$EHCP_FUNCTION_APP_NAME" \
    --query "length(keys(systemKeys) | [?@ == 'blobs_extension'])" --output tsv 2>/dev/null || echo 0)
  [ "$keys" = "1" ]
}

attempt=0
until has_key; do
  attempt=$((attempt + 1))
  if [ "$attempt" -ge 30 ]; then
    echo "The functions host has not made its key blobs_extension after ten minutes. Look at the app's log; a host that cannot reach its storage account makes none." >&2
    exit 1
  fi
  echo "Waiting for the functions host to load the blob triggers ($attempt of 30)"
  sleep 20
done

az deployment group create \
  --resource-group "$AZURE_RESOURCE_GROUP" \
  --name ehcp-event-subscriptions \
  --template-file "$here/../event-subscriptions.bicep" \
  --parameters functionAppName="$EHCP_FUNCTION_APP_NAME" systemTopicName="$EHCP_SYSTEM_TOPIC_NAME" dataAccountName="$EHCP_DATA_ACCOUNT_NAME" \
  --query properties.outputs --output json
