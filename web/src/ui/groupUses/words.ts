import { addWords } from '~/lib/words';

export const en = {
  unused: 'Nothing is set for this group.',
  lead: 'What is set for it holds for nobody then:',
  room: {
    'room-for-nobody': 'No student will see it any more.',
    'room-shown': 'Students of this group will not see it any more.',
    'room-hidden':
      'It is hidden from this group. Its students will see it, unless it is hidden from them otherwise.',
  },
  'pass-limit_one': '{{count}} pass limit',
  'pass-limit_other': '{{count}} pass limits',
  cooldown_one: '{{count}} cooldown of its own',
  cooldown_other: '{{count}} cooldowns of its own',
  'no-fly': 'No-fly times of its own in {{names}}',
};

export const es: typeof en = {
  unused: 'Nada está ajustado para este grupo.',
  lead: 'Lo que está ajustado para él ya no valdrá para nadie:',
  room: {
    'room-for-nobody': 'Ya no lo verá ningún estudiante.',
    'room-shown': 'Los estudiantes de este grupo ya no lo verán.',
    'room-hidden': 'Está oculto para este grupo. Sus estudiantes lo verán, si nada más se lo oculta.',
  },
  'pass-limit_one': '{{count}} límite de pases',
  'pass-limit_other': '{{count}} límites de pases',
  cooldown_one: '{{count}} espera propia entre pases',
  cooldown_other: '{{count}} esperas propias entre pases',
  'no-fly': 'Horas sin pases propias en {{names}}',
};

addWords('groupUses', en, es);
