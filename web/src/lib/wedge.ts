/**
 * Tells what a scanner types from what a person types. A scanner that stands in for a keyboard sends its characters
 * within a few tens of milliseconds of each other, then Enter or Tab or nothing more; nobody types three characters so
 * fast. When a key was pressed is what the browser says of it, so that a slow device reads a scan all the same.
 */

/** The longest pause between two characters of a scan, in milliseconds. */
const FASTEST_HAND = 60;
/** How long after its last character a scan without Enter is over. */
const OVER = 300;
const SHORTEST = 3;
const LONGEST = 200;

export interface Key {
  key: string;
  /** Whether a key is held down, which repeats as fast as a scanner types. */
  repeat: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  timeStamp: number;
}

/** What a key meant: the end of a scan, a character that may be part of one, or nothing of the kind. */
export type Heard = { scan: string } | 'maybe' | 'nothing';

export class Wedge {
  private text = '';
  private last = Number.NEGATIVE_INFINITY;

  press(key: Key): Heard {
    if (key.ctrlKey || key.altKey || key.metaKey) {
      this.forget();
      return 'nothing';
    }
    if (key.key === 'Enter' || key.key === 'Tab') {
      const soon = key.timeStamp - this.last <= OVER;
      return (soon && this.take()) || this.nothing();
    }
    if (key.key.length !== 1) {
      // Shift and its like come between the characters of a scan.
      return 'nothing';
    }
    if (key.repeat) {
      return this.nothing();
    }
    const gap = key.timeStamp - this.last;
    if (gap > FASTEST_HAND) {
      this.text = '';
    }
    this.text = (this.text + key.key).slice(0, LONGEST);
    this.last = key.timeStamp;
    return this.text.length >= SHORTEST ? 'maybe' : 'nothing';
  }

  /** What was scanned, once nothing more has come for a while. */
  pause(): Heard {
    return this.take() ?? 'nothing';
  }

  private take(): Heard | undefined {
    const scan = this.text.trim();
    const whole = scan.length >= SHORTEST;
    this.forget();
    return whole ? { scan } : undefined;
  }

  private nothing(): Heard {
    this.forget();
    return 'nothing';
  }

  private forget(): void {
    this.text = '';
    this.last = Number.NEGATIVE_INFINITY;
  }
}

/** Calls back with each scan on this page; what it typed reaches nothing else from its end on. Returns how to stop. */
export function listenForScans(onScan: (text: string) => void): () => void {
  const wedge = new Wedge();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const hear = (heard: Heard) => {
    if (typeof heard === 'object') {
      onScan(heard.scan);
      return true;
    }
    return false;
  };
  const press = (event: KeyboardEvent) => {
    clearTimeout(waiting);
    const heard = wedge.press(event);
    if (hear(heard)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (heard === 'maybe') {
      waiting = setTimeout(() => hear(wedge.pause()), OVER);
    }
  };
  addEventListener('keydown', press, { capture: true });
  return () => {
    clearTimeout(waiting);
    removeEventListener('keydown', press, { capture: true });
  };
}
