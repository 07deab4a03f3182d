// On the page that says what went wrong, while developing: an editor's change may have mended it.
import.meta.hot?.on('story:changed', () => location.reload());
