import { expect, test } from '@playwright/test';
import { drawn, settled } from '../e2e/page';
import { wrongs } from '../e2e/invariants';
import { ENGINES, type Engine } from './engine';

for (const [name, { packages, found, start }] of Object.entries(ENGINES)) {
  test.describe(name, () => {
    const path = found();
    const advice = `未安裝 ${name}，略過 / ${name} is not installed, skipped: apt-get install ${packages}`;
    if (!path) console.warn(advice);
    test.skip(!path, advice);

    let engine: Engine;
    test.beforeAll(async () => {
      engine = await start(String(path));
      console.log(`${name}: ${engine.version}`);
    });
    test.afterAll(() => engine?.quit());

    /** Opens a page of the story and waits until it lives; complaints gather from then on. */
    async function open(url: string): Promise<void> {
      await engine.open('about:blank');
      await engine.open(url);
      await lives();
    }
    async function lives(): Promise<void> {
      await expect
        .poll(() => engine.evaluate(() => !!document.querySelector('[data-alive]')))
        .toBe(true);
      await listen();
      await settled(engine);
    }
    const listen = () =>
      engine.evaluate(() => {
        const thrown: string[] = [];
        Object.assign(window, { thrown });
        addEventListener('error', ({ message }) => thrown.push(message));
        addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason)));
        addEventListener('securitypolicyviolation', ({ blockedURI }) => thrown.push(blockedURI));
      });
    test.afterEach(async () => {
      expect(await engine.evaluate(() => (window as never as { thrown: string[] }).thrown)).toEqual(
        [],
      );
    });

    for (const [width, height] of [
      // WebKit's window has to hold its tools.
      [460, 760],
      [1280, 860],
    ] as const) {
      test(`at ${width} × ${height} the story plays down and back up`, async ({ baseURL }) => {
        await engine.resize(width, height);
        await open(`${baseURL}/`);
        expect(await engine.evaluate(() => innerWidth)).toBe(width);
        const ends = () =>
          engine.evaluate(() => ({
            top: scrollY < 1,
            end: scrollY + innerHeight > document.documentElement.scrollHeight - 2,
            steps: document.querySelectorAll('[data-section=youshu] [data-step]').length,
          }));
        const seen = new Set<string>();
        for (const way of [1, -1] as const) {
          for (let turn = 0; turn < 120; turn++) {
            await engine.go(way);
            await settled(engine);
            expect(await wrongs(engine), `turn ${way * turn}`).toEqual([]);
            const { cadres } = await drawn(engine);
            seen.add(`${way} ${cadres}`);
            const { top, end } = await ends();
            if (way === 1 ? end : top) break;
          }
          const at = await ends();
          expect(way === 1 ? at.end : at.top).toBe(true);
          const { cadres } = await drawn(engine);
          expect(cadres).toBe(way === 1 ? at.steps - 1 : 0);
        }
        expect(seen.size).toBeGreaterThan(10);
      });
    }

    test('a step’s link lands on it; another language keeps the place; a number opens its source', async ({
      baseURL,
    }) => {
      await engine.resize(390, 760);
      await open(`${baseURL}/#mingdao/climb`);
      expect((await drawn(engine)).court).toBe(4);
      await engine.press('a[hreflang="zh-Hans"]');
      await expect
        .poll(() => engine.evaluate(() => location.pathname + location.hash))
        .toBe('/zh-hans/#mingdao/climb');
      await lives();
      expect((await drawn(engine)).court).toBe(4);
      expect(await engine.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
      expect(await wrongs(engine)).toEqual([]);
      await engine.press('[id="mingdao/climb"] a[href^="#fact-"]');
      await expect
        .poll(() =>
          engine.evaluate(() => !!document.querySelector('[data-source-note]')?.checkVisibility()),
        )
        .toBe(true);
    });

    test('larger letters, a turned screen and a small one keep words and pictures', async ({
      baseURL,
    }) => {
      await open(`${baseURL}/en/#youshu/crossing`);
      for (const [width, height, size] of [
        [390, 760, '200%'],
        [760, 390, '100%'],
        [500, 420, '100%'],
        [1280, 860, '100%'],
      ] as const) {
        await engine.resize(width, height);
        await engine.evaluate(
          (size) => void (document.documentElement.style.fontSize = size),
          size,
        );
        await settled(engine);
        const state = `${width} × ${height} at ${size}`;
        expect(await wrongs(engine), state).toEqual([]);
      }
      await engine.evaluate(() => void (document.documentElement.style.fontSize = ''));
    });

    test('a graphic in a frame has its words and its pictures', async ({ baseURL }) => {
      await engine.resize(1280, 860);
      await open(`${baseURL}/`);
      await engine.evaluate((src) => {
        const frame = document.createElement('iframe');
        frame.src = src;
        frame.width = '400';
        frame.height = '500';
        document.body.prepend(frame);
      }, `${baseURL}/embed/court/`);
      const shown = () =>
        engine.evaluate(() => {
          const inside = document.querySelector('iframe')?.contentDocument;
          const steps = inside?.querySelectorAll<HTMLElement>('[data-step]') ?? [];
          const pictures = inside?.querySelectorAll('[data-graphic=court] svg') ?? [];
          return {
            alive: !!inside?.querySelector('[data-alive]'),
            words: [...steps].filter((step) => step.innerText.length > 20).length > 5,
            pictures: pictures.length > 0 && [...pictures].every((p) => p.innerHTML.length > 20),
          };
        });
      await expect.poll(shown).toEqual({ alive: true, words: true, pictures: true });
    });

    test('the element plays in a page that is not the story’s', async ({ baseURL }) => {
      await engine.resize(1280, 860);
      await engine.open('about:blank');
      await engine.open(`${baseURL}/robots.txt`);
      await listen();
      await engine.evaluate(() => {
        const room = '<p style="height: 1200px">host</p>';
        document.body.innerHTML = `${room}<qingdao-510 show="court"></qingdao-510>${room}`;
        const loader = document.createElement('script');
        loader.src = '/embed/v1.js';
        document.body.append(loader);
      });
      const shown = () =>
        engine.evaluate(() => {
          const inside = document.querySelector('qingdao-510')?.shadowRoot;
          const graphic = inside?.querySelector<HTMLElement>('[data-graphic=court]');
          const { top = NaN, bottom = NaN } = graphic?.getBoundingClientRect() ?? {};
          return {
            position: Number(graphic?.dataset.position ?? NaN),
            last: (inside?.querySelectorAll('[data-step]').length ?? 0) - 1,
            seen: top < innerHeight && bottom > 0,
          };
        });
      const go = (step: number) =>
        engine.evaluate((step) => {
          const steps = document
            .querySelector('qingdao-510')
            ?.shadowRoot?.querySelectorAll('[data-step]');
          steps?.[step]?.scrollIntoView({ block: 'center', behavior: 'instant' });
        }, step);
      await expect.poll(async () => (await shown()).last).toBeGreaterThan(3);
      const { last } = await shown();
      for (const step of [0, 3, last, 2, 0]) {
        await go(step);
        await expect.poll(shown).toEqual({ position: step, last, seen: true });
      }
    });
  });
}
