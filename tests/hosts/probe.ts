/** Eyes and hands on one host page; knows the element only by its public contract. */
import { expect, type CDPSession, type Frame, type Page } from '@playwright/test';
import { quicken } from '../quicken';
import type { HostPage, Mode } from './page';

/** One event of the element as the host's analytics sees it. */
export interface Told {
  type: string;
  detail: Record<string, unknown>;
  /** Whether its graphic was drawn at that moment. */
  drawn: boolean;
}

/** What is seen at one place of the scroll; px of the viewport. */
export interface Reading {
  position: number;
  graphic: { top: number; left: number; width: number; height: number };
}

/** Computed style of the element's parts, by part and property. */
export type Look = Record<string, Record<string, string>>;

/** Parts of the element whose look no host may change. */
const PARTS: Record<string, string> = {
  graphic: '[data-graphic]',
  drawing: '[data-graphic] svg',
  label: '[data-graphic] svg text',
  headline: 'h2',
  card: '[data-step] p',
  number: '[data-step] p button, [data-step] p a',
};

const TEXT = [
  ...['color', 'background-color', 'direction', 'cursor', 'visibility', 'opacity', 'float'],
  ...['font-family', 'font-size', 'font-style', 'font-weight', 'font-variant-caps', 'line-height'],
  ...['letter-spacing', 'word-spacing', 'text-align', 'text-indent', 'text-transform'],
  ...['text-shadow', 'white-space', 'word-break', 'user-select', 'hyphens', 'overflow', 'display'],
];
const BOX = ['width', 'height'];

/** How the element begins what it has to say. */
const SAID = /^<qingdao-510>/;

declare global {
  interface Window {
    /** Of the tests: what happened on the page so far. */
    seen: { told: Told[]; violations: string[]; globals: Set<string>; history: number };
  }
}

