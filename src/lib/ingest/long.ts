import { cellByCode, type Cell } from '../domain/cells';
import type { Place, ReportDraft } from './draft';
import { emptyDraft, finishDraft, putCell, wantsOf, type CellCounts } from './drafts';
import { checkIdentity, checkText, identify, IDENTITY_ROLES, isSumRow, type IdentityTexts } from './identity';
import { PROSE_GROUPS } from '../domain/phrases';
import { proposeTarget, headerUnit } from './columns';
import { bareKey } from './labels';
import { columnLetter, type IssueLog } from './issues';
import { MAX_REPORTS, SURE_ENOUGH } from './limits';
import { columnOf } from './mapping';
import { parseCell } from './value';
import { columnNames } from './wide';
import type { ColumnMapping, CsvReadOptions, Proposal } from './reading';

const proseGroups = new Set(PROSE_GROUPS);

/** Reads a table with one row per figure. */
export class LongReader {
	private readonly byReport = new Map<string, ReportDraft>();
	private readonly resolved = new Map<string, Proposal[]>();
	private readonly columns: Record<'group' | 'item' | 'applicant' | 'value' | 'unit', number | null>;
	private readonly names: string[];
	private readonly identity: { role: (typeof IDENTITY_ROLES)[number]; index: number }[] = [];
	private readonly extras: number[];
	/** Set when a row would open more reports than are kept. */
	full = false;

	constructor(
		private readonly mapping: readonly ColumnMapping[],
		private readonly options: CsvReadOptions,
		private readonly log: IssueLog,
		private readonly counts: CellCounts
	) {
		this.names = columnNames(mapping);
		this.columns = {
			group: columnOf(mapping, 'group'),
			item: columnOf(mapping, 'item'),
			applicant: columnOf(mapping, 'applicant'),
			value: columnOf(mapping, 'value'),
			unit: columnOf(mapping, 'unit')
		};
		for (const role of IDENTITY_ROLES) {
			const index = columnOf(mapping, role);
			if (index !== null) this.identity.push({ role, index });
		}
		this.extras = mapping.filter((m) => m.target === 'extra').map((m) => m.column);
	}

	/** Takes one row; `row` is its number in the file. */
	take(cells: readonly string[], row: number, width: number): void {
		const { file } = this.options;
		const text = (column: number | null) => (column === null ? '' : (cells[column] ?? '').trim());
		const at = (column: number | null): Place => ({
			file,
			row,
			column: column === null ? null : (this.names[column] ?? columnLetter(column))
		});
		const draft = this.draftOf(cells, row);
		if (draft === null) return;
		const valueColumn = this.columns.value;
		for (const c of this.extras) this.keep(draft, at(c), cells[c] ?? '', row);
		for (let c = width; c < cells.length; c++) this.keep(draft, at(c), cells[c] ?? '', row);

		const path = [text(this.columns.group), text(this.columns.item), text(this.columns.applicant)];
		const label = path.filter((p) => p !== '').join(' / ');
		const found = this.resolve(path);
		const best = found[0];
		const raw = valueColumn === null ? '' : (cells[valueColumn] ?? '');
		if (best === undefined || best.confidence < SURE_ENOUGH) {
			const options = found.map((f) => f.target).join(' ');
			this.log.add(best === undefined ? 'unknown-item' : 'ambiguous-item', at(this.columns.item), label, {
				options,
				figure: raw.slice(0, 80)
			});
			this.keep(draft, { file, row, column: label }, raw, row);
			return;
		}
		const cell = cellByCode(best.target);
		if (cell !== null) this.put(draft, cell, raw, text(this.columns.unit), label, at(valueColumn));
	}

	/** Returns the reports read, in the order of their first rows. */
	finish(): ReportDraft[] {
		const drafts = [...this.byReport.values()];
		for (const draft of drafts) finishDraft(draft, this.counts, this.log);
		return drafts;
	}

	get reports(): number {
		return this.byReport.size;
	}

