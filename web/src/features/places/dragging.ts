import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Moved } from './board';

/** Where something would land: before what is under the pointer, after it, or inside it. */
export type Landing = 'before' | 'after' | 'inside';

/** What is being dragged, as the drag carries it. */
function movedOf(data: Record<string | symbol, unknown>): Moved | undefined {
  return data.kind === 'room' || data.kind === 'folder'
    ? { kind: data.kind, id: String(data.id) }
    : undefined;
}

/** Before or after the middle of a box, to the right for what stands in rows, else downwards. */
function side(box: DOMRect, at: { clientX: number; clientY: number }, sideways: boolean): Landing {
  const after = sideways ? at.clientX > box.left + box.width / 2 : at.clientY > box.top + box.height / 2;
  return after ? 'after' : 'before';
}

/** Lets a box be dragged by its handle. */
export function useDraggable(box: RefObject<HTMLElement | null>, moved: Moved, enabled: boolean) {
  const [dragged, setDragged] = useState(false);
  const { kind, id } = moved;
  useEffect(() => {
    const element = box.current;
    const handle = element?.querySelector(`[data-handle="${CSS.escape(id)}"]`);
    if (!element || !handle || !enabled) {
      return;
    }
    return draggable({
      element,
      dragHandle: handle,
      getInitialData: () => ({ kind, id }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [box, kind, id, enabled]);
  return dragged;
}

interface Target {
  /** Where what is dragged would land at this point; nothing if it may not. */
  landing: (moved: Moved, box: DOMRect, at: { clientX: number; clientY: number }) => Landing | undefined;
  onDrop: (moved: Moved, landing: Landing) => void;
}

/** What lands before or after a box that stands in a row. */
export const beside: Target['landing'] = (moved, box, at) =>
  moved.kind === 'room' ? side(box, at, true) : undefined;

/** Folders land before or after a folder, rooms inside it. */
export const onShelf: Target['landing'] = (moved, box, at) =>
  moved.kind === 'folder' ? side(box, at, false) : 'inside';

/** Lets things be dropped on a box. Tells where what is over it would land. */
export function useDropTarget(box: RefObject<HTMLElement | null>, target: Target): Landing | undefined {
  const [over, setOver] = useState<Landing>();
  const latest = useRef(target);
  latest.current = target;
  useEffect(() => {
    const element = box.current;
    if (!element) {
      return;
    }
    const landing = (data: Record<string | symbol, unknown>, at: { clientX: number; clientY: number }) => {
      const moved = movedOf(data);
      return moved && latest.current.landing(moved, element.getBoundingClientRect(), at);
    };
    const innermost = (location: { current: { dropTargets: { element: Element }[] } }) =>
      location.current.dropTargets[0]?.element === element;
    return dropTargetForElements({
      element,
      canDrop: ({ source, input }) => landing(source.data, input) !== undefined,
      getData: ({ source, input }) => ({ landing: landing(source.data, input) }),
      onDrag: ({ self, location }) =>
        setOver(innermost(location) ? (self.data.landing as Landing | undefined) : undefined),
      onDragLeave: () => setOver(undefined),
      onDrop: ({ self, source, location }) => {
        setOver(undefined);
        const moved = movedOf(source.data);
        if (moved && self.data.landing && innermost(location)) {
          latest.current.onDrop(moved, self.data.landing as Landing);
        }
      },
    });
  }, [box]);
  return over;
}
