import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './page';

const root = join(import.meta.dirname, '../..');
const out = mkdtempSync(join(tmpdir(), 'story-export-'));
test.afterAll(() => rmSync(out, { recursive: true }));

const run = (...args: string[]) =>
  execFileSync('npm', ['run', '-s', 'export', '--', '--out', out, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
const at = (file: string) => String(pathToFileURL(join(out, file)));

test('a step becomes an SVG that editors understand and PNGs of two densities', async ({
  page,
}) => {
  const steps = ['kaipian/cover', 'qushi/total', 'mingdao/early', 'youshu/first'];
  const said = run('--step', steps.join(), '--lang', 'zh-Hant', '--size', 'phone');
  expect(said).toContain('4/4 pictures/zh-Hant/youshu-first.phone');
  const folder = join(out, 'pictures/zh-Hant');
  expect(readdirSync(folder)).toHaveLength(12);

  const drawing = (step: string) => readFileSync(join(folder, `${step}.phone.svg`), 'utf8');
  for (const step of ['qushi-total', 'youshu-first']) {
    const svg = drawing(step);
    expect(svg).not.toMatch(/foreignObject|class=|style=|var\(|svelte|<!--|NaN|data-/);
    expect(svg).not.toMatch(/font-family="[^"]* \d/);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['ground', 'halos', 'labels']));
  }

  // Its text is text, in fonts that a computer has; its groups say what they hold.
  await page.goto(at('pictures/zh-Hant/qushi-total.phone.svg'));
  const texts = await page.locator('#labels text').allTextContents();
  expect(texts).toEqual(expect.arrayContaining(['21.6%', '7.9%', '+13.7個百分點', '推算']));
  expect(drawing('qushi-total')).toContain('font-family="Noto Serif TC');
  expect(drawing('qushi-total')).not.toMatch(/Story Song|CJK Punct/);
  await expect(page.locator('#point-fai_growth_2018')).toHaveCount(1);
  expect(await page.locator('svg > title').textContent()).toContain('認得差距');
  expect(await page.locator('svg > desc').textContent()).toContain('青島日報2020年7月15日');

  // One person, one circle: 457 and the holes of the two hollow groups.
  await page.goto(at('pictures/zh-Hant/youshu-first.phone.svg'));
  const filled = page.locator('g[fill^=url] > circle');
  await expect(filled).toHaveCount(457);

  // What the vector shows is what the pixels show.
  for (const step of steps.map((name) => name.replace('/', '-'))) {
    await page.goto(at('index.html'));
    await expect(page.locator(`a[href="pictures/zh-Hant/${step}.phone.svg"]`)).not.toHaveCount(0);
    const differing = await page.evaluate(async (name) => {
      const pixels = await Promise.all(
        [`${name}.phone.svg`, `${name}.phone@2x.png`].map(async (file) => {
          const image = new Image();
          image.src = `pictures/zh-Hant/${file}`;
          await image.decode();
          return image;
        }),
      );
      // A page from a disk may not read its pictures' pixels, but it may lay them over each other.
      document.body.replaceChildren(...pixels);
      document.body.style.cssText = 'margin:0;padding:0;max-width:none;background:#000';
      for (const image of pixels)
        image.style.cssText = 'position:absolute;left:0;top:0;width:400px;border:0';
      if (pixels[1]) pixels[1].style.mixBlendMode = 'difference';
      return pixels.map(({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight]);
    }, step);
    expect(differing).toEqual([
      [400, 440],
      [800, 880],
    ]);
    const shot = await page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 440 } });
    const bright = await page.evaluate(async (file) => {
      const image = new Image();
      image.src = `data:image/png;base64,${file}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      let count = 0;
      for (let i = 0; i < data.length; i += 4) if ((data[i + 1] ?? 0) > 96) count++;
      return (4 * count) / data.length;
    }, shot.toString('base64'));
    // Letters of another cut and the spaces of text-autospace are all that may differ.
    expect(bright).toBeLessThan(0.04);
  }
});
