import { parseArgs } from 'node:util';
import type { Size } from '../../graphics/types';
import { LANGUAGES } from '../../model/languages';
import { didYouMean } from '../../story/check/problems';
import { Refusal } from '../../story/terminal/checkout';

/** What can be exported. */
export const KINDS = ['pictures', 'print', 'share', 'archive'] as const;

/** What a picture leaves free of the graphic at every edge, px. */
export const MARGIN = 20;

/** Sizes with a name, the margin among them: a phone's upper half, and the column beside the words on a desktop. */
const SIZES: Readonly<Record<string, Size>> = {
  phone: { width: 400, height: 440, em: 14 },
  wide: { width: 800, height: 600, em: 16 },
};

/** Pixels of a picture to one of its units: for a screen, and for paper. */
export const DENSITIES = [2, 4] as const;

/** `pictures/en/qushi-total.phone`: what the files of one picture have in common. */
export const pictureName = (lang: string, step: string, size: string): string =>
  `pictures/${lang}/${step.replace('/', '-')}.${size}`;

/**
 * Reads `--out export --what pictures,print --lang en --step qushi/total,mingdao --size phone,1200x900`.
 * Whoever asks for a step or a size wants pictures only.
 *
 * @param args the command line after the command
 * @param all every step there is
 * @throws Refusal saying in Chinese what is wrong and what there is
 */
export function readOptions(args: string[], all: readonly string[]) {
  const { step, size, ...values } = parse(args);
  const list = (given: string[] | undefined) => given?.flatMap((one) => one.split(','));
  const oneOf = <T extends string>(option: string, word: string, words: readonly T[]): T => {
    const found = words.find((one) => one === word);
    if (found !== undefined) return found;
    const remedy = didYouMean(word, words, `只有 ${words.join('、')}`);
    throw new Refusal(`--${option} 沒有「${word}」→ ${remedy}`);
  };
  const tags = LANGUAGES.map(({ tag }) => tag);
  const sections = [...new Set(all.map((name) => name.split('/')[0] ?? ''))];
  const wanted = list(step)?.flatMap((word) =>
    word.includes('/')
      ? oneOf('step', word, all)
      : all.filter((name) => name.startsWith(`${oneOf('step', word, sections)}/`)),
  );
  const usual = step || size ? ['pictures'] : KINDS;
  return {
    out: values.out ?? 'export',
    kinds: list(values.what)?.map((word) => oneOf('what', word, KINDS)) ?? usual,
    langs: list(values.lang)?.map((word) => oneOf('lang', word, tags)) ?? tags,
    steps: all.filter((name) => wanted?.includes(name) ?? true),
    sizes: (list(size) ?? Object.keys(SIZES)).map((name) => ({ name, size: sizeOf(name) })),
  };
}

function parse(args: string[]) {
  const text = { type: 'string', multiple: true } as const;
  const options = {
    out: { type: 'string' },
    what: text,
    lang: text,
    step: text,
    size: text,
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch {
    const names = Object.keys(options).map((name) => `--${name}`);
    throw new Refusal(`看不懂「${args.join(' ')}」→ 只有 ${names.join('、')}，後面各寫一個值`);
  }
}

function sizeOf(name: string): Size {
  const named = Object.hasOwn(SIZES, name) ? SIZES[name] : undefined;
  if (named) return named;
  const [, width, height] = /^(\d+)x(\d+)$/.exec(name)?.map(Number) ?? [];
  if (!width || !height || width < 360 || height < 340 || width > 4000 || height > 4000)
    throw new Refusal(
      `--size 沒有「${name}」→ 寫 ${Object.keys(SIZES).join('、')}，或寬x高，如 1200x900（360x340 到 4000x4000）`,
    );
  return { width, height, em: width < 700 ? 14 : 16 };
}
