import { range } from 'd3';
import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { endsOf } from '../read/dates';
import { formatDate, formatPeriod, MONTHS } from '../../text/format';
import type { Grammar } from '../../model/languages';
import { factIn, locationOf } from '../read/markdown';
import type { Reading } from '../read/reading';
import { type SourceLocation, locationIn } from './problems';
import type { Fact } from '../../model/story';

/** What says in the words how exact a number is, before it and after it. */
const INEXACT: Record<Grammar, Record<'before' | 'after', RegExp>> = {
  zh: { before: /[逾近約]$/, after: /^(?:以內|左右|上下|多(?![年少]))/ },
  en: {
    before: /\b(?:more than|over|nearly|almost|about|around|within) $/i,
    after: /^ or (?:so|more)\b/,
  },
};

/** What is said of a difference, which is percentage points where the thing itself is a percentage. */
const CHANGED = /(?:高出|高了|低了|提高了?|降低了?|上升了?|下降了?|回落了?|擴大了?|縮小了?)$/;

/**
 * Whether the words of a paragraph fit the facts among them: no unit said twice, no time but theirs.
 */
export function lintFacts(
  nodes: readonly PhrasingContent[],
  reading: Reading,
  origin: SourceLocation,
): void {
  nodes.forEach((node, i) => {
    const fact = reading.ledger.facts.get(factIn(node) ?? '');
    if (!fact || fact.value === null) return;
    const before = nodes.slice(0, i).map(wordsOf).join('');
    checkTime(fact, before, locationOf(node, origin), reading);
    lintBeside(fact, nodes[i - 1], nodes[i + 1], reading, origin);
  });
}

/** Whether the words right before and after a fact say what it says itself. */
function lintBeside(
  fact: Fact,
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined,
  { grammar, problems, ledger }: Reading,
  origin: SourceLocation,
): void {
  const unit = ledger.unitOf(fact.id);
  const tellTwice = (at: SourceLocation, found: string, kind = '') =>
    problems.error(
      at,
      `${kind}「${found}」說了兩次：:fact[${fact.id}] 自己帶着 → 刪去這個${kind || (found.length > 1 ? '詞' : '字')}`,
      { take: found, put: '' },
    );
  if (before?.type === 'text') {
    const at = (index: number) => locationIn(locationOf(before, origin), before.value, index);
    const inexact = fact.approx ? INEXACT[grammar].before.exec(before.value) : null;
    if (inexact) tellTwice(at(inexact.index), inexact[0]);
    const changed = unit === '%' ? CHANGED.exec(before.value) : null;
    if (changed)
      problems.warning(
        at(changed.index),
        `「${changed[0]}」後面的 ${fact.id} 是 %，增減要用百分點 → 換成說變動的那個數據`,
      );
  }
  if (after?.type === 'text') {
    const at = locationOf(after, origin);
    // 15個 + 個別 is right, 45天 + 天 is not: what follows 個 decides nothing, so it is left out.
    const units = ['', 'date', '個'].includes(unit) ? [] : [unit, `個${unit}`];
    // What English prints behind the number, and its last word: 13.7 percentage points.
    const printed = unit !== 'date' && grammar === 'en' && /\D*$/.exec(fact.text)?.[0];
    if (printed) units.push(printed, printed.slice(printed.lastIndexOf(' ')));
    if (unit === '%') units.push('％', ' percent', ' per cent');
    const twice = units.find((said) => after.value.startsWith(said));
    if (twice) tellTwice(at, twice, '單位');
    const [inexact] = (fact.approx && INEXACT[grammar].after.exec(after.value)) || [];
    if (inexact) tellTwice(at, inexact);
  }
}

/** The words of a node; of a fact, nothing: what it prints is not the editor's word. */
const wordsOf = (node: PhrasingContent): string =>
  factIn(node) === undefined ? toString(node) : '';

/** A time in the words: a year, a month of it, or a month of a year said earlier. */
const TIMES: Record<Grammar, RegExp> = {
  zh: /(?<year>\d{4}) *年(?: *(?<month>\d{1,2}) *月)?|(?<alone>\d{1,2}) *月/g,
  en: new RegExp(
    `(?:(?<month>${MONTHS.join('|')}) )?\\b(?<year>(?:19|20)\\d{2})\\b|\\b(?<alone>${MONTHS.join('|')})\\b`,
    'g',
  ),
};

const SENTENCE: Record<Grammar, RegExp> = { zh: /[。；！？]/, en: /[.;!?](?:\s|$)/ };

/** What leads a sentence on to a time it does not name. */
const LATER: Record<Grammar, RegExp> = {
  zh: /[年月天][後前]|[次翌隔去前今明當]年|同期|[其此之以]後|後來|如今|現在|至今/,
  en: /\b(?:years?|months?|days?) (?:later|earlier|before|after|on)\b|\b(?:next|previous|following|last|this) (?:year|month)\b|\b(?:now|today|since)\b/i,
};

/** Points out a fact of another period than the one its sentence named last. */
function checkTime(
  fact: Fact,
  before: string,
  at: SourceLocation,
  { grammar, problems }: Reading,
): void {
  const ends = fact.unit === 'date' ? null : endsOf(fact.period);
  const sentence = before.split(SENTENCE[grammar]).at(-1) ?? '';
  const named = [...sentence.matchAll(TIMES[grammar])].at(-1);
  if (!ends || !named?.groups) return;
  if (LATER[grammar].test(sentence.slice(named.index + named[0].length))) return;
  const { year, alone, month = alone } = named.groups;
  const number = month && (MONTHS.indexOf(month) + 1 || month);
  const rest = number ? `-${String(number).padStart(2, '0')}` : '';
  const [from, to] = ends;
  // A month without its year may be of any that the period has a part in.
  const years = year ? [year] : range(Number(from.slice(0, 4)), Number(to.slice(0, 4)) + 1);
  const times = years.map((each) => `${each}${rest}`);
  if (times.some((time) => !isBefore(time, from) && !isBefore(to, time))) return;
  problems.warning(
    at,
    `這句說的是${year ? formatDate(year + rest, grammar) : named[0]}，數據 ${fact.id} 卻是${formatPeriod(fact.period, grammar)}的 → 核對時間和數據，改正寫錯的一個`,
  );
}

/** Whether the whole of one year, month or day, `2019-05`, comes before another. */
const isBefore = (one: string, other: string): boolean =>
  one.slice(0, other.length) < other.slice(0, one.length);
