import type { Page } from '@playwright/test';
import { expect, ready, story, test } from './embed-host';
import { alive, countAlive } from './harness/alive';
import { frames, settled } from './page';

const TEXT = '<p style="height:700px;margin:0">words of the host</p>';
const STILL = '<b class="still">a still and a link</b>';

/** Asked of its boxes: Playwright's own way is too new for the oldest browser. */
const stillIsDrawn = (page: Page) =>
  page.$eval('.still', (still) => still.getClientRects().length > 0);

/** Scrolls through the first section shown, in steps of 60 px, and tells what was seen. */
function walk(page: Page, selector = 'qingdao-510') {
  return page.evaluate(async (element) => {
    const shadow = document.querySelector(element)?.shadowRoot;
    const part = (name: string) => shadow?.querySelector(name) as HTMLElement;
    const [scrolly, pin, held, picture] = [
      part('.scrolly'),
      part('.pin'),
      part('.held'),
      part('[data-graphic]'),
    ];
    const start = scrolly.getBoundingClientRect().top + scrollY;
    const end = start + scrolly.offsetHeight - pin.offsetHeight;
    const frame = () => new Promise(requestAnimationFrame);
    const tops = new Set<number>();
    const positions: number[] = [];
    for (let y = start + 4; y < end - 4; y += 60) {
      scrollTo({ top: y, behavior: 'instant' });
      for (let i = 0; i < 3; i += 1) await frame();
      tops.add(Math.round(held.getBoundingClientRect().top));
      positions.push(Number(picture.dataset.position));
    }
    scrollTo({ top: end + 500, behavior: 'instant' });
    for (let i = 0; i < 40; i += 1) await frame();
    const released = Math.round(held.getBoundingClientRect().bottom);
    return {
      tops: [...tops],
      positions,
      last: Number(picture.dataset.position),
      steps: shadow?.querySelectorAll('[data-step]').length,
      released: released - Math.round(scrolly.getBoundingClientRect().bottom),
    };
  }, selector);
}

test('one snippet puts a graphic with its words into a page, and the host hears of it', async ({
  host,
  page,
}) => {
  await host(`${TEXT}<qingdao-510 show="court">${STILL}</qingdao-510>${TEXT}`);
  const [first] = await ready(page);
  expect(first?.detail).toMatchObject({ show: 'court', mode: 'sticky' });
  expect(await stillIsDrawn(page)).toBe(false);
  const seen = await walk(page);
  expect(seen.tops).toEqual([0]);
  expect(seen.positions[0]).toBe(0);
  expect(seen.last).toBe(Number(seen.steps) - 1);
  expect(new Set(seen.positions).size).toBeGreaterThan(20);

  const told = await page.evaluate(() => window.heard.filter(({ type }) => type === 'story:step'));
  expect(told.at(-1)?.detail).toMatchObject({ show: 'court', section: 'mingdao' });
  expect(told.map(({ detail }) => detail.step)).toContain(3);
  // Nothing of the host's document was written to but one script.
  const traces = await page.evaluate(() => ({
    title: document.title,
    head: [...document.head.children].map(({ tagName }) => tagName).join(),
    hash: location.hash,
    history: history.length,
    stored: localStorage.length,
    globals: Object.getOwnPropertyNames(window).filter((name) => /svelte|^story|510/i.test(name)),
  }));
  expect(traces).toEqual({
    title: 'host',
    head: 'META,META,TITLE,SCRIPT,SCRIPT',
    hash: '',
    history: 2,
    stored: 0,
    globals: [],
  });
});

