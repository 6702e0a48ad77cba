import { addWords } from '~/lib/words';

export const en = {
  brick: 'Brick red',
  cocoa: 'Cocoa brown',
  forest: 'Forest green',
  ocean: 'Ocean blue',
  violet: 'Violet',
  plum: 'Plum',
  sun: 'Sun yellow',
  coral: 'Coral',
  lime: 'Lime green',
  mint: 'Mint green',
  sky: 'Sky blue',
  lilac: 'Lilac',
};

export const es: typeof en = {
  brick: 'Rojo ladrillo',
  cocoa: 'Marrón cacao',
  forest: 'Verde bosque',
  ocean: 'Azul océano',
  violet: 'Violeta',
  plum: 'Ciruela',
  sun: 'Amarillo sol',
  coral: 'Coral',
  lime: 'Verde lima',
  mint: 'Verde menta',
  sky: 'Azul cielo',
  lilac: 'Lila',
};

addWords('colours', en, es);
