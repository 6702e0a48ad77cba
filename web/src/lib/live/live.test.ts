import { describe, expect, it } from 'vitest';
import { retryDelay } from './retry';
import { SseParser } from './sse';

describe('reading an event stream', () => {
  it('gives events with their ids', () => {
    const parser = new SseParser();
    expect(parser.push('id: 7\nevent: pass\ndata: {"a":1}\n\n')).toEqual([
      { event: 'pass', data: '{"a":1}', id: '7' },
    ]);
  });

  it('does not mind where the text is cut', () => {
    const text =
      'retry: 2500\r\n\r\n: hello\r\nid: 12\r\nevent: gone\r\ndata: {"id":\r\ndata: "x"}\r\n\r\nevent: ping\r\ndata: \r\n\r\n';
    const whole = new SseParser().push(text);
    expect(whole.map((event) => event.event)).toEqual(['gone', 'ping']);
    expect(whole[0]).toEqual({ event: 'gone', data: '{"id":\n"x"}', id: '12' });
    for (let cut = 1; cut < text.length; cut++) {
      const parser = new SseParser();
      expect([...parser.push(text.slice(0, cut)), ...parser.push(text.slice(cut))]).toEqual(whole);
      expect(parser.retry).toBe(2500);
    }
  });

  it('keeps the last id for events without one', () => {
    const parser = new SseParser();
    parser.push('id: 3\nevent: pass\ndata: 1\n\n');
    expect(parser.push('event: topic\ndata: 2\n\n')[0]?.id).toBe('3');
  });

  it('waits for the end of an event', () => {
    expect(new SseParser().push('event: pass\ndata: 1\n')).toEqual([]);
  });
});

describe('coming back', () => {
  it('takes longer with each failure, up to half a minute', () => {
    const delays = [0, 1, 2, 3, 20].map((failures) => retryDelay(failures, 1000, 1));
    expect(delays).toEqual([1000, 2000, 4000, 8000, 30_000]);
  });

  it('is spread by chance', () => {
    expect(retryDelay(2, 1000, 0)).toBe(2000);
    expect(retryDelay(2, 1000, 0.5)).toBe(3000);
  });
});