test('attributes may change at any time, several elements share a page, unknown values are told', async ({
  host,
  page,
  complaints,
}) => {
  await host(
    `<qingdao-510 id="a" show="court" theme="dark" label="My label">${STILL}</qingdao-510>
     <div lang="en-GB"><qingdao-510 id="b" show="investment"></qingdao-510></div>
     <qingdao-510 id="c" show="nonsense" lang="tlh" theme="pink" top="-3"></qingdao-510>`,
  );
  await page.$eval('#b', (element) => element.scrollIntoView());
  await ready(page, 2);
  await page.$eval('#c', (element) => element.scrollIntoView());
  await ready(page, 3);
  const shown = (id: string) =>
    page.$eval(id, (element) => ({
      lang: element.shadowRoot?.querySelector('.story')?.getAttribute('lang'),
      theme: element.shadowRoot?.querySelector('.story')?.getAttribute('data-theme'),
      label: element.shadowRoot?.querySelector('.root')?.getAttribute('aria-label'),
      graphics: [...(element.shadowRoot?.querySelectorAll('[data-section]') ?? [])]
        .map((section) => section.querySelector('[data-graphic]')?.getAttribute('data-graphic'))
        .join(),
    }));
  expect(await shown('#a')).toEqual({
    lang: 'zh-Hans',
    theme: 'dark',
    label: 'My label',
    graphics: 'court',
  });
  expect(await shown('#b')).toMatchObject({ lang: 'en', theme: null, graphics: 'investment' });
  // Unknown values: the defaults, and one sentence each.
  expect(await shown('#c')).toMatchObject({
    lang: 'zh-Hans',
    theme: null,
    graphics: 'days,investment,court,cadres,timeline',
  });
  for (const name of ['show', 'lang', 'theme', 'top'])
    expect(complaints.filter((text) => text.startsWith(`<qingdao-510> ${name}=`))).toHaveLength(1);
  complaints.length = 0;

  await page.$eval('#a', (element) => {
    element.setAttribute('lang', 'en');
    element.setAttribute('theme', 'light');
    element.setAttribute('show', 'cadres');
    element.removeAttribute('label');
  });
  await expect
    .poll(() => shown('#a'))
    .toEqual({
      lang: 'en',
      theme: 'light',
      label: '510 days',
      graphics: 'cadres',
    });

  // A number's note is in the language of the story around it.
  const number = page.locator('#a [data-step] p a').first();
  await number.click();
  const note = page.locator('#a [role=dialog]');
  await expect(note).toContainText('Source');
  await page.$eval('#a', (element) => element.setAttribute('lang', 'zh-Hant'));
  await expect(note).toContainText('出處');
  expect(await note.innerText(), 'no word is left of the other').not.toMatch(/[a-z]{3}/);
  await page.$eval('#a', (element) => element.setAttribute('lang', 'en'));

  // What the page around it says of its language holds for those that say nothing.
  await page.evaluate(() => (document.documentElement.lang = 'zh-TW'));
  await expect.poll(async () => (await shown('#c')).lang).toBe('zh-Hant');
  expect((await shown('#b')).lang).toBe('en');
  await page.evaluate(() => (document.documentElement.lang = 'zh-CN'));
  await expect.poll(async () => (await shown('#c')).lang).toBe('zh-Hans');

  const faces = () =>
    page.evaluate(() => [...document.fonts].map(({ family }) => family.replaceAll('"', '')).sort());
  expect(await faces()).toEqual(['CJK Punct SC', 'Story Song EN', 'Story Song SC']);
});

test('a host may hide it, with all that is around it or alone', async ({ host, page }) => {
  const button = '<button style="position:absolute;top:300px;left:600px">press</button>';
  await host(
    `<div id="dialog" style="position:fixed;inset:0;overflow:auto"><qingdao-510 show="court"></qingdao-510></div>${button}`,
  );
  await ready(page);
  const there = () =>
    page.evaluate(() => {
      const element = document.querySelector('qingdao-510') as HTMLElement;
      const pressed = document.elementFromPoint(610, 305)?.localName;
      return { height: element.offsetHeight > 0, seen: pressed !== 'button' };
    });
  const dress = (selector: string, css: string) =>
    page.$eval(selector, (box, css) => ((box as HTMLElement).style.cssText += css), css);
  await page.$eval('button', (button) => document.body.prepend(button));
  expect(await there()).toEqual({ height: true, seen: true });
  await dress('#dialog', ';visibility:hidden');
  expect(await there()).toEqual({ height: true, seen: false });
  await dress('#dialog', ';visibility:visible;opacity:0;pointer-events:none');
  expect(await there()).toEqual({ height: true, seen: false });
  await dress('#dialog', ';pointer-events:auto');
  await dress('qingdao-510', ';visibility:hidden');
  await expect(page.locator('qingdao-510 h2')).toBeHidden();
  await dress('qingdao-510', ';display:none');
  expect((await there()).height).toBe(false);
  await page.$eval('qingdao-510', (element) => element.removeAttribute('style'));
  expect(await there()).toEqual({ height: true, seen: true });
});

