import { addWords } from '~/lib/words';

export const en = {
  title: 'Reports',
  lead: 'What staff reported about passes.',
  leadOwn: 'What you reported about passes, and how far the school has come with it.',
  status: 'Status',
  all: 'All',
  statuses: { open: 'Open', 'in-review': 'In review', closed: 'Closed' },
  statusOf: 'Status of the report on {{name}}',
  category: 'About',
  student: 'Student',
  from: 'From',
  to: 'To',
  export: 'Download as CSV',
  none: 'No reports.',
  noneDetail: 'A report is made from a pass: in the hallway, or from the dots beside it.',
  more: 'Show more',
  by: '{{name}}, {{day}}, {{time}}',
  byFor: '{{name}} for {{other}}, {{day}}, {{time}}',
  since: '{{status}}: {{name}}, {{day}}',
  changed: 'Somebody else changed it meanwhile. This is how it stands.',
  categories: {
    edit: 'What reports may be about',
    lead: 'One on each line, in the order in which they are offered. Reports keep what they were made with.',
    label: 'Categories',
    saved: 'The list is saved.',
  },
};

export const es: typeof en = {
  title: 'Reportes',
  lead: 'Lo que el personal reportó sobre pases.',
  leadOwn: 'Lo que usted reportó sobre pases y qué ha hecho la escuela con ello.',
  status: 'Estado',
  all: 'Todos',
  statuses: { open: 'Abierto', 'in-review': 'En revisión', closed: 'Cerrado' },
  statusOf: 'Estado del reporte sobre {{name}}',
  category: 'Sobre',
  student: 'Estudiante',
  from: 'Desde',
  to: 'Hasta',
  export: 'Descargar como CSV',
  none: 'Sin reportes.',
  noneDetail: 'Un reporte se hace desde un pase: en el pasillo, o en los puntos a su lado.',
  more: 'Mostrar más',
  by: '{{name}}, {{day}}, {{time}}',
  byFor: '{{name}} por {{other}}, {{day}}, {{time}}',
  since: '{{status}}: {{name}}, {{day}}',
  changed: 'Otra persona lo cambió mientras tanto. Así está ahora.',
  categories: {
    edit: 'De qué pueden tratar los reportes',
    lead: 'Uno por línea, en el orden en que se ofrecen. Los reportes conservan con qué se hicieron.',
    label: 'Categorías',
    saved: 'La lista está guardada.',
  },
};

addWords('reports', en, es);
