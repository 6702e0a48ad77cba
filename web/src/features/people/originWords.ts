import { addWords } from '~/lib/words';

export const en = {
  written: 'What a roster brings is written over by the next import.',
  stays: 'What you change here stays when rosters run.',
  roster: 'From the roster',
  byHand: 'Changed by hand by {{who}}, {{day}}. Roster: {{roster}}',
  nothing: 'nothing',
  again: 'As the roster says, once you save',
  take: 'Take the roster’s',
  takeOf: 'Take the roster’s for {{field}}',
  stateStays: 'This stays when rosters run.',
  stateUntilNext: 'The next roster changes it back.',
};

export const es: typeof en = {
  written: 'Lo que viene de un registro se sobrescribe con la próxima importación.',
  stays: 'Lo que usted cambie aquí se conserva al aplicar registros.',
  roster: 'Del registro',
  byHand: 'Cambiado a mano por {{who}}, {{day}}. Registro: {{roster}}',
  nothing: 'nada',
  again: 'Como dice el registro, en cuanto guarde',
  take: 'Usar el del registro',
  takeOf: 'Usar el del registro en {{field}}',
  stateStays: 'Se conserva al aplicar registros.',
  stateUntilNext: 'El próximo registro lo cambia otra vez.',
};

addWords('origins', en, es);