test('on paper no room is kept for what has not come, nor for the way of a frame', async ({
  host,
  page,
}) => {
  const pages = async () => {
    const { length } = (await page.pdf()).toString('latin1').match(/\/Type\s*\/Page[\s/>]/g) ?? [];
    return length;
  };
  await host(`${TEXT.repeat(4)}<qingdao-510 show="story">${STILL}</qingdao-510>`);
  expect(await page.$eval('qingdao-510', (one) => one.clientHeight)).toBeGreaterThan(10_000);
  expect(await pages()).toBeLessThanOrEqual(5);
  await host('<qingdao-510 show="court" mode="frame"></qingdao-510>');
  await ready(page);
  expect(await pages()).toBeLessThanOrEqual(2);
});

test('what is taken out leaves nothing; what is moved goes on; what is put in comes up', async ({
  host,
  page,
}) => {
  await page.addInitScript(countAlive);
  await host(`<div id="one"></div><div id="two"></div>${TEXT}`);
  const element = '<qingdao-510 show="investment" lang="en"></qingdao-510>';
  const put = (html: string) =>
    page.$eval('#one', (place, inner) => void (place.innerHTML = inner), html);
  let count = 0;
  const round = async () => {
    await put(element);
    await ready(page, ++count);
    await put('');
    await frames(page);
  };
  await round();
  const before = await alive(page);
  for (let i = 0; i < 4; i += 1) {
    await round();
    await expect.poll(() => alive(page)).toEqual(before);
  }
  expect(await page.evaluate(() => document.fonts.size)).toBe(0);

  await put(element);
  await ready(page, ++count);
  const same = await page.evaluate(async () => {
    const moved = document.querySelector('qingdao-510') as HTMLElement;
    const picture = moved.shadowRoot?.querySelector('[data-graphic]');
    document.querySelector('#two')?.append(moved);
    for (let i = 0; i < 60; i += 1) await new Promise(requestAnimationFrame);
    return picture === moved.shadowRoot?.querySelector('[data-graphic]');
  });
  expect(same, 'a move keeps what is there').toBe(true);
  expect((await walk(page)).tops).toEqual([0]);
});

for (const [mode, bundle, unrolled] of [
  ['auto', 'comes', false],
  ['unrolled', 'comes', true],
  ['frame', 'is not asked for', false],
  ['unrolled', 'fails: a frame', true],
] as const) {
  test(`the page is brought to the step that a host names: mode ${mode}, the bundle ${bundle}`, async ({
    host,
    page,
    complaints,
  }) => {
    if (bundle.startsWith('fails')) await page.route('**/embed/element.*', (one) => one.abort());
    const names = ['before', 'early', 'gap', 'july', 'climb', 'full'];
    await host(
      `${TEXT}<qingdao-510 mode="${mode}" show="court" lang="en" top="40" step="#mingdao/july"></qingdao-510>${TEXT}`,
    );
    await ready(page);
    complaints.length = 0; // the browser reports what it could not load
    const set = (name: string, value: string) =>
      page.$eval('qingdao-510', (one, [name, value]) => one.setAttribute(name, value), [
        name,
        value,
      ] as const);
    const framed = await page.locator('qingdao-510 iframe').count();
    const inside = framed ? page.frameLocator('qingdao-510 iframe') : page.locator('qingdao-510');
    const top = ([element]: Element[]) => element?.getBoundingClientRect().top ?? NaN;
    const stands = (name: string) =>
      expect
        .poll(async () => {
          const at = await inside.locator('[data-graphic]').first().getAttribute('data-position');
          if (!unrolled) return at === names.indexOf(name).toFixed(2);
          const outer = framed ? await page.locator('qingdao-510 iframe').evaluateAll(top) : 0;
          const inner = await inside.locator(`[data-step="${name}"]`).evaluateAll(top);
          return Math.abs(outer + inner - 40) <= 1;
        }, name)
        .toBe(true);
    const y = () => page.evaluate(() => scrollY);

    await stands('july');
    await set('step', 'full');
    await stands('full');

    // The reader goes on; whatever else the host changes, they stay where they are.
    await page.evaluate(() => scrollBy({ top: -500, behavior: 'instant' }));
    const there = await y();
    await set('theme', 'dark');
    await expect
      .poll(() => inside.locator('[data-theme=dark] [data-step]').count())
      .toBeGreaterThan(5);
    await frames(page);
    expect(await y()).toBe(there);
    await page.$eval('qingdao-510', (element) => element.removeAttribute('step'));
    await set('step', 'full');
    await stands('full');

    const stayed = await y();
    await set('step', 'nonsense');
    await expect.poll(() => complaints.join()).toMatch(/step="nonsense": there is no such step/);
    expect(await y()).toBe(stayed);
    complaints.length = 0;
  });
}

