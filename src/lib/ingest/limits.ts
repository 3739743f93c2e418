/** Bytes of one file; a larger one is read up to here and the rest is said to be unread. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** Rows of one file, header included. */
export const MAX_ROWS = 2_000_000;

/** Columns of one file: both forms together have about 240. */
export const MAX_COLUMNS = 1_000;

/** Reports of one file; each keeps some 200 figures in memory. */
export const MAX_REPORTS = 10_000;

/** Characters of one field; a longer one is cut, and a quote left open longer than this is taken literally. */
export const MAX_FIELD = 100_000;

/** Issues kept with their place; those beyond are counted by code. */
export const MAX_ISSUES = 1_000;

/** Issues of one code kept with their place, so that one frequent kind does not hide the others. */
export const MAX_ISSUES_PER_CODE = 200;

/** Characters of raw text an issue carries. */
export const RAW_LENGTH = 200;

/** Rows shown before anything is accepted. */
export const PREVIEW_ROWS = 20;

/** Columns shown before anything is accepted. */
export const PREVIEW_COLUMNS = 300;

/** Rows of a sheet in the form's own layout; the longest form has fewer than 100. */
export const MAX_FORM_ROWS = 2_000;

/** Columns of a sheet in the form's own layout. */
export const MAX_FORM_COLUMNS = 200;

/** Bytes by which encoding, delimiter, header and layout are told. */
export const HEAD_BYTES = 256 * 1024;

/** Bytes decoded and parsed before the reader lets others work. */
export const CHUNK_BYTES = 512 * 1024;

/** From this confidence on a proposal is in effect without being confirmed. */
export const SURE_ENOUGH = 0.8;
