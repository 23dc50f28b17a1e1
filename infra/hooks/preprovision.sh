#!/bin/sh
# Before provisioning: makes the app registration that people sign in with, or finds it again, sets its roles, and makes whoever
# deploys the first administrator. Run it as often as you like. Needs the Azure CLI, signed in, and the right to register apps.
set -eu
cd "$(dirname "$0")"
graph=https://graph.microsoft.com/v1.0
admin=5f3a1c52-7a0e-4f0b-9b53-6a1d2f0c8e04
name="SocialInbox ${AZURE_ENV_NAME:?run this through azd, or set AZURE_ENV_NAME}"

command -v az >/dev/null || { echo "The Azure CLI is missing: https://aka.ms/azure-cli" >&2; exit 1; }
az account show -o none || { echo "Sign in first: az login" >&2; exit 1; }

client=${SIGN_IN_CLIENT_ID:-}
[ -n "$client" ] || client=$(az ad app list --filter "displayName eq '$name'" --query '[0].appId' -o tsv)
if [ -z "$client" ]; then
  echo "Registering $name ..."
  client=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --enable-id-token-issuance true --query appId -o tsv)
fi
az ad app update --id "$client" --app-roles @app-roles.json

# Only people who were given a role get a token at all.
sp=$(az ad sp list --filter "appId eq '$client'" --query '[0].id' -o tsv)
[ -n "$sp" ] || sp=$(az ad sp create --id "$client" --query id -o tsv)
az ad sp update --id "$sp" --set appRoleAssignmentRequired=true

assigned=$(az rest --method get --url "$graph/servicePrincipals/$sp/appRoleAssignedTo" --query 'length(value)' -o tsv)
if [ "$assigned" = 0 ]; then
  # A pipeline's identity is nobody who could open the inbox.
  if me=$(az ad signed-in-user show --query id -o tsv 2>/dev/null) && [ -n "$me" ]; then
    az rest --method post --url "$graph/servicePrincipals/$sp/appRoleAssignedTo" -o none \
      --body "{\"principalId\":\"$me\",\"resourceId\":\"$sp\",\"appRoleId\":\"$admin\"}"
    echo "You are the first administrator. Give others a role in Entra: Enterprise applications, $name, Users and groups."
  else
    echo "Nobody has a role yet. Give somebody one in Entra: Enterprise applications, $name, Users and groups." >&2
  fi
fi

azd env set SIGN_IN_CLIENT_ID "$client"
[ -n "${BUDGET_START:-}" ] || azd env set BUDGET_START "$(date -u +%Y-%m-01)"