test('the way to be shown, the header and the leave to patch may change as well', async ({
  host,
  page,
  complaints,
}) => {
  const css = 'overflow:hidden;transform:translateZ(0)';
  await host(`${TEXT}<div id="around"><qingdao-510 show="court"></qingdao-510></div>${TEXT}`);
  await ready(page);
  const set = (values: Record<string, string | null>) =>
    page.$eval(
      'qingdao-510',
      (element, values) => {
        for (const [name, value] of Object.entries(values)) {
          if (value === null) element.removeAttribute(name);
          else element.setAttribute(name, value);
        }
      },
      values,
    );
  const shown = () =>
    page.$eval('qingdao-510', ({ shadowRoot }) => {
      const pin = shadowRoot?.querySelector('.pin');
      return [
        shadowRoot?.querySelector('.root')?.getAttribute('data-mode') ?? 'frame',
        pin ? getComputedStyle(pin).top : '',
        shadowRoot?.querySelectorAll('iframe').length,
      ].join();
    });
  const around = () => page.$eval('#around', (box) => (box as HTMLElement).style.overflow);

  await expect.poll(shown).toBe('sticky,0px,0');
  await set({ top: '56' });
  await expect.poll(shown).toBe('sticky,56px,0');
  await set({ mode: 'unrolled' });
  await expect.poll(shown).toBe('unrolled,,0');
  await set({ mode: 'frame' });
  await expect.poll(shown).toBe('frame,,1');
  await set({ mode: null, top: null });
  await expect.poll(shown).toBe('sticky,0px,0');
  await page.$eval('#around', (box, css) => box.setAttribute('style', css), css);
  await page.setViewportSize({ width: 1300, height: 900 });
  await expect.poll(shown).toBe('unrolled,,0');
  expect(complaints.splice(0)).toEqual([expect.stringMatching(/^<qingdao-510> mode unrolled: /)]);
  await set({ fix: 'overflow' });
  await expect.poll(shown).toBe('clip,0px,0');
  expect(await around()).toBe('clip');
  expect(complaints.splice(0)).toEqual([expect.stringMatching(/^<qingdao-510> mode clip: /)]);
  await set({ fix: null });
  await expect.poll(shown).toBe('unrolled,,0');
  expect(await around()).toBe('hidden');
});

test('a host that takes back its wish for a frame while that is on its way gets the story itself', async ({
  host,
  page,
}) => {
  let come: () => void = () => {};
  const waits = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/embed/frame.js', async (route) => {
    await waits;
    await route.continue();
  });
  const asked = page.waitForRequest('**/embed/frame.js');
  await host('<qingdao-510 mode="frame" show="court"></qingdao-510>');
  await asked;
  await page.$eval('qingdao-510', (element) => element.removeAttribute('mode'));
  come();
  const [first] = await ready(page);
  expect(first?.detail).toMatchObject({ show: 'court', mode: 'sticky' });
  expect(await page.locator('qingdao-510 iframe').count()).toBe(0);
});

test('it follows a column of its host that changes its width, and says nothing', async ({
  host,
  page,
}) => {
  await host('<div id="column" style="width:800px"><qingdao-510 show="court"></qingdao-510></div>');
  await ready(page);
  for (const width of [1300, 600, 1200, 401]) {
    await page.$eval('#column', (box, px) => ((box as HTMLElement).style.width = `${px}px`), width);
    await expect(page.locator('qingdao-510 .root')).toHaveCSS('--vw', `${width / 100}px`);
    await expect(page.locator('qingdao-510 .root.w900')).toHaveCount(width < 900 ? 0 : 1);
  }
});

test('where the view has no room for a picture and its words, it comes unrolled and says why', async ({
  host,
  page,
  complaints,
}) => {
  await page.setViewportSize({ width: 500, height: 400 });
  await host('<qingdao-510 show="court"></qingdao-510>');
  const [first] = await ready(page);
  expect(first?.detail).toMatchObject({ mode: 'unrolled', why: expect.stringContaining('room') });
  expect(complaints.splice(0)).toEqual([expect.stringContaining(String(first?.detail.why))]);
  expect(await page.locator('qingdao-510 [data-graphic]').count()).toBeGreaterThan(4);
});

