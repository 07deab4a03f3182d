import { expect, ready, test } from './embed-host';

/** Where the parts of an element are, read through its shadow root. */
const inside = (selector: string) => `qingdao-510 ${selector}`;

test('one snippet puts a graphic with its words into a page, and the host hears of it', async ({
  host,
  page,
}) => {
  const text = '<p style="height:300px">before</p>';
  await host(`${text}<qingdao-510 show="court"><b>a still</b></qingdao-510>${text}`);
  await ready(page);
  const graphic = page.locator(inside('[data-graphic=court]'));
  await expect(graphic).toHaveCount(1);
  const steps = await page.locator(inside('[data-step]')).count();
  expect(steps).toBeGreaterThan(4);
  // Through all of it: the picture plays from first to last and stays stuck.
  const seen = await page.evaluate(async () => {
    const shadow = document.querySelector('qingdao-510')?.shadowRoot;
    const scrolly = shadow?.querySelector('.scrolly') as HTMLElement;
    const pin = shadow?.querySelector('.pin') as HTMLElement;
    const picture = shadow?.querySelector('[data-graphic]') as HTMLElement;
    const start = scrolly.getBoundingClientRect().top + scrollY;
    const end = start + scrolly.offsetHeight - pin.offsetHeight;
    const tops = new Set<number>();
    const positions = new Set<number>();
    for (let y = start; y < end; y += 50) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      tops.add(Math.round(pin.getBoundingClientRect().top));
      positions.add(Number(picture.dataset.position));
    }
    await new Promise((done) => setTimeout(done, 600));
    return { tops: [...tops], positions: [...positions, Number(picture.dataset.position)] };
  });
  expect(seen.tops).toEqual([0]);
  expect(seen.positions[0]).toBe(0);
  expect(seen.positions.at(-1)).toBe(steps - 1);
  expect(seen.positions.length).toBeGreaterThan(20);

  const heard = await page.evaluate(() => window.heard);
  const [ready] = heard;
  expect(ready?.detail).toMatchObject({ show: 'court', mode: 'sticky' });
  const told = heard.filter(({ type }) => type === 'story:step').map(({ detail }) => detail.step);
  expect(told.at(-1)).toBe(steps - 1);
});
