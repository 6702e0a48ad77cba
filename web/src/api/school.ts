import { createContext, useContext } from 'react';
import type { Ability, Me, MySchool, Path } from './types';

/** The person, in the school whose screens are shown. */
export interface Here {
  me: Me;
  school: MySchool;
}

export const HereContext = createContext<Here | undefined>(undefined);

/** Who is signed in and in which school; only below the signed-in part of the app. */
export function useHere(): Here {
  const here = useContext(HereContext);
  if (!here) {
    throw new Error('useHere is only for screens of a school');
  }
  return here;
}

export function useSchoolId(): string {
  return useHere().school.id;
}

export function useMay(ability: Ability): boolean {
  return useHere().school.abilities.includes(ability);
}

type InSchool<P> = P extends `/api/schools/${string}/${infer Rest}` ? Rest : never;

/** The path of something of a school; only what the contract has. */
export function inSchool<P extends InSchool<Path>>(school: string, path: P): `/api/schools/${string}/${P}` {
  return `/api/schools/${school}/${path}`;
}
