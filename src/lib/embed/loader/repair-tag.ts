/**
 * Puts right a tag that is not closed where its author meant, once the page has been read to its end.
 * Written <our-tag ... />, which HTML does not know, the element holds all that follows it in the
 * article; and WordPress closes it at once, so that what was to stand in it stands below.
 *
 * @param home the address of the story's first page
 */
export function repairTag(host: Element, home: string, warn: (why: string) => void): void {
  if (document.readyState === 'loading')
    addEventListener('DOMContentLoaded', () => host.isConnected && repair(host, home, warn), {
      once: true,
    });
  else repair(host, home, warn);
}

function repair(host: Element, home: string, warn: (why: string) => void): void {
  const parent = host.parentNode as Element;
  const inside = [].filter.call(host.childNodes, isSeen) as Node[];

  if (!inside.length) {
    // Alone in a paragraph that was closed too early.
    if (parent.localName === 'p' && [].filter.call(parent.childNodes, isSeen).length === 1)
      fallbackOf(nodesAfter(parent)).forEach((node) => host.appendChild(node));
    return;
  }
  const rest = inside[fallbackOf(inside).length];
  // What is closed has something after it, be it the end of a line.
  if (host.nextSibling || inside.every(isTitle) || !rest) return;
  warn('is not closed: write </' + host.localName + '>. What follows it is not in it any more');
  [rest].concat(nodesAfter(rest)).forEach((node) => parent.appendChild(node));

  /** The first of these nodes, as far as they are what a site has the story stand in for it. */
  function fallbackOf(nodes: Node[]): Node[] {
    const seen = nodes.filter(isSeen);
    const kinds = seen.map((node) => (isOurs(node as Element) ? 'o' : isTitle(node) ? 't' : 'x'));
    const found = /^t*o+/.exec(kinds.join(''));
    return seen.slice(0, found ? found[0].length : 0);
  }

  /** The story's own picture or a link to it, and no other words. */
  function isOurs(node: Element): boolean {
    if (!node.localName || node.matches(host.localName) || node.querySelector(host.localName))
      return false;
    const all = [node].concat([].slice.call(node.querySelectorAll('a,img')));
    const links = all.filter(leadsHome);
    return links.length > 0 && wordsOf(node) === links.map(wordsOf).join('');
  }

  /** By http or https. */
  function leadsHome(node: Element & { href?: string; src?: string }): boolean {
    const address = (node.href || node.src || '').replace(/^\w+/, '');
    return address.indexOf(home.replace(/^\w+/, '')) === 0;
  }
}

/** Whether a reader would see it: words, or an element that is no empty line. */
function isSeen(node: Node): boolean {
  if (node.nodeName === '#comment') return false;
  return !!(
    wordsOf(node) ||
    (node as Element).firstElementChild ||
    !/^(P|BR|#text)$/.test(node.nodeName)
  );
}

/** A title or a picture, which may stand before the link to the story. */
function isTitle(node: Node): boolean {
  return /^(H[1-6]|IMG|PICTURE|FIGURE)$/.test(node.nodeName);
}

function nodesAfter(node: Node): Node[] {
  const found: Node[] = [];
  for (let next = node.nextSibling; next; next = next.nextSibling) found.push(next);
  return found;
}

function wordsOf(node: Node): string {
  return (node.textContent || '').replace(/\s/g, '');
}
