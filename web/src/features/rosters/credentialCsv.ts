import type { Credential } from '~/api/adminTypes';

/** A cell that no spreadsheet takes for a formula, and no comma breaks. */
export function cell(text: string): string {
  const safe = /^(\s*[=+\-@]|[\t\r])/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function credentialCsv(sheet: Pick<Credential, 'name' | 'login' | 'password'>[]): string {
  const rows = sheet.map((person) => [person.name, person.login, person.password].map(cell).join(','));
  return `${['name,login,password', ...rows].join('\r\n')}\r\n`;
}
