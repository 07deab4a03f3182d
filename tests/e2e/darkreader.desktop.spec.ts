/** Dark Reader's engine over the light theme: over our own page, and over somebody else's. */
import type DarkReader from 'darkreader';
import type { Page } from '@playwright/test';
import { expect, ready, test } from './embed-host';
import { alive, settled } from './page';

declare global {
  interface Window {
    DarkReader: typeof DarkReader;
  }
}

// The extension's script is none of the page's own.
test.use({ bypassCSP: true, colorScheme: 'light' });

const STEPS = ['qushi/total', 'qushi/pandemic', 'mingdao/climb', 'youshu/crossing', 'weisheng/all'];

const path = 'node_modules/darkreader/darkreader.js';

/** Runs in the page. */
function enable(): void {
  window.DarkReader.setFetchMethod(window.fetch);
  window.DarkReader.enable({});
}

/** Runs in the page: as soon as there is a root, and nothing in it yet. */
function enableAtRoot(): void {
  new MutationObserver((_, watch) => {
    watch.disconnect();
    window.DarkReader.setFetchMethod(window.fetch);
    window.DarkReader.enable({});
  }).observe(document, { childList: true });
}

/** As if a reader turned it on while they read. */
async function darken(page: Page): Promise<void> {
  await page.addScriptTag({ path });
  await page.evaluate(enable);
}

/**
 * What of the pictures cannot be read, on our page or in its elements: a label on its halo, a halo
 * or a plate that is not of the ground it stands on.
 */
function look(page: Page): Promise<{ labels: number; ground: string[]; faults: string[] }> {
  return page.evaluate(() => {
    /** WCAG 2.2, relative luminance. */
    const luminance = (colour: string) => {
      const [r = NaN, g = NaN, b = NaN] = (colour.match(/[\d.]+/g) ?? [])
        .map((part) => Number(part) / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: string, b: string) => {
      const [light = NaN, dark = NaN] = [luminance(a), luminance(b)].sort((x, y) => y - x);
      return (light + 0.05) / (dark + 0.05);
    };
    const stories = [
      document,
      ...[...document.querySelectorAll('qingdao-510')].map((e) => e.shadowRoot),
    ]
      .map((root) => root?.querySelector('.story'))
      .filter((story) => story instanceof HTMLElement);
    const faults: string[] = [];
    let labels = 0;
    for (const story of stories) {
      const ground = getComputedStyle(story).backgroundColor;
      for (const label of story.querySelectorAll<SVGTextElement>('svg [data-label]')) {
        const { fill, stroke } = getComputedStyle(label);
        labels += 1;
        if (!(contrast(fill, stroke) >= 3))
          faults.push(`${label.dataset.label}: ${fill} on ${stroke}`);
        if (stroke !== ground)
          faults.push(`${label.dataset.label}: a halo of ${stroke} on ${ground}`);
      }
      for (const side of ['fill', 'stroke'] as const)
        for (const token of ['ground', 'card', 'sea', 'sand'])
          for (const mark of story.querySelectorAll(`svg [${side}="var(--${token})"][data-mark]`)) {
            const colour = getComputedStyle(mark)[side];
            if (!(contrast(colour, ground) < 1.5))
              faults.push(
                `${mark.getAttribute('data-mark')}: a ${token} of ${colour} on ${ground}`,
              );
          }
    }
    return {
      labels,
      ground: stories.map((story) => getComputedStyle(story).backgroundColor),
      faults: [...new Set(faults)],
    };
  });
}

const LIGHT = 'rgb(251, 248, 242)';
const DARK = 'rgb(14, 26, 34)';

test('our page is shown in its own dark theme, or in the light one if that was chosen on it', async ({
  page,
}) => {
  // As the extension comes: before anything of the page.
  await page.addInitScript({ path });
  await page.addInitScript(enableAtRoot);
  await page.goto('/');
  await alive(page);
  // It has left the page alone again.
  await expect(page.locator('style.darkreader')).toHaveCount(0);
  let labels = 0;
  for (const step of STEPS) {
    await page.evaluate((id) => {
      location.hash = id;
    }, step);
    await settled(page);
    const seen = await look(page);
    expect(seen.ground, step).toEqual([DARK]);
    expect(seen.faults, step).toEqual([]);
    labels += seen.labels;
  }
  expect(labels).toBeGreaterThan(50);
  const bars = page.locator('meta[name=theme-color][media=all]');
  await expect(bars).toHaveAttribute('content', '#0e1a22');
  await page.$eval('[name=reader-theme][value=light]', (choice: HTMLElement) => choice.click());
  const chosen = await look(page);
  expect(chosen.ground).toEqual([LIGHT]);
  expect(chosen.faults).toEqual([]);
  await expect(bars).toHaveAttribute('content', '#fbf8f2');
});

test('a frame is darkened with the page around it, whatever theme that asked for', async ({
  page,
}) => {
  await page.goto('/embed/court/?theme=light');
  await alive(page);
  expect((await look(page)).ground).toEqual([LIGHT]);
  await darken(page);
  await expect.poll(() => look(page)).toMatchObject({ ground: [DARK], faults: [] });
  await expect(page.locator('style.darkreader')).toHaveCount(0);
});

test('in a host page that is darkened every element is in its dark theme, its colours unmixed', async ({
  host,
  page,
}) => {
  await host(
    `<qingdao-510 id="a" show="court" theme="light"></qingdao-510>
     <qingdao-510 id="b" show="cadres" theme="dark"></qingdao-510>`,
  );
  await ready(page);
  await page.$eval('#b', (element) => element.scrollIntoView());
  await ready(page, 2);
  await darken(page);
  for (const id of ['a', 'b'])
    await expect(page.locator(`#${id} [data-label][data-darkreader-inline-fill]`)).not.toHaveCount(
      0,
    );
  await expect.poll(() => look(page)).toMatchObject({ ground: [DARK, DARK], faults: [] });
  expect((await look(page)).labels).toBeGreaterThan(10);
  // It is the host's page: nothing in it forbids the reader to have it darkened.
  await expect(page.locator('[name=darkreader-lock]')).toHaveCount(0);
  await page.evaluate(() => window.DarkReader.disable());
  await expect.poll(() => look(page)).toMatchObject({ ground: [LIGHT, DARK], faults: [] });
});