test('a frame that cannot stick comes unrolled, and says why once', async ({
  host,
  page,
  complaints,
}) => {
  await host(
    `${TEXT}<div style="overflow:hidden"><qingdao-510 mode="frame" show="court" step="july"></qingdao-510></div>${TEXT}`,
  );
  await ready(page);
  const inside = page.frameLocator('qingdao-510 iframe');
  await expect.poll(() => inside.locator('[data-graphic]').count()).toBeGreaterThan(4);
  await expect
    .poll(async () => (await inside.locator('[data-step=july]').boundingBox())?.y)
    .toBeCloseTo(0, -1);
  // All of it is there, and the page scrolls past it.
  const frame = page.locator('qingdao-510 iframe');
  const needed = await inside.locator('html').evaluate((html) => html.scrollHeight);
  await expect
    .poll(async () => Math.abs(((await frame.boundingBox())?.height ?? 0) - needed))
    .toBeLessThan(3);
  expect(complaints.splice(0)).toEqual([expect.stringMatching(/mode unrolled: overflow hidden/)]);
});

for (const [what, file] of [
  ['the bundle', '**/embed/*.js'],
  ['the story', '**/embed/{story-*,frame}.js'],
] as const) {
  test(`the light DOM stays for ever when neither ${what} nor what would stand in for it comes`, async ({
    host,
    page,
    complaints,
  }) => {
    await page.route(file, (route) =>
      route.request().url().endsWith('v1.js') ? route.continue() : route.abort(),
    );
    await host(`<qingdao-510 show="court">${STILL}</qingdao-510>${TEXT}`);
    const reasons = () =>
      page.evaluate(() =>
        window.heard
          .filter(({ type }) => type === 'story:error')
          .map(({ detail }) => detail.reason),
      );
    await expect.poll(reasons).toEqual([what === 'the story' ? 'run' : 'load', 'frame']);
    expect(await stillIsDrawn(page)).toBe(true);
    const height = await page.$eval('qingdao-510', (element) => element.clientHeight);
    expect(height, 'no room is kept for what does not come').toBeLessThan(100);
    expect(await page.evaluate(() => sessionStorage.length), 'nor taken for its height').toBe(0);
    complaints.length = 0; // the browser reports what it could not load
  });
}

const HOLDS = [
  ['nothing in its way', '', '', 'sticky'],
  ['overflow hidden', 'overflow:hidden', '', 'fixed'],
  ['overflow-x hidden', 'overflow-x:hidden', '', 'fixed'],
  ['transform', 'transform:translateZ(0)', '', 'sticky'],
  ['both, and leave to patch', 'overflow:hidden;transform:translateZ(0)', 'overflow', 'clip'],
  ['both, without leave', 'overflow:hidden;transform:translateZ(0)', '', 'unrolled'],
  ['a scaled box', 'transform:scale(0.8)', '', 'unrolled'],
] as const;

for (const [what, css, fix, mode] of HOLDS) {
  test(`pictures are held as well as can be: ${what}`, async ({ host, page, complaints }) => {
    const element = `<qingdao-510 show="investment" ${fix && `fix="${fix}"`}></qingdao-510>`;
    await host(`${TEXT}<div id="around" style="${css}">${element}</div>${TEXT}`);
    const [first] = await ready(page);
    expect(first?.detail).toMatchObject({ mode });
    expect(complaints.length, 'it says why, once').toBe(mode === 'sticky' ? 0 : 1);
    complaints.length = 0;
    if (mode === 'unrolled') {
      const positions = await page
        .locator('qingdao-510 [data-graphic]')
        .evaluateAll((all) => all.map((graphic) => graphic.getAttribute('data-position')));
      expect(positions).toEqual(positions.map((_, i) => `${i}.00`));
      expect(positions.length).toBeGreaterThan(4);
      return;
    }
    const seen = await walk(page);
    expect(seen.tops.filter((top) => Math.abs(top) > 1)).toEqual([]);
    expect(seen.last).toBe(Number(seen.steps) - 1);
    expect(Math.abs(seen.released), 'it goes with the end of its section').toBeLessThanOrEqual(1);
    await page.$eval('qingdao-510', (shown) => shown.remove());
    const left = async () => {
      const style = await page.$eval('#around', (box) => (box as HTMLElement).style.cssText);
      return style.replaceAll(' ', '').replace('0px', '0').replace(/;$/, '');
    };
    await expect.poll(left).toBe(css);
  });
}

