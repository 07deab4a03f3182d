import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';
import { Project } from './project';

/** The desk as an editor has it on the screen. */
export class Desk {
  readonly phone: FrameLocator;
  readonly desktop: FrameLocator;
  constructor(readonly page: Page) {
    this.phone = page.frameLocator('iframe[title=手機]');
    this.desktop = page.frameLocator('iframe[title=桌面]');
  }

  get both(): FrameLocator[] {
    return [this.phone, this.desktop];
  }

  async open(): Promise<void> {
    await this.page.goto('/desk/');
    await this.alive();
    await expect(this.outline.getByRole('listitem').first()).toBeVisible();
  }

  async alive(): Promise<void> {
    for (const frame of this.both) await expect(frame.locator('[data-alive]')).toBeAttached();
  }

  get outline() {
    return this.page.getByRole('navigation', { name: '章與步' });
  }
  get banner() {
    return this.page.getByRole('alert');
  }
  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Goes to a step by the list of steps. */
  async go(step: string): Promise<void> {
    await this.outline.locator(`[data-link="${step}"]`).click();
  }

  /** How far a frame is scrolled, px of its page. */
  scrolled(title: string): Promise<number> {
    const html = this.page.frameLocator(`iframe[title=${title}]`).locator('html');
    return html.evaluate(({ scrollTop }) => scrollTop);
  }

  /** What both frames draw of a graphic, once they say the same twice. */
  async drawn(graphic: string): Promise<number[]> {
    const read = () =>
      Promise.all(
        this.both.map(async (frame) =>
          Number(
            await frame.locator(`[data-graphic=${graphic}]`).first().getAttribute('data-position'),
          ),
        ),
      );
    let last = await read();
    await expect
      .poll(async () => {
        const before = last;
        last = await read();
        return last.join() === before.join();
      })
      .toBe(true);
    return last;
  }

  /** Both frames draw a graphic at a position. */
  async shows(graphic: string, position: number): Promise<void> {
    for (const frame of this.both)
      await expect(frame.locator(`[data-graphic=${graphic}]`).first()).toHaveAttribute(
        'data-position',
        position.toFixed(2),
      );
  }

  /** Both frames say so in a card. */
  async says(step: string, words: string): Promise<void> {
    for (const frame of this.both)
      await expect(frame.locator(`[id="${step}"]`)).toContainText(words);
  }
}

/**
 * What the console may say all the same: that the frames without script have none, and that a
 * graphic's component, of which Vite has just put in a new one, was asked once more.
 */
const EXPECTED = /Blocked script execution|derived_inert/;

export const test = base.extend<{ desk: Desk; complaints: string[] }, { project: Project }>({
  project: [
    // Playwright wants to see the fixtures a fixture uses, even none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, { parallelIndex }) => {
      const project = new Project();
      await project.start(`desk-${parallelIndex}`);
      await use(project);
      await project.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ project }, use) => use(project.address),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()) && !EXPECTED.test(message.text()))
          complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints, 'the console stays silent').toEqual([]);
    },
    { auto: true },
  ],
  desk: async ({ page, project }, use) => {
    const desk = new Desk(page);
    await desk.open();
    await use(desk);
    project.restore();
  },
});

export { expect };
