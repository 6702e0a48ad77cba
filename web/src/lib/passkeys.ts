/** Passkeys between the server, which speaks base64url, and the browser, which speaks bytes. */

export interface Request {
  challenge: string;
  host: string;
  credentials: string[];
  seconds: number;
}

export interface Creation {
  challenge: string;
  host: string;
  user: string;
  login: string;
  algorithms: number[];
  known: string[];
  seconds: number;
}

export interface Signed {
  id: string;
  clientData: string;
  authenticatorData: string;
  signature: string;
  userHandle?: string;
}

export interface Made {
  id: string;
  clientData: string;
  attestation: string;
  transports: string[];
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (char) => char.charCodeAt(0));
}

export function textOf(bytes: ArrayBuffer): string {
  const plain = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const named = (ids: string[]): PublicKeyCredentialDescriptor[] =>
  ids.map((id) => ({ type: 'public-key', id: bytesOf(id) }));

/** Has a device sign; undefined where its owner thought better of it. */
export async function sign(request: Request): Promise<Signed | undefined> {
  const found = await navigator.credentials
    .get({
      publicKey: {
        challenge: bytesOf(request.challenge),
        rpId: request.host,
        allowCredentials: named(request.credentials),
        userVerification: 'required',
        timeout: request.seconds * 1000,
      },
    })
    .catch(calmly);
  if (!(found instanceof PublicKeyCredential)) {
    return undefined;
  }
  const response = found.response as AuthenticatorAssertionResponse;
  return {
    id: textOf(found.rawId),
    clientData: textOf(response.clientDataJSON),
    authenticatorData: textOf(response.authenticatorData),
    signature: textOf(response.signature),
    userHandle: response.userHandle ? textOf(response.userHandle) : undefined,
  };
}

/** Has a device make one; undefined where its owner thought better of it. */
export async function make(creation: Creation): Promise<Made | undefined> {
  const made = await navigator.credentials
    .create({
      publicKey: {
        challenge: bytesOf(creation.challenge),
        rp: { id: creation.host, name: 'Corridor' },
        user: { id: bytesOf(creation.user), name: creation.login, displayName: creation.login },
        pubKeyCredParams: creation.algorithms.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: named(creation.known),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none',
        timeout: creation.seconds * 1000,
      },
    })
    .catch(calmly);
  if (!(made instanceof PublicKeyCredential)) {
    return undefined;
  }
  const response = made.response as AuthenticatorAttestationResponse;
  return {
    id: textOf(made.rawId),
    clientData: textOf(response.clientDataJSON),
    attestation: textOf(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  };
}

/** Left, refused or out of time is one and the same to a page; that the device has one already it should say. */
function calmly(error: unknown): undefined {
  if (error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError')) {
    return undefined;
  }
  throw error;
}
