/** Who a person turned out to be, according to id.gov.ua. */
export interface Identity {
  readonly rnokpp: string;
  readonly givenName: string;
  readonly lastName: string;
  readonly middleName: string;
}

/** Tells who a person is. The service never sees a password or a key. */
export interface IdentityProvider {
  /** Where to send the browser; `state` comes back with the answer and must be compared. */
  authorizeUrl(request: { readonly state: string; readonly redirectUri: string }): string;
  /** Exchanges the code for the person. @throws Error when the provider refuses or cannot be reached. */
  identify(code: string): Promise<Identity>;
}
