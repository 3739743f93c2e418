import { withCorrections, type Correction } from '../../domain/correction';
import { deriveCells } from '../../domain/effective';
import { isOpen, SEVERITIES, type Finding, type Severity } from '../../domain/finding';
import type { FormId } from '../../domain/forms';
import { cellsOutside, tableForms, type TableForms } from '../../domain/officialForm';
import type { TableName } from '../../domain/officialFormCell';
import type { CellState } from '../../domain/reports';

/** How a cell is shown: its state, or a total worked out from printed parts. */
export type ShownState = CellState | 'computed';

/** What stands in the official form: everything it shows besides its own words. */
export interface FormContent {
	/** The form each table is printed in. */
	forms: TableForms;
	/** Figures by cell code; a code that is not there has no number. */
	cells: Readonly<Record<string, number>>;
	/** State of the cells without a number; one that is in neither list is absent. */
	states: Readonly<Record<string, CellState>>;
	/** Cells as printed, where they are not plain numbers. */
	raw: Readonly<Record<string, string>>;
	/** Totals worked out from printed parts, where the report leaves them open. */
	computed: Readonly<Record<string, number>>;
	/** Cells that a person corrected. */
	corrected: Readonly<Record<string, Correction>>;
	/** What the rules say; only open failures mark cells. */
	findings: readonly Finding[];
	/** Tables that are in the report and cannot be read. */
	unreadable: readonly TableName[];
	/** What is to be said of single cells besides, such as how many reports a sum rests on. */
	remarks?: Readonly<Record<string, string>>;
}

/** A report as it was read, before what a person corrected. */
export interface ContentInput {
	/** `2019`, `2021`, `mixed`, or empty where it is not known. */
	format: FormId;
	cells: Readonly<Record<string, number>>;
	notes: readonly { cell: string; state: CellState; raw: string }[];
	corrections?: readonly Correction[];
	findings?: readonly Finding[];
	unreadable?: readonly TableName[];
}

/** Returns what the official form shows of a report, corrections in place and open totals worked out. */
export function formContent(input: ContentInput): FormContent {
	const corrections = input.corrections ?? [];
	const { cells, notes } = withCorrections(input, corrections, (c) => ({
		cell: c.cell,
		state: c.after.state,
		raw: ''
	}));
	const states: Record<string, CellState> = {};
	const raw: Record<string, string> = {};
	for (const note of notes) {
		if (cells[note.cell] === undefined) states[note.cell] = note.state;
		raw[note.cell] = note.raw;
	}
	const has = (code: string) => cells[code] !== undefined || (states[code] ?? 'absent') !== 'absent';
	const computed: Record<string, number> = {};
	for (const [code, { value, how }] of Object.entries(deriveCells(cells, states, input.format)))
		if (how === 'total') computed[code] = value;
	return {
		forms: tableForms(input.format, has),
		cells,
		states,
		raw,
		computed,
		corrected: Object.fromEntries(corrections.map((c) => [c.cell, c])),
		findings: input.findings ?? [],
		unreadable: input.unreadable ?? []
	};
}

/** One cell as it is shown. */
export interface CellLook {
	code: string;
	state: ShownState;
	/** Null where no number stands or follows. */
	value: number | null;
	/** As printed, where that is not the plain number; else empty. */
	raw: string;
	corrected: Correction | null;
	/** The open failures that rest on the cell, worst first. */
	findings: readonly Finding[];
	/** The worst of them. */
	severity: Severity | null;
	/** What is to be said of the cell besides; else empty. */
	remark: string;
}

/** Returns the open failures by the cells they rest on, worst first. */
export function findingsByCell(findings: readonly Finding[]): Map<string, Finding[]> {
	const found = new Map<string, Finding[]>();
	const open = findings.filter(isOpen);
	for (const severity of SEVERITIES) {
		for (const finding of open.filter((f) => f.severity === severity)) {
			for (const cell of new Set(finding.cells)) found.set(cell, [...(found.get(cell) ?? []), finding]);
		}
	}
	return found;
}

/** Returns how one cell is shown; `found` are the findings by cell. */
export function cellLook(
	content: FormContent,
	code: string,
	found: ReadonlyMap<string, readonly Finding[]>
): CellLook {
	const printed = content.cells[code];
	const worked = content.computed[code];
	const state = content.states[code] ?? 'absent';
	const findings = found.get(code) ?? [];
	return {
		code,
		state:
			printed !== undefined ? (printed === 0 ? 'zero' : 'value') : worked !== undefined ? 'computed' : state,
		value: printed ?? worked ?? null,
		raw: content.raw[code] ?? '',
		corrected: content.corrected[code] ?? null,
		findings,
		severity: findings[0]?.severity ?? null,
		remark: content.remarks?.[code] ?? ''
	};
}

/** Returns the cells with something in them that none of the printed tables has, in the order of the forms. */
export function outsideOf({ forms, cells, states }: FormContent): string[] {
	return cellsOutside(forms, (code) => cells[code] !== undefined || (states[code] ?? 'absent') !== 'absent');
}
