import type { TFunction } from 'i18next';
import type { Reason } from '~/api/types';

/** The gray sentence below a reason's fact: the server's own in English, else ours with when it could work. */
export function reasonDetail(
  t: TFunction<'ui'>,
  language: string,
  reason: Reason,
  from: (instant: string) => string,
): string {
  if (language.startsWith('en') && reason.message) {
    return reason.message;
  }
  const earliest = reason.earliest ? `${from(reason.earliest)}.` : '';
  const { minutes, of } = reason.detail ?? {};
  const own = t(`reasonDetail.${reason.code}`, { minutes: minutes ?? '', of: of ?? '' });
  return [reason.detail?.why, own, earliest].filter(Boolean).join(' ');
}
