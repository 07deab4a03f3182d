// Before the framework starts, which needs observers even where the browser has none.
import '$lib/scroll/support';
