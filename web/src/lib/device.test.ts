import { describe, expect, it } from 'vitest';
import { deviceOf, onPhone } from './device';

describe('a device', () => {
  it.each([
    [
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
      'Chrome',
      'ChromeOS',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
      'Safari',
      'iPhone',
    ],
    ['Mozilla/5.0 (Android 15; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0', 'Firefox', 'Android'],
    ['curl/8.5.0', null, null],
    ['', null, null],
  ])('is known by what it calls itself: %s', (text, browser, system) => {
    expect(deviceOf(text)).toEqual({ browser, system });
  });
});

const DESK = { width: 1440, height: 900 };
const HAND = { width: 390, height: 844 };

it.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Mobile/15E148 Safari/604.1', true],
  ['Mozilla/5.0 (Linux; Android 15) Chrome/140.0.0.0 Mobile Safari/537.36', true],
  ['Mozilla/5.0 (Linux; Android 15) Chrome/140.0.0.0 Safari/537.36', false],
  ['Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) Mobile/15E148 Safari/604.1', false],
  ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/140.0.0.0 Safari/537.36', false],
])('a phone is told from what is none: %s', (userAgent, phone) => {
  expect(onPhone({ userAgent, maxTouchPoints: 0 }, DESK)).toBe(phone);
});

it('a phone is told by its hint, or by its fingers and screen where it calls itself a computer', () => {
  const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15';
  expect(onPhone({ userAgent: mac, maxTouchPoints: 5 }, HAND)).toBe(true);
  expect(onPhone({ userAgent: mac, maxTouchPoints: 5 }, { width: 744, height: 1133 })).toBe(false);
  expect(onPhone({ userAgent: mac, maxTouchPoints: 0 }, HAND)).toBe(false);
  expect(onPhone({ userAgent: mac, maxTouchPoints: 0, userAgentData: { mobile: true } }, DESK)).toBe(true);
});
