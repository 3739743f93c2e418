import fc from 'fast-check';
import type { Agency } from '../../src/lib/domain/agencies';
import type { ReportDraft } from '../../src/lib/ingest/draft';
import * as commands from '../../src/lib/workspace/commands';
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
			draft: draft({ year: r.year, cells: { t3_new_total: r.figure } }),
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
	fc.string({ maxLength: 5 }).map((t) => (ledger: Ledger) => commands.renameDataset(ledger, t, AT)),
	fc.constant((ledger: Ledger) => commands.removeAll(ledger, AT)),
	fc.constant((ledger: Ledger) => undo(ledger)),
	fc.nat(9).map((k) => (ledger: Ledger) => {
		const step = ledger.steps[k % Math.max(1, ledger.steps.length)];
		return step === undefined ? ledger : commands.restoreStep(ledger, step.step_id, AT);
	})
);
