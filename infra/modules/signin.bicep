// Sign-in with Entra by the platform. It lets everybody through and only says who they are: which route needs whom is decided by
// the app's own gate, deny by default. No client secret: the app's identity vouches for the app registration.
param siteName string
param clientId string

resource site 'Microsoft.Web/sites@2024-11-01' existing = {
  name: siteName
}

resource authentication 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: site
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true, runtimeVersion: '~1' }
    globalValidation: { requireAuthentication: false, unauthenticatedClientAction: 'AllowAnonymous' }
    httpSettings: {
      requireHttps: true
      routes: { apiPrefix: '/.auth' }
      forwardProxy: { convention: 'NoProxy' }
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          clientId: clientId
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
        }
        login: { loginParameters: ['scope=openid profile'] }
        validation: {
          allowedAudiences: [clientId]
          defaultAuthorizationPolicy: { allowedApplications: [clientId] }
        }
      }
    }
    login: {
      routes: { logoutEndpoint: '/.auth/logout' }
      // The app calls nothing in a person's name, so nobody's tokens are kept.
      tokenStore: { enabled: false }
      // A role that was taken away lasts as long as the session.
      cookieExpiration: { convention: 'FixedTime', timeToExpiration: '08:00:00' }
      nonce: { validateNonce: true, nonceExpirationInterval: '00:05:00' }
      preserveUrlFragmentsForLogins: false
      allowedExternalRedirectUrls: []
    }
  }
}
