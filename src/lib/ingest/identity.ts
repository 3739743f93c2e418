import { SUM_ROW } from '../domain/columnPhrases';
import type { Place, ReportDraft } from './draft';
import { parseDate, parseForm, parseScope, parseYear, scopeOfName } from './facts';
import type { IssueLog } from './issues';
import type { CsvReadOptions } from './reading';
import { foldWidth } from './value';

/** The texts of a row that say whose report it is and which, by role; roles without a column are left out. */
export type IdentityTexts = Partial<
	Record<
		'agency' | 'agency_id' | 'year' | 'format' | 'published_on' | 'title' | 'source' | 'scope',
		{ raw: string; column: string }
	>
>;

export const IDENTITY_ROLES = [
	'agency',
	'agency_id',
	'year',
	'format',
	'published_on',
	'title',
	'source',
	'scope'
] as const;

const MARKUP = /<\/?[a-z!][^>]*>?|&(?:[a-z]+|#\d+);/i;

/** Says that a text holds a formula or markup; the text itself stays as it is. */
export function checkText(raw: string, place: Place, log: IssueLog): void {
	if (/^[=@]/.test(raw)) log.add('formula', place, raw, { cell: '', unit: '', value: '' });
	if (MARKUP.test(raw)) log.add('html-in-text', place, raw);
}

/** Returns whether an agency cell only heads a row that adds up the others. */
export function isSumRow(agency: string): boolean {
	return SUM_ROW.test(foldWidth(agency).replace(/\s+/g, ''));
}

/** Fills in whose report a draft is and which, from its row and from the answers that hold for the whole file. */
export function identify(
	draft: ReportDraft,
	texts: IdentityTexts,
	options: CsvReadOptions,
	log: IssueLog
): void {
	const at = (column: string): Place => ({ ...draft.place, column });
	for (const role of ['agency', 'agency_id', 'title', 'source'] as const) {
		const text = texts[role];
		if (text !== undefined && text.raw !== '') checkText(text.raw, at(text.column), log);
	}
	draft.agency = clean(texts.agency?.raw ?? '') || (options.agency ?? '');
	draft.agency_code = foldWidth(texts.agency_id?.raw ?? '');
	draft.title = clean(texts.title?.raw ?? '');
	draft.source = clean(texts.source?.raw ?? '');

	const year = texts.year;
	draft.year = year === undefined || year.raw.trim() === '' ? (options.year ?? null) : parseYear(year.raw);
	if (draft.year === null && year !== undefined && year.raw.trim() !== '') {
		log.add('bad-year', at(year.column), year.raw);
	}
	read(texts.format, parseForm, 'bad-format', (v) => (draft.format = v));
	if (draft.format === '' && options.format !== undefined) draft.format = options.format;
	read(texts.published_on, parseDate, 'bad-date', (v) => (draft.published_on = v));
	draft.scope = scopeOfName(draft.agency);
	read(texts.scope, parseScope, 'bad-scope', (v) => (draft.scope = v));

	function read<T>(
		text: { raw: string; column: string } | undefined,
		parse: (raw: string) => T | null,
		code: 'bad-format' | 'bad-date' | 'bad-scope',
		take: (value: T) => void
	): void {
		if (text === undefined || text.raw.trim() === '') return;
		const value = parse(text.raw);
		if (value === null) log.add(code, at(text.column), text.raw);
		else take(value);
	}
}

function clean(raw: string): string {
	return raw.replace(/\s+/g, ' ').trim();
}

/** Says what a draft lacks to be a report: agency or year. */
export function checkIdentity(draft: ReportDraft, raw: string, log: IssueLog): void {
	if (draft.agency === '' && draft.agency_code === '') log.add('no-agency', draft.place, raw);
	if (draft.year === null) log.add('no-year', draft.place, draft.agency || raw);
}
