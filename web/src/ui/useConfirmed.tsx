import { type ReactNode, useState } from 'react';
import { type Act, useActOnPass, useChangePass } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import type { PassCard, PassChange, Reason } from '~/api/types';
import { isProblem } from '~/lib/problem';
import { ConfirmSheet } from '~/ui/ConfirmSheet';
import { useProblemNote } from '~/ui/problemNote';

type Overridable = Extract<Act, { act: 'approval' | 'turn' }>;
type Wanted = { pass: PassCard } & ({ act: Overridable } | { change: PassChange });

/** Acts that rules may hold back: what they would set aside is spelled out and confirmed, then they run again. */
export function useConfirmed(onDone: () => void = () => undefined): {
  act: (pass: PassCard, act: Overridable) => void;
  change: (pass: PassCard, change: PassChange) => void;
  sheet: ReactNode;
} {
  const school = useSchoolId();
  const acting = useActOnPass(school);
  const changing = useChangePass(school);
  const note = useProblemNote();
  const [held, setHeld] = useState<{ wanted: Wanted; reasons: Reason[] } | undefined>();

  const run = (wanted: Wanted, confirmed: Pick<PassChange, 'override' | 'comment'> = {}) => {
    const after = {
      onSuccess: () => {
        setHeld(undefined);
        onDone();
      },
      onError: (error: unknown) => {
        const reasons =
          isProblem(error) && Array.isArray(error.body.reasons) ? (error.body.reasons as Reason[]) : [];
        reasons.length > 0 ? setHeld({ wanted, reasons }) : note(error);
      },
    };
    if ('act' in wanted) {
      acting.mutate({ id: wanted.pass.id, ...wanted.act, ...confirmed }, after);
    } else {
      changing.mutate({ id: wanted.pass.id, change: { ...wanted.change, ...confirmed } }, after);
    }
  };

  const sheet = held && (
    <ConfirmSheet
      name={held.wanted.pass.student.name}
      reasons={held.reasons}
      busy={acting.isPending || changing.isPending}
      onClose={() => setHeld(undefined)}
      onConfirm={(comment) =>
        run(held.wanted, {
          override: held.reasons.map((reason) => reason.code),
          comment: comment || undefined,
        })
      }
    />
  );
  return {
    act: (pass, act) => run({ pass, act }),
    change: (pass, change) => run({ pass, change }),
    sheet,
  };
}
