import type { Act } from '~/api/passes';
import type { PassCard as Pass } from '~/api/types';
import { useNow } from '~/lib/clock';
import { FilledCard } from './FilledCard';
import { LookedForCard } from './LookedForCard';
import { OverCard } from './OverCard';
import { RequestedCard } from './RequestedCard';
import { TurnCard } from './TurnCard';
import { WaitingCard } from './WaitingCard';
import './words';

/** What the card's buttons do; each is shown only where the pass has the ability. */
export interface PassActs {
  run: (act: Act) => void;
  /** Only where the place allows it. */
  urgent?: () => void;
  end: () => void;
  /** A teacher answers on the spot. */
  byPin?: () => void;
  /** Puts a card that is over aside. */
  dismiss: () => void;
  busy: boolean;
}

export interface PassCardProps {
  pass: Pass;
  school: string;
  acts: PassActs;
}

/** The student's pass, in every state. Filled color means this student may be out. */
export function PassCard({ pass, school, acts }: PassCardProps) {
  const now = useNow();
  switch (pass.state) {
    case 'requested':
      return <RequestedCard pass={pass} acts={acts} />;
    case 'waiting':
      return <WaitingCard pass={pass} acts={acts} />;
    case 'ready':
      return <TurnCard pass={pass} acts={acts} now={now} />;
    case 'active':
      return pass.walkout ? (
        <LookedForCard pass={pass} />
      ) : (
        <FilledCard pass={pass} school={school} acts={acts} now={now} />
      );
    case 'ended':
    case 'denied':
    case 'cancelled':
    case 'undone':
    case 'unanswered':
    case 'scheduled':
    case 'missed':
      return <OverCard pass={pass} acts={acts} />;
  }
}