test('a picture leaves with the article that a host has folded', async ({
  host,
  page,
  complaints,
}) => {
  await host(
    `<div id="fold" style="overflow:hidden;width:800px"><div id="slide">${TEXT}<qingdao-510 show="investment"></qingdao-510></div></div><div id="rest" style="height:9000px">rest</div>`,
  );
  expect((await ready(page))[0]?.detail).toMatchObject({ mode: 'fixed' });
  complaints.length = 0;
  const over = (y: number) =>
    page.evaluate(async (top) => {
      scrollTo({ top, behavior: 'instant' });
      for (let i = 0; i < 4; i += 1) await new Promise(requestAnimationFrame);
      return document.elementFromPoint(700, 20)?.localName;
    }, y);
  const move = (px: number) =>
    page.$eval('#slide', (box, px) => ((box as HTMLElement).style.marginLeft = `${px}px`), px);
  expect(await over(2500)).toBe('qingdao-510');
  await move(-820);
  await page.$eval('#slide', (box) => ((box as HTMLElement).style.width = '800px'));
  expect(await over(2500), 'another slide is shown').toBe('div');
  await move(0);
  expect(await over(2500)).toBe('qingdao-510');
  for (const height of [1500, 0, 2400]) {
    await page.$eval(
      '#fold',
      (box, px) => ((box as HTMLElement).style.maxHeight = `${px}px`),
      height,
    );
    expect(await over(2500), `folded to ${height}px`).toBe('div');
  }
  await page.$eval('#fold', (box) => ((box as HTMLElement).style.maxHeight = ''));
  expect((await walk(page)).tops.filter((top) => Math.abs(top) > 1)).toEqual([]);

  // What the host animates may catch what is fixed, for ever.
  await over(2500);
  await page.$eval('#slide', (box) => ((box as HTMLElement).style.transform = 'translateY(0)'));
  await expect(page.locator('qingdao-510 .root')).toHaveAttribute('data-mode', 'unrolled');
  expect(complaints.splice(0)).toEqual([expect.stringMatching(/mode unrolled: .* transform/)]);
  // Or for a while: a menu beside it.
  await page.$eval('#slide', (box) => ((box as HTMLElement).style.transform = ''));
  await expect(page.locator('qingdao-510 .root')).toHaveAttribute('data-mode', 'fixed');
});

test('ancestors that are patched to clip remain the host’s', async ({ host, page, complaints }) => {
  await host(
    `<style>.tab{overflow:hidden;transform:translateZ(0)}.tab.off{display:none}</style>
     <div class="tab" id="plain">${TEXT}<qingdao-510 show="court" fix="overflow"></qingdao-510></div>
     <div class="tab" id="floats"><div style="float:left;width:100%">${TEXT}<qingdao-510 show="court" fix="overflow"></qingdao-510></div></div>`,
  );
  await ready(page);
  await page.$eval('#floats', (box) => box.scrollIntoView());
  await ready(page, 2);
  complaints.length = 0;
  const heightOf = (id: string) => page.$eval(id, (box) => (box as HTMLElement).offsetHeight);
  expect(await heightOf('#floats'), 'it still keeps its floats').toBeGreaterThan(3000);
  await page.$eval('#plain', (box) => box.classList.add('off'));
  expect(await heightOf('#plain')).toBe(0);
  await page.$eval('#plain', (box) => box.classList.remove('off'));
  // What the host writes meanwhile stays.
  await page.$eval('#plain', (box) => ((box as HTMLElement).style.overflow = 'auto'));
  await page.$eval('#floats', (box) => ((box as HTMLElement).style.display = 'none'));
  for (const id of ['#plain', '#floats'])
    await page.$eval(`${id} qingdao-510`, (element) => element.remove());
  await expect
    .poll(() => page.$$eval('.tab', (all) => all.map((box) => box.getAttribute('style'))))
    .toEqual(['overflow: auto;', 'display: none;']);
});

