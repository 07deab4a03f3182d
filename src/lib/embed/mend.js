// @ts-nocheck: the oldest language there is, without types; frame.js takes it too.
/*
 * A tag is not always closed where its author meant. Written <our-tag ... />, which HTML does not
 * know, the element holds all that follows it in the article; and WordPress closes it at once, so that
 * what was to stand in it stands below. Both are put right once the page has been read to its end.
 */

/* A title or a picture, which may stand before the link to the story. */
var TITLE = /^(H[1-6]|IMG|PICTURE|FIGURE)$/;

/**
 * @param {Element} el the element
 * @param {string} home the address of the story's first page
 * @param {(why: string) => void} warn
 */
export function mend(el, home, warn) {
  if (document.readyState !== 'loading') return put(el, home, warn);
  addEventListener('DOMContentLoaded', function end() {
    removeEventListener('DOMContentLoaded', end);
    if (el.isConnected) put(el, home, warn);
  });
}

function put(el, home, warn) {
  var tag = el.localName;
  var place = el.parentNode;
  var inside = [].filter.call(el.childNodes, isSaid);

  if (!inside.length) {
    /* Alone in a paragraph that was closed too early. */
    if (place.localName !== 'p' || [].filter.call(place.childNodes, isSaid).length > 1) return;
    standsIn(after(place)).forEach(function (node) {
      el.appendChild(node);
    });
    return;
  }
  /* What is closed has something after it, be it the end of a line. */
  if (el.nextSibling || inside.every(isTitle)) return;
  var rest = inside.slice(standsIn(inside).length);
  if (!rest.length) return;
  warn('is not closed: write </' + tag + '>. What follows it is not in it any more');
  [rest[0]].concat(after(rest[0])).forEach(function (node) {
    place.appendChild(node);
  });

  function isSaid(node) {
    if (node.nodeType > 3) return false;
    return /\S/.test(node.textContent) || node.firstElementChild || isThing(node);
  }

  function isThing(node) {
    return node.nodeType === 1 && !/^(p|br)$/.test(node.localName);
  }

  function isTitle(node) {
    return TITLE.test(node.nodeName);
  }

  function after(node) {
    var found = [];
    while ((node = node.nextSibling)) found.push(node);
    return found;
  }

  /* The first of these nodes, as far as they are what a site has the story stand in for it. */
  function standsIn(nodes) {
    var said = nodes.filter(isSaid);
    var end = 0;
    while (end < said.length && isTitle(said[end]) && !isOurs(said[end])) end += 1;
    var titles = end;
    while (end < said.length && isOurs(said[end])) end += 1;
    return end > titles ? said.slice(0, end) : [];
  }

  /* The story's own picture or a link to it, and no other words. */
  function isOurs(node) {
    if (node.nodeType !== 1 || node.localName === tag || node.querySelector(tag)) return false;
    var all = [node].concat([].slice.call(node.querySelectorAll('a,img')));
    var ours = all.filter(leadsHome);
    return ours.length && bare(node) === ours.map(bare).join('');
  }

  function leadsHome(node) {
    return rid(node.href || node.src || '').indexOf(rid(home)) === 0;
  }

  function rid(address) {
    return address.replace(/^\w+:/, '');
  }

  function bare(node) {
    return node.textContent.replace(/\s/g, '');
  }
}
