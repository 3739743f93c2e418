import { cellByCode } from '../domain/cells';
import type { Place, ReportDraft } from './draft';
import { emptyDraft, finishDraft, hasFigures, putCell, wantsOf, type CellCounts } from './drafts';
import { checkIdentity, checkText, identify, IDENTITY_ROLES, isSumRow, type IdentityTexts } from './identity';
import { columnLetter, type IssueLog } from './issues';
import { columnOf } from './mapping';
import type { ColumnMapping, CsvReadOptions } from './reading';
import type { CellWants } from './value';

interface FigureColumn {
	index: number;
	code: string;
	wants: CellWants;
	name: string;
}

/** Reads a table with one row per report. */
export class WideReader {
	readonly drafts: ReportDraft[] = [];
	private readonly figures: FigureColumn[] = [];
	private readonly extras: { index: number; name: string }[] = [];
	private readonly identity: { role: (typeof IDENTITY_ROLES)[number]; index: number; name: string }[] = [];
	private readonly seen = new Map<string, number>();

	constructor(
		mapping: readonly ColumnMapping[],
		private readonly options: CsvReadOptions,
		private readonly log: IssueLog,
		private readonly counts: CellCounts
	) {
		const names = columnNames(mapping);
		for (const role of IDENTITY_ROLES) {
			const index = columnOf(mapping, role);
			if (index !== null) this.identity.push({ role, index, name: names[index] ?? '' });
		}
		for (const m of mapping) {
			const name = names[m.column] ?? m.letter;
			const cell = cellByCode(m.target);
			if (cell !== null) {
				const unit = m.unit ?? (m.why === 'code' ? cell.unit : null);
				this.figures.push({ index: m.column, code: cell.code, wants: wantsOf(cell, unit), name });
			} else if (m.target === 'extra') this.extras.push({ index: m.column, name });
		}
	}

	/** Takes one row; `row` is its number in the file. Rows without anything to read are said, not dropped. */
	take(cells: readonly string[], row: number, width: number): void {
		const { file } = this.options;
		const place: Place = { file, row, column: null };
		const draft = emptyDraft(`${file}#${row}`, place);
		const texts: IdentityTexts = {};
		for (const { role, index, name } of this.identity) {
			const raw = cells[index];
			if (raw !== undefined) texts[role] = { raw, column: name };
		}
		if (texts.agency !== undefined && isSumRow(texts.agency.raw)) {
			return this.log.add('sum-row', place, cells.join(','));
		}
		identify(draft, texts, this.options, this.log);
		for (const { index, code, wants, name } of this.figures) {
			const raw = cells[index];
			if (raw === undefined) continue;
			putCell(draft, code, raw, wants, () => ({ file, row, column: name }), this.log);
		}
		for (const { index, name } of this.extras) this.keep(draft, name, cells[index] ?? '');
		for (let c = width; c < cells.length; c++) this.keep(draft, columnLetter(c), cells[c] ?? '');

		const anonymous = draft.agency === '' && draft.agency_code === '';
		if (!hasFigures(draft)) this.log.add('no-figures', place, cells.join(',').replace(/,{2,}/g, ','));
		if (anonymous && draft.year === null && !hasFigures(draft)) return;
		checkIdentity(draft, cells.slice(0, 8).join(','), this.log);
		this.sayRepeated(draft);
		finishDraft(draft, this.counts, this.log);
		this.drafts.push(draft);
	}

	private keep(draft: ReportDraft, name: string, raw: string): void {
		if (raw === '') return;
		checkText(raw, { ...draft.place, column: name }, this.log);
		draft.extras[name] = raw;
	}

	private sayRepeated(draft: ReportDraft): void {
		if (draft.year === null || (draft.agency === '' && draft.agency_code === '')) return;
		const key = `${draft.agency_code || draft.agency}\u0000${draft.year}`;
		const first = this.seen.get(key);
		if (first === undefined) this.seen.set(key, draft.place.row ?? 0);
		else this.log.add('repeated-report', draft.place, draft.agency, { year: draft.year, first });
	}
}

/** Returns a name for each column: its header, with the spreadsheet's letter where the header is blank or repeated. */
export function columnNames(mapping: readonly ColumnMapping[]): string[] {
	const times = new Map<string, number>();
	for (const m of mapping) times.set(m.header, (times.get(m.header) ?? 0) + 1);
	return mapping.map((m) => {
		const header = m.header.slice(0, 80);
		if (header === '') return m.letter;
		return (times.get(m.header) ?? 0) > 1 ? `${header} (${m.letter})` : header;
	});
}