test('a frame with the host’s script is as high as its story; hostile messages do nothing', async ({
  host,
  page,
}) => {
  const frame = story('en/embed/court/');
  await host(
    `<iframe id="ours" src="${frame}" width="100%" height="500" sandbox="allow-scripts allow-same-origin"></iframe>
     <iframe id="fixed" data-fixed src="${frame}" width="100%" height="500"></iframe>
     <iframe id="other" srcdoc="<p>another" width="100%" height="111"></iframe>`,
    { bare: true, head: `<script async src="${story('embed/frame.js')}"></script>` },
  );
  const height = (id: string) => page.$eval(id, (element) => element.clientHeight);
  await expect.poll(() => height('#ours')).toBeGreaterThan(2500);
  const inner = page.frames().find((one) => one.url() === frame);
  if (!inner) throw new Error('no frame');
  await expect(inner.locator('[data-graphic]').nth(3)).toBeAttached();
  const needed = await inner.evaluate(() => document.documentElement.scrollHeight);
  await expect.poll(async () => Math.abs((await height('#ours')) - Number(needed))).toBeLessThan(3);
  expect(await height('#fixed')).toBe(500);

  const before = await height('#ours');
  await page.evaluate(async () => {
    const target = (document.querySelector('#ours') as HTMLIFrameElement).contentWindow as Window;
    const evil: unknown[] = [
      null,
      1,
      'story510',
      [],
      { story510: 'scroll' },
      { story510: 'scroll', y: 'javascript:alert(1)' },
      { story510: 'scroll', y: Infinity },
      { story510: 'navigate', href: 'https://example.com' },
      { story510: 'rest', step: 7 },
    ];
    for (const message of evil) target.postMessage(message, '*');
    // To the host, from itself and from a frame that is not ours.
    const sizes = [{ story510: 'size', height: 9 }, { story510: 'size', height: '<b>' }, null];
    for (const message of sizes) window.postMessage(message, '*');
    const other = (document.querySelector('#other') as HTMLIFrameElement).contentDocument;
    const script = other?.createElement('script');
    if (!other || !script) throw new Error('no other frame');
    // To the host, and to a frame of ours that is not its child.
    script.textContent = `for (const height of [7, 1e9]) parent.postMessage({ story510: 'size', height }, '*');
      for (const message of [{ story510: 'grow' }, { story510: 'scroll', y: 300 }]) parent.frames[1].postMessage(message, '*');`;
    other.body.append(script);
  });
  // There, and the answers back.
  await frames(inner);
  await frames(page);
  expect(await height('#ours')).toBe(before);
  expect(await height('#other')).toBe(111);
  const [, , fixed] = page.frames();
  expect(await fixed?.evaluate(() => scrollY)).toBe(0);
  expect(await fixed?.locator('[data-line]').count(), 'it has not come unrolled').toBe(1);
  expect(inner.url()).toBe(frame);
});

test('a frame that somebody else’s script makes as high as its story is alive', async ({
  host,
  page,
}) => {
  const frame = story('zh-hans/embed/investment/?mode=unrolled');
  // What hosts have for AMP's frames.
  const grow = `<script nonce="host">addEventListener('message', ({ data }) => {
    if (data && data.sentinel === 'amp' && data.type === 'embed-size')
      document.querySelector('iframe').style.height = data.height + 'px';
  });</script>`;
  await host(`${TEXT}<iframe src="${frame}" width="100%" height="500"></iframe>${TEXT}`, {
    bare: true,
    head: grow,
  });
  await expect.poll(() => page.$eval('iframe', (one) => one.clientHeight)).toBeGreaterThan(2500);
  const inner = page.frames().find((one) => one.url() === frame);
  if (!inner) throw new Error('no frame');
  await inner.waitForSelector('[data-alive]');
  const pictures = await inner.$$eval('[data-graphic]', (all) =>
    all.map((one) => ({ top: one.getBoundingClientRect().top, height: one.clientHeight })),
  );
  const at = (index: number) =>
    inner.$$eval(
      '[data-graphic]',
      (all, i) => Number((all[i] as HTMLElement).dataset.position),
      index,
    );
  /** Brings so much of a picture into view, from below. */
  const show = (index: number, share: number) =>
    page.evaluate(
      ([top = 0, height = 0, share = 0]) => {
        const start =
          (document.querySelector('iframe')?.getBoundingClientRect().top ?? 0) + scrollY;
        scrollTo({ top: start + top + height * share - innerHeight, behavior: 'instant' });
      },
      [pictures[index]?.top, pictures[index]?.height, share],
    );
  expect(pictures.length).toBeGreaterThan(4);
  for (const index of [2, 3]) {
    await show(index, 0.2);
    await expect.poll(() => at(index), 'it stands where the one before it ended').toBe(index - 1);
    await show(index, 0.6);
    await expect.poll(() => at(index), 'half-way').toBeCloseTo(index - 0.5, 1);
    await show(index, 1);
    await expect.poll(() => at(index), 'all of it is seen').toBe(index);
  }
  await show(3, 0.6);
  await expect.poll(() => at(3), 'and back').toBeCloseTo(2.5, 1);
  await show(5, 1);
  await expect.poll(() => at(3), 'out of view it has arrived').toBe(3);
});

