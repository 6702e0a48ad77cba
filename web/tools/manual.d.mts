import type { Plugin } from 'vite';

export interface ManualSection {
  title: string;
  id: string;
  level: number;
  html: string;
  text: string;
}

export interface ManualPage {
  page: string;
  locale: 'en' | 'es';
  sections: ManualSection[];
}

export function anchorOf(heading: string): string;
export function sectionsOf(
  page: string,
  markdown: string,
  idOf?: (page: string, anchor: string) => string,
): ManualSection[];
export function manualPages(): ManualPage[];
export function manual(): Plugin;
