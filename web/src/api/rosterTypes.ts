/** Connections to the systems that rosters come from, and their runs, as the contract has them. */
import type { Answered, Sent } from './schema';

type District<Path extends string> = `/api/districts/{district}/${Path}`;
type Read<Path extends string> = Answered[`GET ${District<Path>}` & keyof Answered];

/** A kind of system, and what an admin fills in to connect one. */
export type Source = Omit<Read<'roster-sources'>['items'][number], 'fields'> & { fields: SourceField[] };
/** The contract has words in place of what is one of a few; these are the ones there are. */
export type SourceField = Omit<Read<'roster-sources'>['items'][number]['fields'][number], 'type'> & {
  type: 'text' | 'address' | 'secret' | 'secret-file' | 'consent' | 'choice';
};

export type Health = 'new' | 'ok' | 'attention' | 'paused' | 'stale' | 'failed';
export type RunState =
  | 'fetching'
  | 'planned'
  | 'held'
  | 'applying'
  | 'applied'
  | 'unchanged'
  | 'failed'
  | 'undoing'
  | 'undone'
  | 'forgotten';
export type RunCause = 'by-hand' | 'nightly' | 'upload' | 'command' | 'undo';

export type Run = Omit<Read<'roster-runs/{run}'>, 'state' | 'cause'> & { state: RunState; cause: RunCause };
/** How many of a kind of thing are added, changed, removed and the same. */
export type Count = NonNullable<Run['counts']>[string];
/** What is wrong, or worth knowing, in a file. */
export type RosterProblem = NonNullable<Run['shown']>['errors'][number];
/** Why something failed. */
export type SourceFault = NonNullable<Run['problem']>;
/** Where a run would take more than may go without asking. */
export type GuardedSchool = Run['guard'][number];

export type Connection = Omit<Read<'roster-connections/{id}'>, 'health' | 'lastRun'> & {
  health: Health;
  lastRun?: Run | null;
};
export type Offered = NonNullable<Connection['offered']>;
export type Unit = Offered['units'][number];
export type Mapping = Connection['mapping'];
export type UnitChoice = Mapping['units'][string];

export type Checked = Answered['POST /api/districts/{district}/roster-connections/{id}/checks'];
export type CheckStep = Checked['steps'][number];

type Draft = Sent['POST /api/districts/{district}/roster-connections'];
/** What is written about a connection, as a whole. */
export type ConnectionForm = Pick<Draft, 'name' | 'settings'> & {
  kind: string;
  nightlyAt: string | null;
  guardPercent: number;
};

/** What an undo would give back, and what it would leave as it is now. */
export type UndoPlan = Read<'roster-runs/{run}/undo'>;