test('a frame of a fixed height scrolls inside, and its picture sticks', async ({ host, page }) => {
  const frame = story('zh-hans/embed/investment/');
  await host(`<iframe src="${frame}" width="390" height="700"></iframe>`, { bare: true });
  const inner = page.frames().find((one) => one.url() === frame);
  await inner?.waitForSelector('[data-alive]');
  expect(await inner?.getAttribute('meta[name=robots]', 'content')).toBe('noindex');
  expect(await inner?.getAttribute('link[rel=canonical]', 'href')).toMatch(
    /^https?:.*\/zh-hans\/$/,
  );
  const seen = await inner?.evaluate(async () => {
    const pin = document.querySelector('.pin') as HTMLElement;
    const steps = document.querySelectorAll('[data-step]');
    steps[4]?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return pin.getBoundingClientRect().top;
  });
  expect(seen).toBe(0);
  const at = () => inner?.getAttribute('[data-graphic]', 'data-position');
  await expect.poll(async () => Math.round(Number(await at()))).toBe(4);
});

test('a frame, too, shows the default for what is unknown, and says so', async ({
  host,
  page,
  complaints,
}) => {
  await host('<qingdao-510 mode="frame" show="nonsense"></qingdao-510>');
  expect((await ready(page)).at(-1)?.detail).toMatchObject({ show: 'story', mode: 'frame' });
  expect(complaints.splice(0)).toEqual([
    expect.stringMatching(/show="nonsense": unknown; one of /),
  ]);
});

test('as a frame, the host scrolls for it: it sticks and shows what the page would', async ({
  host,
  page,
}) => {
  const element = `<qingdao-510 mode="frame" show="investment" lang="en" style="--story-top:40px">${STILL}</qingdao-510>`;
  await host(`${TEXT}${element}${TEXT}`);
  const [first] = await ready(page);
  expect(first?.detail).toMatchObject({ mode: 'frame', show: 'investment' });
  expect(await stillIsDrawn(page)).toBe(false);
  const inner = page.frames().find((one) => one.url().includes('/embed/investment/'));
  if (!inner) throw new Error('no frame');
  for (const part of [0.2, 0.45, 0.7, 0.95]) {
    const wanted = await page.evaluate(async (share) => {
      const box = document.querySelector('qingdao-510') as HTMLElement;
      const { top, height } = box.getBoundingClientRect();
      scrollTo({ top: scrollY + top + share * (height - innerHeight), behavior: 'instant' });
      for (let i = 0; i < 12; i += 1) await new Promise(requestAnimationFrame);
      const frame = box.shadowRoot?.querySelector('iframe')?.getBoundingClientRect();
      return { top: frame?.top, y: 40 - box.getBoundingClientRect().top };
    }, part);
    expect(wanted.top).toBe(40);
    const away = () => inner.evaluate((y) => Math.abs(scrollY - y), wanted.y);
    await expect.poll(away).toBeLessThanOrEqual(1);
    const position = async () => {
      await settled(inner);
      return inner.getAttribute('[data-graphic]', 'data-position');
    };
    const shown = await position();
    // The same place of the same document, come to by its own scroll, shows the same.
    const y = await inner.evaluate(() => scrollY);
    for (const top of [0, y]) {
      await inner.evaluate((top) => scrollTo({ top, behavior: 'instant' }), top);
      await settled(inner);
    }
    expect(shown).toBe(await position());
  }
  const told = () => page.evaluate(() => window.heard.map(({ type }) => type));
  expect((await told()).filter((type) => type === 'story:step').length).toBeGreaterThan(2);

  // Messages of others are not heard, nor what the frame is not asked for.
  const standing = () =>
    page.evaluate(() => {
      const element = document.querySelector('qingdao-510');
      return { y: scrollY, height: element?.clientHeight, heard: window.heard.length };
    });
  const before = await standing();
  await page.evaluate(() => {
    const detail = { show: 'investment', section: 'qushi', id: 'rank', step: 5, steps: 6 };
    const sizes = [{ story510: 'size', height: 900 }, { story510: 'ready' }, null, 'story510'];
    for (const evil of [...sizes, { story510: 'rest', y: 9 }, { story510: 'step', detail }])
      window.postMessage(evil, '*');
  });
  await inner.evaluate(() => {
    const sizes = [-1, 0, 1e9, NaN, '<b>'].map((height) => ({ story510: 'size', height }));
    for (const evil of [...sizes, { story510: 'rest', y: 9 }, { story510: 'step' }, null, 7])
      parent.postMessage(evil, '*');
  });
  await frames(inner);
  await frames(page);
  expect(await standing()).toEqual(before);

  await page.$eval('qingdao-510', (one) => one.remove());
  await expect.poll(() => page.frames()).toHaveLength(1);
});
