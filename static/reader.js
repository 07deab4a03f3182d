// Before the first paint: the theme and the size of letters this reader chose on an earlier visit.
try {
  const { theme, text } = JSON.parse(localStorage.getItem('wubaiyishitian') ?? '{}');
  if (theme) document.documentElement.dataset.theme = theme;
  if (text) document.documentElement.dataset.text = text;
} catch {
  // Storage is forbidden: as the system says.
}
