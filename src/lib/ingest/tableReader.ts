import type { ReportDraft } from './draft';
import type { CellCounts } from './drafts';
import { headerAt } from './headers';
import type { IssueLog } from './issues';
import { MAX_FORM_ROWS, MAX_REPORTS, MAX_ROWS, SURE_ENOUGH } from './limits';
import { LongReader } from './long';
import type { TablePlan } from './plan';
import type { CsvReadOptions } from './reading';
import { WideReader } from './wide';

const NUMBER = /^\s*[-+]?\d[\d,]*(\.\d+)?\s*$/;

/** Takes the rows of a file as they come, from its first, and hands those below the header to the right reader. */
export class TableReader {
	rows = 0;
	stopped = false;
	/** Rows kept for the form's own layout. */
	readonly sheet: string[][] = [];
	private readonly wide: WideReader | null;
	private readonly long: LongReader | null;
	private readonly bodyStart: number;
	private readonly width: number;

	constructor(
		private readonly plan: TablePlan,
		private readonly options: CsvReadOptions,
		private readonly log: IssueLog,
		counts: CellCounts
	) {
		const { layout, header, mapping } = plan;
		this.wide = layout === 'wide' && header !== null ? new WideReader(mapping, options, log, counts) : null;
		this.long = layout === 'long' && header !== null ? new LongReader(mapping, options, log, counts) : null;
		this.bodyStart = header === null ? 0 : header.start + header.depth;
		this.width = mapping.length;
	}

	get reports(): number {
		return this.wide?.drafts.length ?? this.long?.reports ?? 0;
	}

	/** Takes the next rows; sets `stopped` when a limit says that no more are wanted. */
	take(rows: readonly string[][]): void {
		for (const row of rows) {
			if (this.stopped) return;
			this.rows += 1;
			if (this.rows > MAX_ROWS) return this.stop('too-many-rows', MAX_ROWS);
			if (this.plan.layout === 'form') {
				if (this.sheet.length < MAX_FORM_ROWS) this.sheet.push(row);
				else if (this.sheet.length === MAX_FORM_ROWS && isFilled(row))
					this.stop('too-many-rows', MAX_FORM_ROWS);
				continue;
			}
			if (this.rows > this.bodyStart) this.body(row);
		}
	}

	/** Returns the reports of a table; the form's own layout is read from `sheet` instead. */
	finish(): ReportDraft[] {
		return this.wide?.drafts ?? this.long?.finish() ?? [];
	}

	private body(row: string[]): void {
		if (!isFilled(row) || this.stopped) return;
		const place = { file: this.options.file, row: this.rows, column: null };
		if (this.isHeaderAgain(row)) return;
		if (row.length < this.width || this.reaches(row)) {
			this.log.add('ragged-row', place, row.join(','), { expected: this.width, found: row.length });
		}
		if (this.reports >= MAX_REPORTS && this.wide !== null) return this.stop('too-many-reports', MAX_REPORTS);
		this.wide?.take(row, this.rows, this.width);
		this.long?.take(row, this.rows, this.width);
		if (this.long?.full === true) this.stop('too-many-reports', MAX_REPORTS);
	}

	/** Whether a row holds text beyond the header's last column. */
	private reaches(row: readonly string[]): boolean {
		for (let c = this.width; c < row.length; c++) if (row[c] !== '') return true;
		return false;
	}

	/** Says a header that comes again; a different one ends the reading, since what follows means something else. */
	private isHeaderAgain(row: string[]): boolean {
		if (row.some((c) => NUMBER.test(c))) return false;
		const mapped = this.plan.mapping.filter((m) => m.header !== '');
		const place = { file: this.options.file, row: this.rows, column: null };
		const same = mapped.filter((m) => m.header.split(' / ').includes((row[m.column] ?? '').trim())).length;
		if (same >= Math.max(1, mapped.length * 0.8)) {
			this.log.add('second-header', place, row.join(','));
			return true;
		}
		const filled = row.filter((c) => c.trim() !== '').length;
		const known = headerAt([row], 0, 1).proposals.filter((p) => (p[0]?.confidence ?? 0) >= SURE_ENOUGH);
		if (known.length < Math.max(3, filled * 0.6)) return false;
		this.log.add('other-header', place, row.join(','));
		this.stopped = true;
		return true;
	}

	private stop(code: 'too-many-rows' | 'too-many-reports', limit: number): void {
		this.stopped = true;
		this.log.add(code, { file: this.options.file, row: this.rows, column: null }, '', { limit });
	}
}

function isFilled(row: readonly string[]): boolean {
	return row.some((c) => c.trim() !== '');
}
