import fc from 'fast-check';
import type { Agency } from '../../src/lib/domain/agencies';
import type { ReportDraft } from '../../src/lib/ingest/draft';
import type { CellContent, Correction } from '../../src/lib/domain/correction';
import type { ReportDocument } from '../../src/lib/domain/document';
import type { ReorganisationKind } from '../../src/lib/domain/ruleSettings';
import * as commands from '../../src/lib/workspace/commands';
import { correctCell, undoCorrection } from '../../src/lib/workspace/correctCommands';
import * as ruleCommands from '../../src/lib/workspace/ruleCommands';
import { undo, type Ledger } from '../../src/lib/workspace/ledger';
import { acceptImport, planImport, type Decision } from '../../src/lib/workspace/plan';

export const AT = '2026-03-01T08:00:00.000Z';

/** Returns an agency of the tests' roster. */
export function agency(id: string, parent = ''): Agency {
	return {
		agency_id: id,
		name_zh: `name of ${id}`,
		name_en: '',
		short_zh: '',
		kind: 'bureau',
		level: 'city',
		region: '',
		parent_id: parent,
		uscc: '',
		names: '',
		valid_from: null,
		valid_to: null
	};
}

/** Returns a draft as a reader makes it. */
export function draft(part: Partial<ReportDraft> = {}): ReportDraft {
	return {
		draft_id: 'd1',
		place: { file: 'a.csv', row: 2, column: null },
		agency: 'name of a',
		agency_code: '',
		year: 2023,
		format: '2021',
		scope: 'own',
		published_on: '',
		title: '',
		source: '',
		cells: { t3_new_total: 5 },
		notes: [],
		problems: [],
		problems_read: false,
		extras: {},
		document: null,
		corrections: [],
		...part
	};
}

/** Returns a document that says one figure in its text. */
export function document(figure: number): ReportDocument {
	const sentence = `new requests: ${figure}`;
	return {
		kind: 'html',
		lines: [
			{ text: sentence, columns: null, page: 1, sheet: '', table: null },
			{ text: `total\t${figure}`, columns: [0, 7], page: null, sheet: '', table: 0 }
		],
		spots: { t3_new_total: { line: 2, column: 7 }, n_new_stated: { line: 1, column: null } },
		sentences: { n_new_stated: sentence },
		unreadable: ['t4'],
		prose: {
			statements: [
				{
					...{
						kind: 'new',
						value: figure,
						negated: false,
						share: false,
						unit: '',
						precision: 'exact' as const
					},
					...{ raw: String(figure), sentence, place: { line: 1, until: 1, page: 1 }, aside: '' as const },
					summing: false
				}
			],
			...{ text: sentence, sectionSix: null, compared: null }
		},
		whole: true
	};
}

/** Returns a correction of one cell as a screen makes it. */
export function correction(cell: string, after: CellContent, part: Partial<Correction> = {}): Correction {
	return {
		cell,
		raw: '',
		before: { state: 'absent', value: null },
		after,
		who: 'me',
		note: '',
		at: '',
		...part
	};
}

/** Returns the ledger with reports of agency and year imported as decided. */
export function importInto(
	ledger: Ledger,
	id: string,
	reports: readonly { agency: string; year: number; figure: number; decision?: Decision }[]
): Ledger {
	const items = planImport(
		ledger,
		reports.map((r) => ({
			draft: draft({
				year: r.year,
				cells: { t3_new_total: r.figure },
				document: r.figure > 1 ? document(r.figure) : null
			}),
			agency_id: r.agency,
			year: r.year
		}))
	).map((item, i) => ({ ...item, decision: reports[i]?.decision ?? item.decision }));
	const agencies = [...new Set(reports.map((r) => r.agency))].map((a) => agency(a));
	return acceptImport(ledger, { items, agencies, files: [`${id}.csv`], import_id: id, at: AT });
}

const AGENCIES = ['a', 'b', 'c'];

