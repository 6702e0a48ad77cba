import { useCallback, useEffect, useRef, useState } from 'react';
import { type Binding, beginVisit, endVisit, readVisit, type Shown, type Visit } from '~/api/kiosk';
import { listenForScans } from '~/lib/wedge';
import { LOCALES, speakFor } from '~/lib/words';
import { useIdle } from './useIdle';

/** After so long without a touch or a key the next one begins anew. */
const IDLE_MS = 15_000;

/** Whoever stands at the kiosk, with what they got for showing who they are. */
export interface Standing {
  token: string;
  data: Visit;
}

export interface Visiting {
  current: Standing | undefined;
  busy: boolean;
  error: unknown;
  /** Shows who one is. */
  show: (shown: Shown) => void;
  /** Looks again at what there is. */
  look: () => Promise<void>;
  /** What came of an act, at once. */
  put: (pass: Visit['pass']) => void;
  leave: () => void;
  /** Nobody has done anything wrong any more. */
  forgetError: () => void;
  /** Lets something else have the scans, for as long as it is there. */
  divert: (to: ((scan: string) => void) | undefined) => void;
}

/** Who stands at the kiosk. A scan begins anew whoever stood there; what nobody goes on with is over by itself. */
export function useVisit(binding: Binding): Visiting {
  const { school } = binding;
  const [current, setCurrent] = useState<Standing | undefined>();
  const [failed, setFailed] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const turn = useRef(0);

  const leave = useCallback(() => {
    turn.current++;
    setCurrent(undefined);
    setFailed(undefined);
    setBusy(false);
    speakFor(LOCALES.find((locale) => binding.languages.includes(locale)) ?? 'en');
    void endVisit(school).catch(() => undefined);
  }, [binding.languages, school]);

  const show = useCallback(
    (shown: Shown) => {
      const mine = ++turn.current;
      setBusy(true);
      setFailed(undefined);
      beginVisit(school, shown)
        .then(
          (data) => mine === turn.current && setCurrent({ token: data.visit ?? '', data }),
          (error: unknown) => {
            if (mine === turn.current) {
              setCurrent(undefined);
              setFailed(error);
            }
          },
        )
        .finally(() => mine === turn.current && setBusy(false));
    },
    [school],
  );

  const token = current?.token;
  const look = useCallback(async () => {
    const mine = turn.current;
    if (token) {
      const data = await readVisit(school, token);
      if (mine === turn.current) {
        setCurrent({ token, data });
      }
    }
  }, [school, token]);

  const put = useCallback(
    (pass: Visit['pass']) => setCurrent((known) => known && { ...known, data: { ...known.data, pass } }),
    [],
  );

  const diverted = useRef<((scan: string) => void) | undefined>(undefined);
  useEffect(
    () => listenForScans((scan) => (diverted.current ? diverted.current(scan) : show({ scan }))),
    [show],
  );
  const divert = useCallback((to: ((scan: string) => void) | undefined) => {
    diverted.current = to;
  }, []);
  useIdle(current !== undefined, leave, IDLE_MS);
  useIdle(failed !== undefined && current === undefined, leave, IDLE_MS);
  const forgetError = useCallback(() => setFailed(undefined), []);
  return { current, busy, error: failed, show, look, put, leave, forgetError, divert };
}
