#!/bin/sh
# After provisioning: tells the app registration where people come back to and that the app's identity vouches for it, and makes the
# secrets in the vault that are not there yet. Never replaces a secret. Run it as often as you like.
set -eu
arm=https://management.azure.com
: "${SIGN_IN_CLIENT_ID:?}" "${INBOX_URL:?}" "${INBOX_APP_ID:?}" "${INBOX_VAULT_ID:?}" "${INBOX_IDENTITY_PRINCIPAL_ID:?}" "${AZURE_TENANT_ID:?}"
umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

back=/.auth/login/aad/callback
if [ -n "${PUBLIC_URL:-}" ] && [ "${PUBLIC_URL%/}" != "$INBOX_URL" ]; then
  az ad app update --id "$SIGN_IN_CLIENT_ID" --web-redirect-uris "$INBOX_URL$back" "${PUBLIC_URL%/}$back"
else
  az ad app update --id "$SIGN_IN_CLIENT_ID" --web-redirect-uris "$INBOX_URL$back"
fi

cat >"$work/trust.json" <<JSON
{
  "name": "inbox-app",
  "issuer": "https://login.microsoftonline.com/$AZURE_TENANT_ID/v2.0",
  "subject": "$INBOX_IDENTITY_PRINCIPAL_ID",
  "audiences": ["api://AzureADTokenExchange"]
}
JSON
trusted=$(az ad app federated-credential list --id "$SIGN_IN_CLIENT_ID" --query "[?name=='inbox-app'].subject" -o tsv)
if [ -z "$trusted" ]; then
  az ad app federated-credential create --id "$SIGN_IN_CLIENT_ID" --parameters "@$work/trust.json" -o none
elif [ "$trusted" != "$INBOX_IDENTITY_PRINCIPAL_ID" ]; then
  az ad app federated-credential update --id "$SIGN_IN_CLIENT_ID" --federated-credential-id inbox-app --parameters "@$work/trust.json" -o none
fi

# Through the management plane: it needs no role on the vault's contents, and works when the vault has no public address.
ensure_secret() {
  secret="$arm$INBOX_VAULT_ID/secrets/$1?api-version=2024-11-01"
  if az rest --method get --url "$secret" -o none 2>"$work/why"; then return; fi
  # Only a clear "there is none" makes one: replacing the data key would lock every account's credentials.
  grep -qiE 'SecretNotFound|Not ?Found' "$work/why" || { cat "$work/why" >&2; exit 1; }
  value=$(openssl rand -base64 32)
  printf '{"properties":{"value":"%s"}}' "$value" >"$work/secret.json"
  az rest --method put --url "$secret" --body "@$work/secret.json" -o none
  made=yes
  echo "Made the secret $1."
}

made=
ensure_secret credentials-data-key
[ -z "${ESCALATION_WEBHOOK_URL:-}" ] || ensure_secret escalation-webhook-secret
[ -z "$made" ] || az rest --method post --url "$arm$INBOX_APP_ID/config/configreferences/appsettings/refresh?api-version=2024-11-01" -o none