	private put(draft: ReportDraft, cell: Cell, raw: string, unit: string, label: string, place: Place): void {
		const value = this.columns.value;
		const headerStates = value === null ? null : (this.mapping[value]?.unit ?? null);
		const stated = unit !== '' ? unit : (headerUnit(label) ?? headerStates);
		const byCode = label.toLowerCase().includes(cell.code);
		const wants = wantsOf(cell, stated ?? (byCode ? cell.unit : null));
		const noted = draft.notes.find((n) => n.cell === cell.code);
		const before = noted?.raw ?? (cell.code in draft.cells ? String(draft.cells[cell.code]) : null);
		if (before === null) {
			putCell(draft, cell.code, raw, wants, () => place, this.log);
			return;
		}
		const parsed = parseCell(raw, wants);
		const same = before === raw || (parsed.value !== null && parsed.value === draft.cells[cell.code]);
		this.log.add(same ? 'repeated-figure' : 'conflicting-figure', place, raw, {
			cell: cell.code,
			first: before.slice(0, 80)
		});
	}

	private resolve(path: readonly string[]): Proposal[] {
		const key = path.join('\u0000');
		let found = this.resolved.get(key);
		if (found === undefined) {
			const parts = path.filter((p) => p !== '');
			const prose = proseGroups.has(bareKey(path[0] ?? ''));
			const fits = (p: Proposal) => cellByCode(p.target)?.table === 'prose' || !prose;
			const cellsOf = (labels: readonly string[]) =>
				proposeTarget(labels).filter((p) => cellByCode(p.target) !== null && fits(p));
			found = byCodes(path) ?? cellsOf(parts);
			if (found.length === 0 && (path[0] ?? '') !== '') found = cellsOf(parts.slice(1));
			this.resolved.set(key, found);
		}
		return found;
	}

	private draftOf(cells: readonly string[], row: number): ReportDraft | null {
		const key = this.identity.map(({ role, index }) => `${role}=${identityKey(role, cells[index] ?? '')}`);
		const joined = key.join('\u0000');
		const known = this.byReport.get(joined);
		if (known !== undefined) return known;
		const { file } = this.options;
		const place: Place = { file, row, column: null };
		const texts: IdentityTexts = {};
		for (const { role, index } of this.identity) {
			const raw = cells[index];
			if (raw !== undefined) texts[role] = { raw, column: this.names[index] ?? '' };
		}
		if (texts.agency !== undefined && isSumRow(texts.agency.raw)) {
			this.log.add('sum-row', place, cells.join(','));
			return null;
		}
		if (this.byReport.size >= MAX_REPORTS) {
			this.full = true;
			return null;
		}
		const draft = emptyDraft(`${file}#${row}`, place);
		identify(draft, texts, this.options, this.log);
		checkIdentity(draft, cells.slice(0, 8).join(','), this.log);
		this.byReport.set(joined, draft);
		return draft;
	}

	private keep(draft: ReportDraft, place: Place, raw: string, row: number): void {
		if (raw.trim() === '') return;
		checkText(raw, place, this.log);
		const name = place.column ?? '';
		const taken = draft.extras[name];
		if (taken === raw) return;
		draft.extras[taken === undefined ? name : `${name} #${row}`] = raw;
	}
}

/** Only agency and year say which report a row belongs to; the rest is taken from its first row. */
function identityKey(role: string, raw: string): string {
	return role === 'agency' || role === 'agency_id' || role === 'year' ? raw.trim() : '';
}

/** Returns the cell named by its own code, or by the code of a row with that of an applicant; null for words. */
function byCodes(path: readonly string[]): Proposal[] | null {
	const [, item = '', applicant = ''] = path.map((p) => p.toLowerCase());
	const code = [item, `${item}_${applicant}`].find((c) => cellByCode(c) !== null);
	return code === undefined ? null : [{ target: code, confidence: 1, why: 'code' }];
}
