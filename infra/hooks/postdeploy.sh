#!/bin/sh
# After deployment: the inbox answers, and turns away whoever merely claims to be an administrator. The platform has to strip the
# header in which it names people from outside requests; where it does not, everybody is everybody.
set -eu
: "${INBOX_URL:?}" "${AZURE_TENANT_ID:?}"
status() { curl -s -o /dev/null -w '%{http_code}' --max-time 60 "$@" || true; }

tries=0
until [ "$(status "$INBOX_URL/api/health")" = 200 ]; do
  tries=$((tries + 1))
  [ "$tries" -lt 18 ] || { echo "$INBOX_URL/api/health does not answer 200. See docs/operations.md." >&2; exit 1; }
  sleep 10
done

claims='{"auth_typ":"aad","name_typ":"name","role_typ":"roles","claims":[
  {"typ":"http://schemas.microsoft.com/identity/claims/tenantid","val":"'$AZURE_TENANT_ID'"},
  {"typ":"http://schemas.microsoft.com/identity/claims/objectidentifier","val":"forged"},
  {"typ":"roles","val":"admin"}]}'
forged=$(printf '%s' "$claims" | base64 | tr -d '\n')
answer=$(status -H "X-MS-CLIENT-PRINCIPAL: $forged" -H 'X-MS-CLIENT-PRINCIPAL-IDP: aad' "$INBOX_URL/api/worklist")
case $answer in
401 | 403) echo "The inbox answers at $INBOX_URL and refuses a forged administrator." ;;
503) echo "Sign-in is not set up: the inbox lets nobody in. Provision again." >&2 && exit 1 ;;
*) echo "DANGER: a forged administrator was answered $answer. Stop the app (az functionapp stop) and report this." >&2 && exit 1 ;;
esac
