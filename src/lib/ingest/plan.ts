import { cellByCode } from '../domain/cells';
import { columnNames } from './wide';
import { formSheet, looksLikeForm } from './formSheet';
import { findHeader, headerAt, type Header } from './headers';
import type { IssueLog } from './issues';
import { MAX_FORM_COLUMNS, SURE_ENOUGH } from './limits';
import { columnOf, proposeMapping } from './mapping';
import type { ColumnMapping, CsvReadOptions, Layout } from './reading';

/** Rows by which the form's own layout is told. */
const FORM_ROWS = 200;

/** How a file is going to be read. */
export interface TablePlan {
	layout: Layout;
	confidence: number;
	/** Null in the form's own layout and where no header was found. */
	header: Header | null;
	mapping: ColumnMapping[];
	/** Names of the columns, each once. */
	names: string[];
}

function sureTargets(header: Header): string[] {
	return header.proposals.flatMap((p) =>
		p[0] !== undefined && p[0].confidence >= SURE_ENOUGH ? [p[0].target] : []
	);
}

/** Returns the layout the first rows show, and how sure that is. */
function detectLayout(
	rows: readonly (readonly string[])[],
	header: Header | null
): { layout: Layout; confidence: number } {
	const targets = header === null ? [] : sureTargets(header);
	const has = (role: string) => targets.includes(role);
	const who = has('agency') || has('agency_id') ? 1 : 0;
	const when = has('year') ? 1 : 0;
	const figures = targets.filter((t) => cellByCode(t) !== null).length;
	if (has('item') && has('value') && figures <= 2) {
		return { layout: 'long', confidence: 0.7 + 0.14 * (who + when) };
	}
	const wide = Math.min(0.98, 0.5 + 0.2 * (who + when) + 0.02 * figures);
	if (figures > 0 && who + when === 2) return { layout: 'wide', confidence: wide };
	const form = looksLikeForm(
		formSheet(
			rows.slice(0, FORM_ROWS).map((r) => r.slice(0, MAX_FORM_COLUMNS)),
			''
		)
	);
	if (header === null)
		return form > 0 ? { layout: 'form', confidence: form } : { layout: 'wide', confidence: 0 };
	if (form >= 0.8) return { layout: 'form', confidence: form };
	if (figures > 0) return { layout: 'wide', confidence: wide };
	if (form > 0) return { layout: 'form', confidence: form };
	return { layout: 'wide', confidence: 0.1 };
}

/** Returns the plan for a file by its first rows and what a person overrode, and states what the header lacks. */
export function planTable(rows: readonly string[][], options: CsvReadOptions, log: IssueLog): TablePlan {
	const place = { file: options.file, row: null, column: null };
	const chosen = options.header ?? null;
	const header = chosen === null ? findHeader(rows) : headerAt(rows, chosen.row - 1, chosen.depth);
	const detected = detectLayout(rows, header);
	const layout = options.layout ?? detected.layout;
	const told = (options.layout ?? null) !== null;
	const confidence = told ? 1 : detected.confidence;
	const nothing: TablePlan = { layout, confidence, header: null, mapping: [], names: [] };
	if (layout === 'form' || !rows.some((r) => r.some((c) => c.trim() !== ''))) return nothing;

	const used = header ?? firstRowAsHeader(rows);
	const body = rows.slice(used.start + used.depth, used.start + used.depth + 30);
	const mapping = proposeMapping(used, layout, body, options.mapping);
	const mapped = Object.keys(options.mapping ?? {}).length > 0;
	if (header === null && !mapped) log.add('no-header', place);
	else if (confidence < 0.3 && !mapped) log.add('unknown-layout', place);
	sayHeader(mapping, options, used, log);
	sayMissing(mapping, layout, options, log);
	return { layout, confidence, header: used, mapping, names: columnNames(mapping) };
}

/** A table whose header says nothing known: its first filled row, so that a person can say what the columns are. */
function firstRowAsHeader(rows: readonly string[][]): Header {
	const start = rows.findIndex((r) => r.some((c) => c.trim() !== ''));
	return headerAt(rows, Math.max(0, start), 1);
}

function sayHeader(
	mapping: readonly ColumnMapping[],
	options: CsvReadOptions,
	header: Header,
	log: IssueLog
): void {
	const row = header.start + header.depth;
	const seen = new Map<string, string>();
	if (header.start > 0) {
		log.add('rows-above-header', { file: options.file, row: 1, column: null }, '', { count: header.start });
	}
	for (const m of mapping) {
		const place = { file: options.file, row, column: m.letter };
		const first = seen.get(m.header);
		if (m.header !== '' && first !== undefined) log.add('duplicate-header', place, m.header, { first });
		else seen.set(m.header, m.letter);
		if (m.why === 'user' || m.target !== 'extra') continue;
		const best = m.proposals[0];
		if (m.header === '') {
			log.add('empty-header', place);
		} else if (best === undefined) {
			log.add('unknown-column', place, m.header);
		} else if (best.confidence >= SURE_ENOUGH) {
			if (best.target !== 'extra' && first === undefined) {
				log.add('same-target', place, m.header, { target: best.target });
			}
		} else {
			log.add('ambiguous-header', place, m.header, { options: m.proposals.map((p) => p.target).join(' ') });
		}
	}
}

function sayMissing(
	mapping: readonly ColumnMapping[],
	layout: Layout,
	options: CsvReadOptions,
	log: IssueLog
): void {
	const place = { file: options.file, row: null, column: null };
	const has = (target: string) => columnOf(mapping, target) !== null;
	if (!has('agency') && !has('agency_id') && (options.agency ?? '') === '')
		log.add('no-agency-column', place);
	if (!has('year') && (options.year ?? null) === null) log.add('no-year-column', place);
	if (layout !== 'long') return;
	if (!has('item')) log.add('no-item-column', place);
	if (!has('value')) log.add('no-value-column', place);
}
