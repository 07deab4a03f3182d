import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { name } from '../../../story.config';
import { LANGUAGES } from '../../model/languages';
import { DENSITIES, pictureName } from './options';

/**
 * Writes a page to look at all that has been exported, this time or before.
 *
 * @param steps every step of the story in order
 */
export function writeIndex(out: string, steps: readonly string[]): void {
  const there = (folder: string) =>
    existsSync(join(out, folder)) ? readdirSync(join(out, folder)).sort() : [];
  const languages = LANGUAGES.flatMap(({ tag, name: language }) => {
    const files = there(`pictures/${tag}`);
    const sizes = [...new Set(files.map((file) => file.split(/[.@]/)[1] ?? ''))];
    const figures = steps.flatMap((step) =>
      sizes
        .map((size) => ({ step, size, name: pictureName(tag, step, size) }))
        .filter(({ name }) => existsSync(join(out, `${name}.svg`)))
        .map(figure),
    );
    return figures.length > 0 ? { tag, language, figures } : [];
  });
  const links = [
    ...languages.map(({ tag, language }) => link(`#${tag}`, language)),
    ...there('print').map((file) => link(`print/${file}`, `印刷版 ${file}`)),
    ...(existsSync(join(out, 'archive/index.html'))
      ? [link('archive/index.html', '存檔：不用伺服器就能打開的整個故事')]
      : []),
  ];
  const shared = there('share').map(
    (file) => `<a href="share/${file}"><img src="share/${file}" loading="lazy" alt="${file}"></a>`,
  );
  writeFileSync(
    join(out, 'index.html'),
    `<!doctype html>
<html lang="zh-Hant"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${name} · 匯出</title>
<style>
body { font: 16px/1.6 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; background: #fbf8f2; color: #1d2428 }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1.5rem }
figure { margin: 0 } img { width: 100%; height: auto; display: block; border: 1px solid #ddd5c8 }
figcaption { font-size: .85rem } figcaption a { white-space: nowrap } .share { display: flex; flex-wrap: wrap; gap: 1rem } .share img { width: auto; height: 14rem }
</style>
<h1>${name} · 匯出</h1>
<ul>${links.map((one) => `<li>${one}</li>`).join('')}</ul>
${languages.map(({ tag, language, figures }) => `<h2 id="${tag}">${language}</h2><div class="grid">${figures.join('\n')}</div>`).join('\n')}
${shared.length > 0 ? `<h2>分享圖與海報</h2><div class="share">${shared.join('')}</div>` : ''}
</html>
`,
  );
}

const link = (href: string, text: string): string => `<a href="${href}">${text}</a>`;

function figure({ step, size, name }: Record<'step' | 'size' | 'name', string>): string {
  const files = [
    link(`${name}.svg`, 'SVG'),
    ...DENSITIES.map((density) => link(`${name}@${density}x.png`, `${density}×`)),
  ];
  return `<figure><a href="${name}.svg"><img src="${name}@2x.png" loading="lazy" alt=""></a>
<figcaption>${step} · ${size} · ${files.join(' · ')}</figcaption></figure>`;
}