/** One thing a person does, chosen at random, as a function of the ledger it is done to. */
export const anyAct: fc.Arbitrary<(ledger: Ledger, n: number) => Ledger> = fc.oneof(
	fc
		.array(
			fc.record({
				agency: fc.constantFrom(...AGENCIES),
				year: fc.integer({ min: 2021, max: 2022 }),
				figure: fc.integer({ min: 0, max: 3 }),
				decision: fc.constantFrom<Decision>('version', 'replace', 'skip')
			}),
			{ minLength: 1, maxLength: 4 }
		)
		.map((reports) => (ledger: Ledger, n: number) => importInto(ledger, `import-${n}`, reports)),
	fc.nat(9).map((k) => (ledger: Ledger) => {
		const ids = [...ledger.tables.reports.keys()];
		const id = ids[k % Math.max(1, ids.length)];
		return id === undefined ? ledger : commands.chooseVersion(ledger, id, AT);
	}),
	fc.nat(9).map((k) => (ledger: Ledger) => {
		const ids = [...ledger.tables.reports.keys()];
		const id = ids[k % Math.max(1, ids.length)];
		return id === undefined ? ledger : commands.removeReports(ledger, [id], id, AT);
	}),
	fc.constantFrom(...AGENCIES).map((id) => (ledger: Ledger) => commands.removeAgency(ledger, id, AT)),
	fc
		.constantFrom(...AGENCIES)
		.map(
			(id) => (ledger: Ledger, n: number) =>
				commands.saveAgency(ledger, { ...agency(id), name_en: `renamed ${n}` }, AT)
		),
	fc.constantFrom(...AGENCIES).map((id) => (ledger: Ledger) => {
		if (!ledger.tables.agencies.has(id)) return ledger;
		const year = { agency_id: id, year: 2022, expected: true, population: null, staff: null };
		return commands.saveYear(ledger, year, year, AT);
	}),
	fc.nat(9).map((k) => (ledger: Ledger) => {
		const ids = [...ledger.tables.imports.keys()];
		const id = ids[k % Math.max(1, ids.length)];
		return id === undefined ? ledger : commands.removeImport(ledger, id, AT);
	}),
	fc
		.tuple(fc.nat(9), fc.constantFrom('t3_new_total', 't3_new_natural'), fc.option(fc.nat(3)))
		.map(([k, cell, value]) => (ledger: Ledger) => {
			const ids = [...ledger.tables.reports.keys()];
			const id = ids[k % Math.max(1, ids.length)] ?? '';
			const state = value === null ? 'blank' : value === 0 ? 'zero' : 'value';
			return correctCell(ledger, id, correction(cell, { state, value }), AT);
		}),
	fc.nat(9).map((k) => (ledger: Ledger) => {
		const ids = [...ledger.tables.reports.keys()];
		return undoCorrection(ledger, ids[k % Math.max(1, ids.length)] ?? '', 't3_new_total', AT);
	}),
	fc.tuple(fc.nat(3), fc.constantFrom('', 'seen', 'as told')).map(([n, reason]) => (ledger: Ledger) => {
		const given = { key: `key-${n}`, rule: 'Y-CARRY', agency_id: 'a', report_year: 2022, reason };
		return ruleCommands.acknowledgeFinding(ledger, given, AT);
	}),
	fc.nat(3).map((n) => (ledger: Ledger) => ruleCommands.withdrawAcknowledgement(ledger, `key-${n}`, AT)),
	fc
		.tuple(
			fc.constantFrom(...AGENCIES),
			fc.constantFrom<ReorganisationKind>('merged', 'renamed'),
			fc.constantFrom('', 'b joined'),
			fc.boolean()
		)
		.map(([agency_id, kind, note, gone]) => (ledger: Ledger) => {
			const change = { agency_id, year: 2022, kind, note };
			return ruleCommands.saveReorganisation(ledger, gone ? { remove: change } : change, AT);
		}),
	fc.constantFrom('01-31', '02-28', '02-30').map((department) => (ledger: Ledger) => {
		return ruleCommands.saveDeadlines(ledger, { department, government: '03-31' }, AT);
	}),
	fc.string({ maxLength: 5 }).map((t) => (ledger: Ledger) => commands.renameDataset(ledger, t, AT)),
	fc.constant((ledger: Ledger) => commands.removeAll(ledger, AT)),
	fc.constant((ledger: Ledger) => undo(ledger)),
	fc.nat(9).map((k) => (ledger: Ledger) => {
		const step = ledger.steps[k % Math.max(1, ledger.steps.length)];
		return step === undefined ? ledger : commands.restoreStep(ledger, step.step_id, AT);
	})
);
