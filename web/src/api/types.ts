/**
 * What the server answers, in the web app's words. The types are made from the contract, api/openapi.json, so that a
 * change of it fails the compiler here. Instants are ISO 8601 in UTC.
 */
import type { Answered, Path, Sent } from './schema';

export type { Path };
export type Instant = string;
export type Id = string;

export interface Listing<T> {
  items: T[];
  next?: string | null;
}

type InSchool<T, Verb extends string> = {
  [P in keyof T as P extends `${Verb} /api/schools/{school}/${infer Rest}` ? Rest : never]: T[P];
};
type Read = InSchool<Answered, 'GET'>;
/** What is answered at a path of a school. */
export type Got<P extends keyof Read> = Read[P];
/** One of what is listed there. */
export type ItemOf<P extends keyof Read> = Read[P] extends { items: (infer T)[] } ? T : never;
type Posted = InSchool<Sent, 'POST'>;
type Put = InSchool<Sent, 'PUT'>;
export type PostedTo<P extends keyof Posted> = Posted[P];
export type PutTo<P extends keyof Put> = Put[P];

export type Me = Answered['GET /api/me'];
export type MySchool = Me['schools'][number];
export type Ability = MySchool['abilities'][number];
export type Role = MySchool['roles'][number];
/** A place where one is signed in. */
export type OpenSession = Answered['GET /api/me/sessions']['items'][number];
export type SetupStatus = Answered['GET /api/setup'];
export type Today = Got<'today'>;
export type PeriodToday = Today['periods'][number];

/** A pass as this viewer may see it; without its places where those are confidential. */
export type PassCard = Got<'passes/{pass}'>;
export type PassState = PassCard['state'];
export type PassAbility = PassCard['abilities'][number];
export type EndedHow = NonNullable<PassCard['endedHow']>;
export type Place = NonNullable<PassCard['origin']>;
export type Travel = PassCard['travel'];
/** Somebody by name. */
export type NamedPerson = NonNullable<PassCard['endedBy']>;
export type Hall = Pick<Got<'hall'>, 'seq' | 'passes'>;

export type Colour = Place['colour'];
/** How a room looks everywhere. */
export type Sign = Pick<Place, 'colour' | 'icon'>;

export type Room = Got<'rooms/{room}'>;
export type RoomCode = Got<'rooms/{room}/code'>;
export type Folder = ItemOf<'folders'>;
export type Approval = Room['restrictionNow'];
export type Side = Approval['of'][number];
export type Audience = NonNullable<Room['visibility']>;
export type MyRoom = ItemOf<'my/rooms'>;
export type Section = ItemOf<'sections'>;
export type Classmate = ItemOf<'rooms/{room}/class'>;
export type Person = ItemOf<'people'>;
/** Where a student should be now, by the timetable. */
export type Whereabouts = ItemOf<'whereabouts'>;

export type Choices = Got<'passes/choices'>;
export type Choice = Choices['items'][number];
export type LimitLeft = Choices['limit']['left'][number];
export type Reason = Choice['reasons'][number];
/** Stable codes of the rules; students see NOT_NOW in place of ENCOUNTER and HALLWAY_FULL. */
export type ReasonCode = Reason['code'];
/** The numbers and words of a reason, for a sentence in another language than the server's. */
export type ReasonDetail = NonNullable<Reason['detail']>;
export type Preview = Answered['POST /api/schools/{school}/passes/preview'];
export type Approvers = NonNullable<Preview['approvers']>;

type PassForm = PostedTo<'passes'>;
/** A pass that somebody asks for or writes; the screens always name all that makes a trip. */
export type PassRequest = PassForm &
  Required<Pick<PassForm, 'originId' | 'destinationId' | 'travel' | 'minutes'>>;
type Written = Answered['POST /api/schools/{school}/passes'];
/** What became of one student of a pass for many. */
export type PassResult = Extract<Written, { items: unknown[] }>['items'][number];
/** What is to be different about a pass. */
export type PassChange = Sent['PATCH /api/schools/{school}/passes/{pass}'];
