import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetServerTime, observeServerInstant, observeServerTime, serverNow } from './clock';

const device = Date.parse('2026-03-04T16:00:00.000Z');

function at(milliseconds: number): void {
  vi.useFakeTimers({ now: milliseconds });
}

afterEach(() => {
  forgetServerTime();
  vi.useRealTimers();
});

describe("the server's clock", () => {
  it('is the own one until something else is known', () => {
    at(device);
    expect(serverNow()).toBe(device);
  });

  it('leaves a right clock alone, though the header has whole seconds only', () => {
    at(device + 700);
    observeServerTime('Wed, 04 Mar 2026 16:00:00 GMT', device + 650, device + 700);
    expect(serverNow()).toBe(device + 700);
  });

  it('corrects a clock that is minutes off', () => {
    at(device);
    observeServerTime('Wed, 04 Mar 2026 16:05:00 GMT', device - 40, device);
    expect(Math.abs(serverNow() - (device + 300_500))).toBeLessThan(600);
  });

  it('narrows with every answer', () => {
    at(device);
    observeServerTime('Wed, 04 Mar 2026 16:05:00 GMT', device - 40, device);
    observeServerInstant('2026-03-04T16:05:00.100Z', device);
    expect(Math.abs(serverNow() - (device + 300_100))).toBeLessThan(300);
  });

  it('starts anew when the device was set meanwhile', () => {
    at(device);
    observeServerTime('Wed, 04 Mar 2026 16:05:00 GMT', device - 40, device);
    observeServerTime('Wed, 04 Mar 2026 15:00:00 GMT', device - 40, device);
    expect(Math.abs(serverNow() - (device - 3_599_500))).toBeLessThan(600);
  });
});
