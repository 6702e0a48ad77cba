import { describe, expect, it } from 'vitest';
import { age, minutesAndSeconds, rowTime, shareLeft, timeWords } from './time';

const now = Date.parse('2026-03-04T16:18:00Z');
const secondsAway = (seconds: number) => new Date(now + seconds * 1000).toISOString();

describe('times of day', () => {
  it('are the wall clock of the school, without halves of the day', () => {
    const words = timeWords('America/Chicago', 'en');
    expect(words.time('2026-03-04T16:18:42Z')).toBe('10:18');
    expect(words.time('2026-03-04T20:02:00Z')).toBe('2:02');
    expect(words.clock('2026-03-04T16:18:42Z')).toBe('10:18:42');
  });

  it('follow the school over the change of summer time', () => {
    const words = timeWords('America/Chicago', 'en');
    expect(words.time('2026-03-08T07:59:00Z')).toBe('1:59');
    expect(words.time('2026-03-08T08:00:00Z')).toBe('3:00');
  });

  it('name days in the language of the reader', () => {
    expect(timeWords('America/Chicago', 'en').day('2026-03-04T16:00:00Z')).toBe('Wednesday, March 4');
    expect(timeWords('America/Chicago', 'es').day('2026-03-04T16:00:00Z')).toBe('miércoles, 4 de marzo');
    expect(timeWords('America/Chicago', 'en').date('2036-03-04T02:00:00Z')).toBe('March 3, 2036');
    expect(timeWords('America/Chicago', 'es').date('2036-03-04T02:00:00Z')).toBe('3 de marzo de 2036');
  });
});

describe('a day', () => {
  const words = timeWords('America/Chicago', 'en');

  it('is named only where it is not today in the school', () => {
    expect(words.otherDay('2026-03-05T05:59:00Z', now)).toBeUndefined();
    expect(words.otherDay('2026-03-05T06:00:00Z', now)).toBe('Thu');
    expect(timeWords('America/Chicago', 'es').otherDay('2026-03-05T16:00:00Z', now)).toBe('jue');
  });

  it('is a date once its name could be read as the one before', () => {
    expect(words.otherDay('2026-03-09T16:00:00Z', now)).toBe('Mon');
    expect(words.otherDay('2026-03-11T16:00:00Z', now)).toBe('Wed, Mar 11');
  });
});

describe('time left', () => {
  it('is minutes and seconds, never below nothing', () => {
    expect(minutesAndSeconds(402_900)).toBe('6:42');
    expect(minutesAndSeconds(9_000)).toBe('0:09');
    expect(minutesAndSeconds(-5)).toBe('0:00');
    expect(minutesAndSeconds(3_723_000)).toBe('1:02:03');
  });

  it('in rows is never read as a time of day', () => {
    expect(rowTime(secondsAway(402), now)).toEqual({ kind: 'left', text: '6:42' });
    expect(rowTime(secondsAway(599), now)).toEqual({ kind: 'left', text: '9:59' });
    expect(rowTime(secondsAway(600), now)).toEqual({ kind: 'minutes', minutes: 10 });
    expect(rowTime(secondsAway(661), now)).toEqual({ kind: 'minutes', minutes: 12 });
    expect(rowTime(secondsAway(-192), now)).toEqual({ kind: 'over', text: '+3:12' });
  });

  it('fills the ring from one to nothing', () => {
    expect(shareLeft(secondsAway(480), 8, now)).toBe(1);
    expect(shareLeft(secondsAway(120), 8, now)).toBe(0.25);
    expect(shareLeft(secondsAway(-10), 8, now)).toBe(0);
    expect(shareLeft(secondsAway(900), 8, now)).toBe(1);
  });
});

describe('ages', () => {
  it('are told in the coarsest fitting unit', () => {
    expect(age(secondsAway(-43), now)).toEqual({ unit: 'seconds', count: 40 });
    expect(age(secondsAway(-190), now)).toEqual({ unit: 'minutes', count: 3 });
    expect(age(secondsAway(-7300), now)).toEqual({ unit: 'hours', count: 2 });
    expect(age(secondsAway(10), now)).toEqual({ unit: 'seconds', count: 0 });
  });
});
