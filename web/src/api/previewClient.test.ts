import { MutationObserver, QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { previewClient } from './previewClient';
import type { Preview } from './previews';

const asked: string[] = [];

function answerWith(body: unknown): void {
  vi.stubGlobal('fetch', (path: string, options: RequestInit) => {
    asked.push(`${options.method} ${path}`);
    return Promise.resolve(new Response(JSON.stringify(body), { status: 200 }));
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

const preview = {
  kind: 'student',
  shown: { roomNumbers: false, open: [], over: [], choices: { items: ['own'] } },
  from: (originId: string) => Promise.resolve({ choices: { items: [originId] } }),
} as unknown as Preview;

function read(key: readonly unknown[]): Promise<unknown> {
  const client = previewClient('s', preview);
  const observer = new QueryObserver(client, {
    queryKey: key,
    queryFn: () => Promise.reject(new Error('the admin’s own')),
    refetchInterval: 5,
  });
  return new Promise((resolve, reject) => {
    observer.subscribe(({ data, error, isPending }) => {
      if (!isPending) {
        error ? reject(error) : resolve(data);
      }
    });
  });
}

describe('a preview', () => {
  it('reads what it was given, and asks anew only from another origin', async () => {
    expect(await read(['choices', 's', null])).toEqual({ items: ['own'] });
    expect(await read(['choices', 's', 'library'])).toEqual({ items: ['library'] });
    expect(await read(['hall', 's'])).toEqual({ seq: 0, passes: {} });
    expect(asked).toEqual([]);
  });

  it('hides the numbers of rooms where students do not see them', async () => {
    answerWith({ items: [{ id: 'r', number: '214' }] });
    expect(await read(['rooms', 's'])).toEqual([{ id: 'r', number: '' }]);
  });

  it('reads nothing that it does not know', async () => {
    await expect(read(['room-code', 's', 'r'])).rejects.toMatchObject({ kind: 'preview' });
  });

  it('sends nothing', async () => {
    const sent = vi.fn();
    const client = previewClient('s', preview);
    const act = new MutationObserver(client, { mutationFn: sent });
    await expect(act.mutate(undefined)).rejects.toMatchObject({ kind: 'preview' });
    expect(sent).not.toHaveBeenCalled();
    expect(asked).toEqual([]);
  });
});