export class Probe {
  /** Whether the words between the tags were to be seen before the story came. */
  fellBack = false;
  private readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly row: HostPage,
    readonly address: string,
    private readonly devtools: CDPSession,
  ) {
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
  }

  static async of(page: Page, row: HostPage, hosts: string): Promise<Probe> {
    await page.addInitScript(quicken);
    await page.addInitScript(() => {
      const seen: Window['seen'] = {
        told: [],
        violations: [],
        // As they were before anybody's script.
        globals: new Set(Object.getOwnPropertyNames(window)),
        history: history.length,
      };
      Object.defineProperty(window, 'seen', { value: seen });
      for (const type of ['story:ready', 'story:step', 'story:error'])
        addEventListener(type, (event) => {
          const root = (event.target as Element).shadowRoot;
          const drawn = !!root?.querySelector('[data-graphic] :is(path, circle, line, canvas)');
          seen.told.push({ type, detail: { ...(event as CustomEvent).detail }, drawn });
        });
      addEventListener('securitypolicyviolation', (event) => {
        seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    const devtools = await page.context().newCDPSession(page);
    return new Probe(page, row, `${hosts}/${row.name}`, devtools);
  }

  /** Opens the page; `without` us, to see what it is by itself. */
  async open(without = false): Promise<void> {
    await this.page.goto(without ? `${this.address}?without` : this.address);
  }

  /** What the element has told its host so far. */
  told(type?: string): Promise<Told[]> {
    return this.page.evaluate(
      (wanted) => window.seen.told.filter((one) => !wanted || one.type === wanted),
      type,
    );
  }

  /** Brings the element into view and waits until it says that it is there. */
  async ready(): Promise<Mode> {
    await this.scrollTo(0);
    this.fellBack = await this.page.locator('qingdao-510 > h2').first().isVisible();
    const came = async () => (await this.told('story:ready')).length;
    await expect.poll(came, { timeout: 15_000 }).toBeGreaterThan(0);
    return (await this.told('story:ready'))[0]?.detail.mode as Mode;
  }

  /** Scrolls until the element's top is `offset` px above the top of what scrolls. */
  async scrollTo(offset: number): Promise<void> {
    await this.page.evaluate(
      ({ selector, offset }) => {
        const scroller = selector ? document.querySelector(selector) : document.scrollingElement;
        const element = document.querySelector('qingdao-510');
        const view = selector ? (scroller?.getBoundingClientRect().top ?? 0) : 0;
        const top = (element?.getBoundingClientRect().top ?? 0) - view + offset;
        scroller?.scrollBy({ top, behavior: 'instant' });
      },
      { selector: this.row.scroller, offset },
    );
  }

  /** Waits until nothing of the element moves. */
  async settle(): Promise<void> {
    await this.page.evaluate(async () => {
      const root = document.querySelector('qingdao-510')?.shadowRoot;
      const state = () => {
        let all = '';
        for (const graphic of root?.querySelectorAll('[data-position]') ?? [])
          all += `${graphic.getAttribute('data-position')} ${graphic.getBoundingClientRect().top} `;
        return all;
      };
      let last = '';
      for (let still = 0; still < 12;) {
        await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
        const now = state();
        still = now === last ? still + 1 : 0;
        last = now;
      }
    });
  }

  /** What is drawn when the element's top is `offset` px above the top of the view. */
  async at(offset: number): Promise<Reading> {
    await this.scrollTo(offset);
    await this.settle();
    return this.read();
  }

  /** @param section the first unless told */
  read(section?: string): Promise<Reading> {
    return this.page.evaluate((section) => {
      const root = document.querySelector('qingdao-510')?.shadowRoot;
      const graphic = root?.querySelector(
        section ? `[data-section=${section}] [data-graphic]` : '[data-graphic]',
      );
      const { top, left, width, height } = graphic?.getBoundingClientRect() ?? new DOMRect();
      const position = Number(graphic?.getAttribute('data-position'));
      return { position, graphic: { top, left, width, height } };
    }, section);
  }

  /** The element's frame, when it is one. */
  inner(): Frame {
    const inner = this.page.frames().find((frame) => /\/embed\/\w+\//.test(frame.url()));
    if (!inner) throw new Error('no frame');
    return inner;
  }

  /** What `read` tells, once a frame stands where its element says and nothing of it moves. */
  async readFramed(): Promise<Reading> {
    const outer = await this.page.evaluate(() => {
      const element = document.querySelector('qingdao-510');
      const frame = element?.shadowRoot?.querySelector('iframe')?.getBoundingClientRect();
      const { top = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
      const { left = 0, height: view = 0 } = frame ?? {};
      return { y: Math.min(Math.max(-top, 0), height - view), left, top: frame?.top ?? NaN };
    });
    const inner = this.inner();
    const away = () => inner.evaluate((y) => Math.abs(scrollY - y), outer.y);
    await expect.poll(away, { intervals: [10, 20, 40] }).toBeLessThanOrEqual(1);
    return inner.evaluate(async (outer) => {
      const graphic = document.querySelector<HTMLElement>('[data-graphic]');
      const at = () => graphic?.dataset.position;
      let last = at();
      for (let still = 0; still < 12;) {
        await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
        still = at() === last ? still + 1 : 0;
        last = at();
      }
      const { top, left, width, height } = graphic?.getBoundingClientRect() ?? new DOMRect();
      return {
        position: Number(at()),
        graphic: { top: outer.top + top, left: outer.left + left, width, height },
      };
    }, outer);
  }

  /** Where the page and its element stand, and what is drawn there. */
  standing(): Promise<object> {
    return this.page.evaluate(() => {
      const element = document.querySelector('qingdao-510');
      const { top = NaN, height = NaN } = element?.getBoundingClientRect() ?? {};
      const positions = [...(element?.shadowRoot?.querySelectorAll('[data-graphic]') ?? [])]
        .filter((graphic) => {
          const { top, bottom } = graphic.getBoundingClientRect();
          return top < innerHeight && bottom > 0;
        })
        .map((graphic) => graphic.getAttribute('data-position'));
      return {
        y: Math.round(scrollY),
        top: Math.round(top),
        height: Math.round(height),
        positions,
      };
    });
  }

  /** The sections that play with the scroll, and how many steps each has. */
  sections(): Promise<{ section: string; steps: number }[]> {
    return this.page.evaluate(() =>
      [
        ...(document.querySelector('qingdao-510')?.shadowRoot?.querySelectorAll('[data-section]') ??
          []),
      ]
        .filter((section) => section.querySelector('[data-line]'))
        .map((section) => ({
          section: section.getAttribute('data-section') ?? '',
          steps: section.querySelectorAll('[data-step]').length,
        })),
    );
  }

  /** What is drawn when a step has been brought to rest, as a link to it does. */
  async atStep(index: number, section?: string): Promise<Reading> {
    await this.page.evaluate(
      ({ index, section }) => {
        const root = document.querySelector('qingdao-510')?.shadowRoot;
        const steps = root?.querySelectorAll(
          section ? `[data-section=${section}] [data-step]` : '[data-step]',
        );
        steps?.[index]?.scrollIntoView({ block: 'start', behavior: 'instant' });
      },
      { index, section },
    );
    await this.settle();
    return this.read(section);
  }

  /** How the element's parts look. */
  look(): Promise<Look> {
    return this.page.evaluate(lookOf, { parts: PARTS, properties: [...TEXT, ...BOX] });
  }

  /** The host page's own state: what we must leave as it is. */
  async host(): Promise<object> {
    const state = await this.page.evaluate(() => {
      const attributes = (element: Element) =>
        [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
      const head = document.head.cloneNode(true) as Element;
      for (const script of head.querySelectorAll('script[src]'))
        if (/\/(embed|nothing)\//.test((script as HTMLScriptElement).src))
          script.parentNode?.removeChild(script);
      const sample = document.querySelector('#sample');
      const style: Record<string, string> = {};
      for (const element of sample ? [sample, document.body, document.documentElement] : [])
        for (const property of getComputedStyle(element))
          if (!/^(-|(block|inline)-size|(perspective|transform)-origin|height)/.test(property))
            style[`${element.tagName} ${property}`] =
              getComputedStyle(element).getPropertyValue(property);
      return {
        title: document.title,
        globals: Object.getOwnPropertyNames(window).filter(
          (name) => !window.seen.globals.has(name),
        ),
        head: head.innerHTML.replace(/\/nothing\//g, '/embed/').replace(/\s+/g, ' '),
        html: attributes(document.documentElement),
        body: attributes(document.body),
        children: [...document.body.children]
          .filter((e) => !/\/(embed|nothing)\//.test((e as HTMLScriptElement).src ?? ''))
          .map((e) => e.tagName),
        ancestors: [...document.querySelectorAll('.app, .article, .box')].map(attributes),
        sheets: document.adoptedStyleSheets.length,
        fonts: [...document.fonts].map(({ family }) => family),
        history: history.length - window.seen.history,
        style,
      };
    });
    return { ...state, listeners: await this.listeners() };
  }

  /** How many listeners of each type window, document, root and body have. */
  private async listeners(): Promise<Record<string, number>> {
    // Playwright's own come with its first look at a page: have them always, not sometimes.
    await this.page.locator('body').isVisible();
    await this.page.locator('body').evaluate(() => undefined);
    const counts: Record<string, number> = {};
    for (const target of ['window', 'document', 'document.documentElement', 'document.body']) {
      const { result } = await this.devtools.send('Runtime.evaluate', { expression: target });
      if (!result.objectId) continue;
      const { listeners } = await this.devtools.send('DOMDebugger.getEventListeners', {
        objectId: result.objectId,
      });
      for (const { type } of listeners) {
        const key = `${target} ${type}`;
        counts[key] = (counts[key] ?? 0) + 1;
      }
    }
    return counts;
  }

  /** Nodes and listeners alive once all garbage is gone. */
  async alive(): Promise<{ nodes: number; listeners: number }> {
    await this.devtools.send('HeapProfiler.enable');
    for (let i = 0; i < 3; i += 1) await this.devtools.send('HeapProfiler.collectGarbage');
    await this.devtools.send('Performance.enable');
    const { metrics } = await this.devtools.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((m) => m.name === name)?.value ?? NaN;
    return { nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
  }

  /** Takes every element out of the page, and waits until it has gone for good. */
  async remove(): Promise<void> {
    await this.page.evaluate(async () => {
      for (const element of document.querySelectorAll('qingdao-510'))
        element.parentNode?.removeChild(element);
      for (let i = 0; i < 4; i += 1)
        await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
    });
  }

  /** What the style attributes of elements say that were put in without one. */
  styled(): Promise<(string | null)[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('qingdao-510')].flatMap((element) =>
        element.hasAttribute('style') ? [element.getAttribute('style')] : [],
      ),
    );
  }

  /** The names of the steps that the element shows, wherever they stand. */
  async steps(): Promise<string[]> {
    const framed = await this.page.locator('qingdao-510 iframe').count();
    const root = framed ? this.inner() : this.page;
    return root
      .locator('[data-step]')
      .evaluateAll((all) => all.map((step) => step.getAttribute('data-step') ?? ''));
  }

  /** What the console and the policies had to say, but for what is the host's own doing. */
  async noise(): Promise<string[]> {
    const violations = await this.page.evaluate(() => window.seen.violations);
    const { noise } = this.row;
    const others = this.complaints.filter((text) => !SAID.test(text));
    return [...others, ...violations].filter((text) => !noise?.test(text));
  }

  /** What the element itself said on the console. */
  said(): string[] {
    return this.complaints.filter((text) => SAID.test(text));
  }
}

/** In the page. */
function lookOf({ parts, properties }: { parts: Record<string, string>; properties: string[] }) {
  const root = document.querySelector('qingdao-510')?.shadowRoot ?? document;
  const look: Look = {};
  for (const part in parts) {
    const element = root.querySelector(parts[part] ?? '');
    if (!element) continue;
    const style = getComputedStyle(element);
    const own: Record<string, string> = {};
    for (const property of properties) own[property] = style.getPropertyValue(property);
    look[part] = own;
  }
  return look;
}
