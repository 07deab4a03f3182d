/** Elements that are frames, where the page around them is not one document. */
import { expect, test } from './test';

test('a frame in the shadow root of a component speaks the language around the component', async ({
  page,
  sites,
}) => {
  const code =
    '<div lang="en"><x-article></x-article></div><script>' +
    'document.querySelector("x-article").attachShadow({ mode: "open" }).innerHTML = ' +
    "'<qingdao-510 mode=frame show=timeline></qingdao-510>';</script>" +
    `<script src="${sites.story}/embed/v1.js"></script>`;
  await page.goto(`${sites.hosts}/pasted?code=${encodeURIComponent(code)}`);
  const frame = page.locator('qingdao-510 iframe');
  await expect(frame).toHaveAttribute('src', /\/en\/embed\/timeline\//);
  await expect(frame.contentFrame().locator('[data-graphic=timeline]').first()).toBeAttached();
});
