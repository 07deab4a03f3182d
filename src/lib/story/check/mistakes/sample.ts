import type { Metas } from '../sections';

/** A small story with nothing wrong in it, by file. */
export const SOUND: Readonly<Record<string, string>> = {
  'data/story.zh-Hant.md': `---
title: 一百|天
description: 自:fact[day_zero]起。
reported: 2020-07-15
updated: 2026-11-23
source: 青島日報2020年7月15日
credits:
  - role: 文字
    names: 編輯組
---

導語說「從頭數起」。

## 開篇 {#kaipian graphic=days}

### 一天|一筆

::step{show=cover}

2019年2月，:qd[青島]想起:sz[深圳]。**從頭**數:fact[days_total]。

::step{show=today}

到:fact[published]為止。

## 明道 {#mingdao graphic=court}

### 官到不到庭

先看一組數。

::step{show=before}

出庭率是:fact[rate_2018]，一年後高了:fact[rate_change]，是:fact[rate_2019]。

## 尾聲 {#weisheng graphic=none}

### 數字都在這裡

看特1版。
`,
  'data/story.en.md': `---
title: Each|day
description: Since :fact[day_zero].
reported: 2020-07-15
updated: 2026-11-23
source: Qingdao Daily
credits: []
---

## Prologue {#kaipian graphic=days}
### One stroke a day
::step{show=cover}
In February 2019 :qd[Qingdao] looked to :sz[Shenzhen]: :fact[days_total]
in all.
::step{show=today}
Until :fact[published].

## The way {#mingdao graphic=court}
### Who comes to court
::step{show=before}
:fact[rate_2018] rose by :fact[rate_change] to :fact[rate_2019].

## Epilogue {#weisheng graphic=none}
### All the figures
See for yourself.
`,
  'data/facts/days.csv': `id,value,unit,approx,period,what,status,formula,source,note,what.en,note.en
days_total,510,天,,2019-02..2020-07-15,總天數,stated,,A7,,Days in all,
day_zero,2019-02-21,date,,2019-02-21,第零天,derived,published - days_total,A7 A14,推算,Day zero,Worked out
published,2020-07-15,date,,2020-07-15,刊出之日,stated,,A,,Day of publication,
`,
  'data/facts/court.csv': `id,value,unit,approx,period,what,status,formula,source,note,what.en,note.en
rate_2018,32,%,,2018,出庭率,stated,,A31,,Court rate,
rate_2019,45.7,%,over,2019,出庭率,derived,rate_2018 + rate_change,B21,,Court rate,
rate_change,13.7,百分點,,2019,提高,stated,,B21,"說明，第二句",Rise,"A note, in two parts"

rate_gap,,%,,2019-04,出庭率,missing,,B21,報道未給,Court rate,Not in the report
`,
  'data/events.csv': `id,date,precision,city,label,what,source,label.en,what.en
batch,2019-05-23,day,深圳,首批赴深,第一批開班,C38 C39,First group,The first group begins
plenum,2019-02,month,青島,提出,全會提出,A14,Aim,The plenum sets the aim
published,2020-07-15,day,,刊出,報道刊出,A,Printed,The report is printed
`,
  'data/labels.csv': `id,zh-Hant,en
days.day,第幾天,Day
court.seats,座位,Seats
ui.table,數據,Data
ui.board_days,日子,Days
events.count,共{n}件,{n} events
`,
  'data/board.csv': `group,fact,from,of,picture,city
days,days_total,,,days,青島
`,
  'data/conversion.csv': `from,to,why
帐本,账本,大陸用字
`,
};

/** The files whose paths begin like this, as the version control system has them. */
export const restored = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(SOUND).filter(([file]) => file.startsWith(path)));

/** A table of facts with these ids, each three days. */
export const tableOf = (...ids: string[]): string =>
  [
    SOUND['data/facts/days.csv']?.split('\n')[0],
    ...ids.map((id) => `${id},3,天,,2019,天數,stated,,A7,,Days,`),
    '',
  ].join('\n');

/** The graphics of the small story. */
export const METAS: Metas = {
  days: {
    name: 'days',
    keyframes: ['cover', 'today'],
    labels: ['day'],
    facts: ['day_zero', 'days_total', 'published'],
    events: ['batch', 'plenum', 'published'],
  },
  court: {
    name: 'court',
    keyframes: ['before', 'after'],
    labels: ['seats'],
    facts: ['rate_2018', 'rate_2019', 'rate_gap'],
  },
  events: {
    name: 'events',
    keyframes: ['all', 'more'],
    labels: ['count'],
    blanks: { count: ['n'] },
    facts: [],
    explored: true,
  },
};
