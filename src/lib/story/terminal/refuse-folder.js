/**
 * Vite and tsx take `#` and `?` in a path for its end. package.json runs this before them, in plain
 * JavaScript without imports: nothing else can be loaded from such a folder.
 */
const [letter] = /[#?]/.exec(process.cwd()) ?? [];
if (letter) {
  console.error(
    `專案的路徑裡有「${letter}」，程式讀不了：${process.cwd()} → 改資料夾的名字，再執行一次`,
  );
  process.exitCode = 1;
}
