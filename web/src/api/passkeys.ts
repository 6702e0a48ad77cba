import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import type { Signed } from '~/lib/passkeys';
import { type Factors, useFactorChange } from './factors';
import { keys } from './query';
import type { Answered } from './schema';
import type { Id, Me } from './types';

export type OwnPasskey = Factors['passkeys'][number];

/** Asks the server, then the device. Undefined where its owner thought better of it. */
async function signed(path: string): Promise<Signed | undefined> {
  const request = await call<Answered['POST /api/session/passkey-challenge']>(path, { method: 'POST' });
  const { sign } = await import('~/lib/passkeys');
  return sign(request);
}

/**
 * Signs in with a passkey; null where its owner thought better of it.
 *
 * @param second whether it is the second step of somebody's
 */
export function usePasskeySignIn(second: boolean) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const body = await signed(`/api/session/passkey-challenge${second ? '?second=true' : ''}`);
      return body ? call<Me>('/api/session/passkey', { method: 'POST', body }) : null;
    },
    onSuccess: (me) => {
      if (me) {
        client.setQueryData(keys.me, me);
      }
    },
  });
}

/** Shows again who one is; false where they thought better of it. */
export const useConfirmByPasskey = () =>
  useFactorChange(async () => {
    const body = await signed('/api/me/factors/passkey-challenge');
    if (!body) {
      return false;
    }
    await call<void>('/api/me/factors/passkey-confirmation', { method: 'POST', body });
    return true;
  });

/** Has a device make one and keeps it; undefined where its owner thought better of it. */
export const useAddPasskey = () =>
  useFactorChange(async (name: string) => {
    const creation = await call<Answered['POST /api/me/passkeys/creation']>('/api/me/passkeys/creation', {
      method: 'POST',
    });
    const { make } = await import('~/lib/passkeys');
    const made = await make(creation);
    return made
      ? call<{ recoveryCodes: string[] }>('/api/me/passkeys', { method: 'POST', body: { name, ...made } })
      : undefined;
  });

export const useRenamePasskey = () =>
  useFactorChange(({ id, name }: { id: Id; name: string }) =>
    call<void>(`/api/me/passkeys/${id}`, { method: 'PUT', body: { name } }),
  );

export const useRemovePasskey = () =>
  useFactorChange((id: Id) => call<void>(`/api/me/passkeys/${id}`, { method: 'DELETE' }));
