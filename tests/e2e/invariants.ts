/** What must hold in every state of the page, asked of what a reader sees. */
import { positionOf, type Box } from './harness/truth';

/** A page that can be asked things, whichever browser and driver it is in. */
export interface Asks {
  evaluate<R>(body: () => R | Promise<R>): Promise<R>;
  evaluate<A, R>(body: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
}

interface Picture {
  section: string;
  /** Whether anything of it can be seen. */
  seen: boolean;
  /** Steps; null without a graphic. */
  shown: number | null;
  /** What the server drew. */
  still: number;
  /** How many people it draws; null where it draws none. */
  people: number | null;
  /** Length of what it draws, in letters of SVG. */
  ink: number;
  /** Null when the section is unrolled. */
  scrolled: { steps: Box[]; line: number } | null;
}

export interface Look {
  alive: boolean;
  view: number;
  /** By how much the page is wider than the screen, px. */
  wide: number;
  pictures: Picture[];
  /** Steps whose words cannot be read, and why. */
  unread: string[];
}

/** Runs in the page. */
export function look(): Look {
  const unread: string[] = [];
  for (const step of document.querySelectorAll<HTMLElement>('[data-step]')) {
    const { left, right } = step.getBoundingClientRect();
    const seen = step.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!seen) unread.push(`${step.id} is not to be seen`);
    if (step.textContent.trim().length < 8) unread.push(`${step.id} says nothing`);
    if (left < -1 || right > innerWidth + 1) unread.push(`${step.id} leaves the screen`);
  }
  const pictures = [...document.querySelectorAll<HTMLElement>('[data-section]')].map((section) => {
    const graphic = section.querySelector<HTMLElement>('[data-graphic]');
    const steps = [...section.querySelectorAll('[data-step]')];
    const line = section.querySelector('[data-line]');
    const pin = line?.parentElement;
    // A person is a stroke of no length; the hole in one is a mark of its own.
    const dots = [...(graphic?.querySelectorAll('[data-mark^=dots-]') ?? [])];
    const people = dots.map((path) => path.getAttribute('d')?.match(/h0/g)?.length ?? 0);
    const box = graphic?.getBoundingClientRect();
    const marker =
      line && pin ? line.getBoundingClientRect().top - pin.getBoundingClientRect().top : 0;
    return {
      section: section.id,
      seen: !!box && box.bottom > 0 && box.top < innerHeight,
      shown: graphic ? Number(graphic.dataset.position) : null,
      still: section.matches('.prologue') ? 0 : steps.length - 1,
      people: dots.length > 0 ? people.reduce((sum, n) => sum + n) : null,
      ink: graphic?.querySelector('svg')?.innerHTML.length ?? 0,
      scrolled: pin
        ? {
            steps: steps.map((step) => {
              const { top, bottom } = step.getBoundingClientRect();
              return { top, bottom };
            }),
            line: marker + parseFloat(getComputedStyle(pin).top),
          }
        : null,
    };
  });
  return {
    alive: !!document.querySelector('[data-alive]'),
    view: document.documentElement.clientHeight,
    wide: document.documentElement.scrollWidth - innerWidth,
    pictures,
    unread,
  };
}

/** What is to be allowed for. */
export interface State {
  /** Pictures change by cuts. */
  cuts?: boolean;
  /** Script has failed: stills will do. */
  dead?: boolean;
}

/** The cadres of the report. */
const PEOPLE = 457;

/**
 * What is wrong now: words that cannot be read, a picture that is neither right nor its still, a
 * person lost, a page wider than the screen. Empty when all is well.
 */
export async function wrongs(page: Asks, state?: State): Promise<string[]> {
  // A part that comes alive late, or a smooth scroll, may still be on its way.
  for (let looks = 1; ; looks++) {
    const found = wrongsOf(await page.evaluate(look), state);
    if (found.length === 0 || looks === 20) return found;
    await new Promise((wait) => setTimeout(wait, 100));
  }
}

/** The same of a page that has been looked at. */
export function wrongsOf(
  { alive, view, wide, pictures, unread }: Look,
  { cuts = false, dead = false }: State = {},
): string[] {
  const found = [...unread];
  if (!alive && !dead) found.push('script is not at work');
  if (wide > 0) found.push(`${wide} px wider than the screen`);
  for (const { section, seen, shown, still, people, ink, scrolled } of pictures) {
    if (shown === null || ink < 500) found.push(`${section} has no picture`);
    if (people !== null && people !== PEOPLE) found.push(`${section} has ${people} people`);
    if (!scrolled) continue;
    const truth = positionOf(scrolled.steps, scrolled.line, view);
    const right = cuts ? Math.round(truth) : truth;
    // Two decimals are shown, and in the very middle between two steps either is right.
    const near = Math.abs((shown ?? NaN) - right) <= (cuts && truth % 1 === 0.5 ? 1 : 0.011);
    // What nobody has come to yet is as the server drew it.
    if (!near && !((dead || !seen) && shown === still))
      found.push(`${section} shows ${shown} where ${right.toFixed(3)} is right`);
  }
  return found;
}
