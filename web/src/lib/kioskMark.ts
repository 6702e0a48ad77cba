const MARK = 'corridor.kiosk';

/** This browser is a kiosk: whatever its address, it shows nothing else. The token itself no script can read. */
export function rememberKiosk(): void {
  localStorage.setItem(MARK, 'bound');
}

export function forgetKiosk(): void {
  localStorage.removeItem(MARK);
}

export function isKiosk(): boolean {
  return localStorage.getItem(MARK) !== null;
}
