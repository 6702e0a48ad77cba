/** Whether this browser, at this address, has passkeys: they want a name of a host, reached safely. */
export function passkeysWork(): boolean {
  const numbers = /^[\d.]+$|:/.test(location.hostname);
  return window.isSecureContext && !numbers && typeof window.PublicKeyCredential === 'function';
}
