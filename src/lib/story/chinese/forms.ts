/** Forms of one character the house writes another way, so that search and conversion agree. */
export const FORMS: Readonly<Record<string, string>> = {
  爲: '為',
  裏: '裡',
  羣: '群',
  峯: '峰',
  綫: '線',
  衞: '衛',
  臺: '台',
  佔: '占',
};
