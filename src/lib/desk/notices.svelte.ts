/** What the desk has to say of itself, each until it is over. */
interface Notices {
  /** Why there is no index of `data/`. */
  index?: string | undefined;
  /** Why a press on a place in a file opened nothing. */
  open?: string | undefined;
}
export const notices: Notices = $state({});

export const SILENT =
  '開發伺服器沒有回答 → 看看終端裡的 npm run dev 是不是停了；再執行一次，這裡就接着更新';

/** @param reason what the server says; English, of a program */
export const unread = (reason: string): string =>
  `程式出了錯，讀不了 data/：${reason} → 多半是 src/ 裡的程式，請工程師看；改好了，這裡自己更新`;
