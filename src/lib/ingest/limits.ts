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

/** Bytes of one report that is no table of figures: web page, document, workbook, PDF or text. */
export const MAX_REPORT_BYTES = 64 * 1024 * 1024;

/** Lines of one report; the longest published ones have a few thousand. */
export const MAX_SOURCE_LINES = 100_000;

/** Characters of one line that may be a row of the form; longer ones are prose. */
export const MAX_ROW_TEXT = 2_000;

/** Entries of a zipped document (DOCX, XLSX), bytes of all of them unpacked, and how far one may have been packed. */
export const MAX_ZIP_ENTRIES = 5_000;
export const MAX_UNZIPPED_BYTES = 256 * 1024 * 1024;
export const MAX_ZIP_RATIO = 400;

/** Bytes below which a zipped entry may be packed as tightly as it likes. */
export const SMALL_ENTRY_BYTES = 2 * 1024 * 1024;

/** Depth of nested elements in a web page; deeper ones are read as text. */
export const MAX_DEPTH = 200;

/** Tags that stand open at once in a web page; a page with more is not read. */
export const MAX_NESTING = 3_000;

/** Columns a merged cell may span, and rows. */
export const MAX_SPAN = 500;

/** Pages of a PDF that are read, and milliseconds spent on it. */
export const MAX_PAGES = 500;
export const MAX_PDF_MILLISECONDS = 60_000;
