import { frame, type InvestmentFrame } from '../../../src/lib/graphics/investment/frame';
import { meta } from '../../../src/lib/graphics/investment/meta';
import { VISIBLE } from '../../../src/lib/graphics/marks/labels';
import type { GraphicInput, Label, Size } from '../../../src/lib/graphics/types';
import { readStory } from '../../../src/lib/story';
import type { Lang } from '../../../src/lib/story/types';

export const LANGS: readonly Lang[] = ['zh-Hant', 'zh-Hans', 'en'];
export const PHONE: Size = { width: 390, height: 472, em: 14 };
const BOXES = [
  [280, 340],
  [320, 340],
  [360, 414],
  [390, 472],
  [768, 560],
  [800, 820],
  [1100, 960],
] as const;
/** Every box with ordinary letters and with enlarged ones. */
export const SIZES: Size[] = [13, 14, 16, 22, 28].flatMap((em) =>
  BOXES.map(([width, height]) => ({ width, height, em })),
);
/** 0, 0.05 … 5 */
export const POSITIONS = Array.from(
  { length: (meta.keyframes.length - 1) * 20 + 1 },
  (_, i) => i / 20,
);

function inputIn(lang: Lang): GraphicInput {
  const { story } = readStory(process.cwd(), lang);
  const graphic = story?.sections.find((section) => section.graphic?.name === meta.name)?.graphic;
  if (!graphic) throw new Error(`no section shows the graphic in ${lang}`);
  return { ...graphic, steps: meta.keyframes, position: 0, size: PHONE };
}

/** The story's own rows and words. */
export const input = inputIn('zh-Hant');
const inputs: Partial<Record<Lang, GraphicInput>> = {
  'zh-Hant': input,
  'zh-Hans': inputIn('zh-Hans'),
  en: inputIn('en'),
};

/** The picture at a position, in a box, in a language, for an order of steps. */
export const at = (
  position: number,
  size = PHONE,
  lang: Lang = 'zh-Hant',
  steps: readonly string[] = meta.keyframes,
): InvestmentFrame => frame({ ...(inputs[lang] ?? input), size, position, steps });

/** The picture of a keyframe. */
export const rest = (name: string): InvestmentFrame => at(meta.keyframes.indexOf(name));

export const seen = ({ opacity = 1 }: { opacity?: number }): boolean => opacity > VISIBLE;
export const shown = (drawn: InvestmentFrame): Label[] => drawn.labels.filter(seen);
export const label = (drawn: InvestmentFrame, id: string): Label | undefined =>
  shown(drawn).find((candidate) => candidate.id === id);
