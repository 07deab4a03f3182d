import { ATTRIBUTES } from '../../model/embed-settings';

/** The story's page, and the page for site engineers. */
const PAGES: Readonly<Record<string, string>> = {
  ui: `
    skip nav languages progress steps table facts facts_note what value period status source note
    stated derived restored missing conflict at_home credits reported updated based_on not_found
    to_story other close formula in_ledger in_timeline ask explore share_line share_scan reader
    reader_sign reader_text reader_text_100 reader_text_125 reader_text_150 reader_theme
    reader_theme_auto reader_theme_light reader_theme_dark reader_motion reader_motion_auto
    reader_motion_reduce reader_unrolled reader_unrolled_off reader_unrolled_on timeline by_series
    series_all share_title{title} share share_copied share_poster
    share_phone share_keep share_save hint hint_go hint_close board board_each{n} board_to
    board_of{n} board_note corrections no_corrections download download_events id number unit
    table_name series date label sort embed`,
  embed: `
    title intro back choose show show_story lang theme theme_auto theme_light theme_dark as
    as_element as_frame code copy copied by_hand preview preview_before preview_after paste
    paste_source paste_element{tag} paste_frame attributes attributes_note ${ATTRIBUTES.map((name) => `attr_${name}`).join(' ')} events events_note event_ready
    event_step event_error policy policy_note policy_element policy_frame policy_sandbox
    policy_trusted fallbacks fall_overflow fall_overflow_gets fall_both fall_both_gets fall_slides
    fall_slides_gets fall_bundle fall_bundle_gets fall_script fall_script_gets fall_print fall_print_gets upkeep upkeep_cache
    upkeep_upgrade upkeep_pin upkeep_stored upkeep_remove`,
};

/**
 * The labels the pages read besides those of the graphics, `ui.skip`, and the names each leaves open
 * to be filled in. `ui.board_…` names a group of the board, and is the board's to ask for.
 */
export const PAGE_LABELS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(PAGES).flatMap(([page, labels]) =>
    [...labels.matchAll(/(\w+)(?:\{(\w+)\})?/g)].map(
      ([, id = '', blank]) => [`${page}.${id}`, blank === undefined ? [] : [blank]] as const,
    ),
  ),
);

/** Who reads a label of such a name. */
export const isPage = (owner: string): boolean => Object.hasOwn(PAGES, owner);
