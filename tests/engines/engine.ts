/**
 * Browsers of other makes, from Debian's packages, behind what the journeys need of them: Firefox by
 * WebDriver BiDi, WebKitGTK by its own driver on a screen of memory.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { Builder, By, Capabilities, Key } from 'selenium-webdriver';
import type { Asks } from '../e2e/invariants';

export interface Engine extends Asks {
  version: string;
  open(url: string): Promise<void>;
  /** About a screen down, or up, as a reader goes: by the wheel or by a key. */
  go(way: 1 | -1): Promise<void>;
  /** Presses the first element that a CSS selector finds. */
  press(selector: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  quit(): Promise<void>;
}

/** How to start each, and what to install where it is not found. */
export const ENGINES = {
  Firefox: {
    packages: 'firefox-esr',
    found: () => find(['firefox-esr', 'firefox']),
    start: startFirefox,
  },
  WebKit: {
    packages: 'webkit2gtk-driver xvfb',
    found: () => (find(['xvfb-run']) && miniBrowser() ? find(['WebKitWebDriver']) : undefined),
    start: startWebKit,
  },
} as const;

/** The first of these programs that is installed. */
function find(names: readonly string[]): string | undefined {
  const paths = names.map((name) =>
    spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim(),
  );
  return paths.find((path) => path && existsSync(path));
}

/** The browser that WebKitWebDriver drives: `/usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser`. */
const miniBrowser = () =>
  readdirSync('/usr/lib')
    .flatMap((machine) =>
      ['4.1', '4.0'].map((v) => `/usr/lib/${machine}/webkit2gtk-${v}/MiniBrowser`),
    )
    .find(existsSync);

async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  return {
    version: await browser.version(),
    evaluate: (body: never, argument?: unknown) => page.evaluate(body, argument) as never,
    open: async (url) => void (await page.goto(url)),
    go: (way) => page.mouse.wheel({ deltaY: way * 650 }),
    press: (selector) => page.click(selector),
    resize: (width, height) => page.setViewport({ width, height }),
    quit: () => browser.close(),
  };
}

async function startWebKit(driverPath: string): Promise<Engine> {
  const port = 4369;
  const screen = ['-a', '-s', '-screen 0 1600x1200x24'];
  const server = spawn('xvfb-run', [...screen, driverPath, `--port=${port}`], { detached: true });
  while (!(await fetch(`http://127.0.0.1:${port}/status`).catch(() => null)))
    await new Promise((wait) => setTimeout(wait, 100));
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
      }),
    )
    .build();
  await driver.manage().setTimeouts({ script: 120_000 });
  const evaluate: Asks['evaluate'] = async (body: unknown, argument?: unknown) => {
    const answer = await driver.executeAsyncScript<{ value?: unknown; error?: string }>(
      `const [argument, done] = arguments;
       Promise.resolve(argument).then(${String(body)}).then(
         (value) => done({ value }), (error) => done({ error: String(error) }));`,
      argument ?? null,
    );
    if (answer.error) throw new Error(answer.error);
    return answer.value as never;
  };
  return {
    version: `WebKitGTK ${(await driver.getCapabilities()).getBrowserVersion()}`,
    evaluate,
    open: (url) => driver.get(url),
    // Its driver turns a wheel once and no more.
    go: (way) =>
      driver
        .actions()
        .sendKeys(way === 1 ? Key.PAGE_DOWN : Key.PAGE_UP)
        .perform(),
    press: (selector) => driver.findElement(By.css(selector)).click(),
    async resize(width, height) {
      // The window has a frame of its own around the page.
      await driver.manage().window().setRect({ width, height });
      const [w, h] = await evaluate(
        () => [outerWidth - innerWidth, outerHeight - innerHeight] as const,
      );
      await driver
        .manage()
        .window()
        .setRect({ width: width + w, height: height + h });
    },
    async quit() {
      await driver.quit();
      // The driver and the screen it runs on.
      if (server.pid) process.kill(-server.pid);
    },
  };
}
