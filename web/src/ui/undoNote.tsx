import { Button, Group } from '@mantine/core';
import { hideNotification } from '@mantine/notifications';
import type { PassCard } from '~/api/types';
import { serverNow } from '~/lib/clock';
import { notice } from '~/ui/notice';

/** Says what was done, with the way to take it back for as long as there is one. */
export function showUndoable(words: string, undo: string, passes: PassCard[], onUndo: () => void): void {
  const until = Math.max(0, ...passes.map((pass) => Date.parse(pass.undoUntil ?? '') || 0));
  const left = until - serverNow();
  const id = `written-${passes[0]?.id ?? words}`;
  const take = () => {
    hideNotification(id);
    onUndo();
  };
  notice({
    id,
    autoClose: left > 0 ? left : 4000,
    message:
      left > 0 ? (
        <Group justify="space-between" gap="sm" wrap="nowrap">
          <span>{words}</span>
          <Button variant="default" size="sm" onClick={take}>
            {undo}
          </Button>
        </Group>
      ) : (
        words
      ),
  });
}
