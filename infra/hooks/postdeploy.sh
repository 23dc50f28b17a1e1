#!/bin/sh
# After deployment, and whenever you like: the inbox answers, over https only and with its security headers, and turns away strangers,
# demo people, and whoever merely claims to be an administrator. The platform has to strip the header in which it names people from
# outside requests; where it does not, everybody is everybody.
set -eu
: "${INBOX_URL:?}" "${AZURE_TENANT_ID:?}"
url=${INBOX_URL%/}
status() { curl -s -o /dev/null -w '%{http_code}' --max-time 60 "$@" || true; }
fail() { echo "$*" >&2; exit 1; }

# refused WHAT ARGUMENTS...: a request has to be turned away for who makes it.
refused() {
  what=$1
  shift
  answer=$(status "$@")
  case $answer in
  401 | 403) ;;
  503) fail "Sign-in is not set up: the inbox lets nobody in. Provision again." ;;
  *) fail "DANGER: $what was answered $answer. Stop the app (az functionapp stop) and report this." ;;
  esac
}

case $url in
https://*)
  plain=$(status "http://${url#https://}/api/health")
  case $plain in 301 | 302 | 307 | 308 | 403 | 000) ;; *) fail "$url also answers without https ($plain). Deploy again: httpsOnly is part of it." ;; esac
  ;;
http://127.0.0.1:* | http://localhost:*) ;;
*) fail "$url is no https address." ;;
esac

tries=0
until [ "$(status "$url/api/health")" = 200 ]; do
  tries=$((tries + 1))
  [ "$tries" -lt "${CHECK_TRIES:-18}" ] || fail "$url/api/health does not answer 200. See docs/operations.md."
  sleep 10
done

headers=$(curl -s -D - -o /dev/null --max-time 60 "$url/api/health" | tr -d '\r' | tr '[:upper:]' '[:lower:]')
needed="content-security-policy: default-src 'none'
x-content-type-options: nosniff
x-frame-options: deny
cache-control: no-store"
case $url in https://*) needed="$needed
strict-transport-security: max-age=" ;; esac
echo "$needed" | while read -r header; do
  case $headers in *"$header"*) ;; *) fail "$url answers without '$header'. Something between it and you takes security headers away." ;; esac
done

for path in worklist accounts status account-log escalation/people; do refused "a stranger who asked for api/$path" "$url/api/$path"; done
refused "a write from a foreign page" -X POST -H 'Content-Type: application/json' -H 'Origin: https://evil.example' -d '{}' "$url/api/connections"
answer=$(status -X POST -H 'Content-Type: application/json' -H 'X-SocialInbox: 1' -H "Origin: $url" -d '{"personId":"dario"}' "$url/api/session")
case $answer in 2??) fail "DANGER: demo people can sign in ($answer). This is an inbox for one machine; it must not be reachable from elsewhere." ;; esac

claims='{"auth_typ":"aad","name_typ":"name","role_typ":"roles","claims":[
  {"typ":"http://schemas.microsoft.com/identity/claims/tenantid","val":"'$AZURE_TENANT_ID'"},
  {"typ":"http://schemas.microsoft.com/identity/claims/objectidentifier","val":"forged"},
  {"typ":"roles","val":"admin"}]}'
forged=$(printf '%s' "$claims" | base64 | tr -d '\n')
refused "a forged administrator" -H "X-MS-CLIENT-PRINCIPAL: $forged" -H 'X-MS-CLIENT-PRINCIPAL-IDP: aad' "$url/api/worklist"
refused "a forged administrator who writes" -X POST -H "X-MS-CLIENT-PRINCIPAL: $forged" -H 'X-MS-CLIENT-PRINCIPAL-IDP: aad' \
  -H 'X-SocialInbox: 1' -H "Origin: $url" -H 'Content-Type: application/json' -d '{}' "$url/api/connections"
echo "The inbox answers at $url, and refuses strangers, foreign pages, demo people and a forged administrator."
