/** One server-sent event. */
export interface SseEvent {
  event: string;
  data: string;
  /** The last id seen so far, of this event or an earlier one. */
  id: string | undefined;
}

/** Reads the text of an event stream as it comes in, cut anywhere. */
export class SseParser {
  private rest = '';
  private event = '';
  private data: string[] = [];
  private id: string | undefined;
  /** Milliseconds to wait before connecting again, as the server last said. */
  retry: number | undefined;

  push(text: string): SseEvent[] {
    const found: SseEvent[] = [];
    const whole = this.rest + text;
    // A lone CR at the very end may be the first half of a CRLF.
    const usable = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    const lines = usable.split(/\r\n|\n|\r/);
    this.rest = (lines.pop() ?? '') + whole.slice(usable.length);
    for (const line of lines) {
      const event = this.line(line);
      if (event) {
        found.push(event);
      }
    }
    return found;
  }

  private line(line: string): SseEvent | undefined {
    if (line === '') {
      return this.dispatch();
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') {
      this.event = value;
    } else if (field === 'data') {
      this.data.push(value);
    } else if (field === 'id' && !value.includes('\0')) {
      this.id = value;
    } else if (field === 'retry' && /^\d+$/.test(value)) {
      this.retry = Number(value);
    }
    return undefined;
  }

  private dispatch(): SseEvent | undefined {
    const event =
      this.data.length > 0
        ? { event: this.event || 'message', data: this.data.join('\n'), id: this.id }
        : undefined;
    this.event = '';
    this.data = [];
    return event;
  }
}
