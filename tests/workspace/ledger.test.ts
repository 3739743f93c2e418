import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentReports } from '../../src/lib/domain/reports';
import * as commands from '../../src/lib/workspace/commands';
import { contentOf, ownDataset } from '../../src/lib/workspace/content';
import { applyChanges, changesBetween, emptyLedger, undo, type Ledger } from '../../src/lib/workspace/ledger';
import { currentOf, effectiveReport, versionsByFiling } from '../../src/lib/workspace/versions';
import { agency, anyAct, AT, importInto } from './ledgerCases';

const anyLife = fc.array(anyAct, { minLength: 1, maxLength: 12 });

function live(acts: readonly ((l: Ledger, n: number) => Ledger)[]): Ledger[] {
	const states: Ledger[] = [emptyLedger()];
	acts.forEach((act, n) => states.push(act(states.at(-1) as Ledger, n)));
	return states;
}

function figures(ledger: Ledger): Record<string, number | undefined> {
	const content = contentOf(ledger.tables);
	const current = currentReports(content.reports);
	return Object.fromEntries(
		content.reports
			.filter((r) => current.has(r.report_id))
			.map((r) => [`${r.agency_id} ${r.report_year}`, r.cells.t3_new_total])
	);
}

describe('the ledger', () => {
	it('is after an undo exactly what it was before the step', () => {
		fc.assert(
			fc.property(anyLife, anyAct, (acts, act) => {
				const before = live(acts).at(-1) as Ledger;
				const after = act(before, 99);
				if (after.steps.length !== before.steps.length + 1) return;
				expect(undo(after)).toEqual(before);
			})
		);
	});

	it('loses nothing: every report that was ever there is there or can be brought back', () => {
		fc.assert(
			fc.property(anyLife, (acts) => {
				let undone = new Set<string>();
				const states = live(acts);
				const end = states.at(-1) as Ledger;
				const reachable = new Set<string>(end.tables.reports.keys());
				for (const step of end.steps) {
					for (const c of step.before) if (c.table === 'reports' && c.record !== null) reachable.add(c.key);
				}
				states.forEach((state, i) => {
					const next = states[i + 1];
					if (next === undefined || next.steps.length >= state.steps.length) return;
					/* an undone import takes its reports away for good: that is what undoing means */
					undone = new Set([...undone, ...state.tables.reports.keys()]);
				});
				for (const state of states) {
					for (const id of state.tables.reports.keys()) {
						expect(reachable.has(id) || undone.has(id)).toBe(true);
					}
				}
			})
		);
	});

	it('counts exactly one version of each agency and year', () => {
		fc.assert(
			fc.property(anyLife, (acts) => {
				for (const state of live(acts)) {
					const current = currentReports([...state.tables.reports.values()].map(effectiveReport));
					for (const versions of versionsByFiling(state.tables).values()) {
						expect(versions.filter((v) => current.has(v.report.report_id))).toHaveLength(1);
					}
				}
			})
		);
	});

	it('never keeps a report or a roster year whose agency is gone', () => {
		fc.assert(
			fc.property(anyLife, (acts) => {
				for (const { tables } of live(acts)) {
					for (const v of tables.reports.values()) expect(tables.agencies.has(v.report.agency_id)).toBe(true);
					for (const y of tables.years.values()) expect(tables.agencies.has(y.agency_id)).toBe(true);
				}
			})
		);
	});

	it('never changes a state that was handed out', () => {
		fc.assert(
			fc.property(anyLife, (acts) => {
				const states = live(acts);
				const frozen = states.map((s) => structuredClone(s));
				live(acts);
				expect(states).toEqual(frozen);
			})
		);
	});

	it('can be followed by its changes alone, as the store does', () => {
		fc.assert(
			fc.property(anyLife, (acts) => {
				const states = live(acts);
				states.reduce((from, to) => {
					expect(applyChanges(from.tables, changesBetween(from.tables, to.tables))).toEqual(to.tables);
					return to;
				});
			})
		);
	});
});

describe('versions of one report', () => {
	const first = importInto(emptyLedger(), 'one', [{ agency: 'a', year: 2023, figure: 1 }]);

	it('count in the order they came, the newest first', () => {
		const second = importInto(first, 'two', [{ agency: 'a', year: 2023, figure: 2, decision: 'version' }]);
		expect(figures(second)).toEqual({ 'a 2023': 2 });
		expect(second.tables.reports.size).toBe(2);
	});

	it('can be chosen by a person, and a version that comes later counts again', () => {
		const second = importInto(first, 'two', [{ agency: 'a', year: 2023, figure: 2, decision: 'version' }]);
		const chosen = commands.chooseVersion(second, 'a-2023-v1', AT);
		expect(figures(chosen)).toEqual({ 'a 2023': 1 });
		const third = importInto(chosen, 'three', [{ agency: 'a', year: 2023, figure: 3, decision: 'version' }]);
		expect(figures(third)).toEqual({ 'a 2023': 3 });
	});

	it('when replaced, the old one is gone but can be brought back under its own number', () => {
		const second = importInto(first, 'two', [{ agency: 'a', year: 2023, figure: 2, decision: 'replace' }]);
		expect([...second.tables.reports.keys()]).toEqual(['a-2023-v2']);
		const back = commands.restoreStep(second, second.steps.at(-1)?.step_id ?? 0, AT);
		expect([...back.tables.reports.keys()].sort()).toEqual(['a-2023-v1', 'a-2023-v2']);
		expect(figures(back)).toEqual({ 'a 2023': 2 });
	});

	it('when skipped, leave everything as it was but the log', () => {
		const second = importInto(first, 'two', [{ agency: 'a', year: 2023, figure: 2, decision: 'skip' }]);
		expect(second.tables.reports).toEqual(first.tables.reports);
		expect(second.tables.imports.get('two')).toMatchObject({ added: 0, replaced: 0, skipped: 1 });
	});

	it('never take a number that a removed version had', () => {
		const gone = commands.removeReports(first, ['a-2023-v1'], 'a', AT);
		const again = importInto(gone, 'two', [{ agency: 'a', year: 2023, figure: 9 }]);
		expect([...again.tables.reports.keys()]).toEqual(['a-2023-v2']);
	});

	it('set aside come back into force when the chosen one is removed', () => {
		const second = importInto(first, 'two', [{ agency: 'a', year: 2023, figure: 2, decision: 'version' }]);
		const chosen = commands.chooseVersion(second, 'a-2023-v1', AT);
		const left = commands.removeReports(chosen, ['a-2023-v1'], 'a', AT);
		expect(figures(left)).toEqual({ 'a 2023': 2 });
		expect(currentOf([...left.tables.reports.values()])?.set_aside).toBe(false);
	});
});

describe('removing', () => {
	const city = commands.saveAgency(emptyLedger(), agency('city'), AT);
	const member = commands.saveAgency(city, agency('a', 'city'), AT);
	const full = importInto(member, 'one', [{ agency: 'a', year: 2023, figure: 1 }]);

	it('an agency takes its reports along and leaves its members without a parent', () => {
		const gone = commands.removeAgency(full, 'a', AT);
		expect(gone.tables.reports.size).toBe(0);
		expect(commands.removeAgency(full, 'city', AT).tables.agencies.get('a')?.parent_id).toBe('');
		expect(undo(gone)).toEqual(full);
	});

	it('can be made good later, after other things were done', () => {
		const gone = commands.removeAgency(full, 'a', AT);
		const step = gone.steps.at(-1)?.step_id ?? 0;
		const renamed = commands.renameDataset(gone, 'ours', AT);
		const back = commands.restoreStep(renamed, step, AT);
		expect(back.tables.reports).toEqual(full.tables.reports);
		expect(commands.datasetTitle(back.tables)).toBe('ours');
	});

	it('an import takes only the reports it brought', () => {
		const two = importInto(full, 'two', [{ agency: 'a', year: 2022, figure: 4 }]);
		const gone = commands.removeImport(two, 'two', AT);
		expect(figures(gone)).toEqual({ 'a 2023': 1 });
		expect(gone.tables.imports.has('two')).toBe(false);
	});
});

describe('the dataset made of it', () => {
	it('is named as the person named it, holds every version and counts one', () => {
		const one = importInto(emptyLedger(), 'one', [
			{ agency: 'a', year: 2022, figure: 1 },
			{ agency: 'a', year: 2023, figure: 0 }
		]);
		const two = importInto(one, 'two', [{ agency: 'a', year: 2022, figure: 7, decision: 'version' }]);
		const chosen = commands.chooseVersion(commands.renameDataset(two, 'ours', AT), 'a-2022-v1', AT);
		const { content, manifest } = ownDataset(chosen.tables);
		expect(manifest).toMatchObject({
			id: 'mine',
			title: { zh: 'ours', en: 'ours' },
			fictional: false,
			roster: false
		});
		expect(manifest.years).toEqual([2022, 2023]);
		expect(manifest.opens).toEqual({ metric: 'requests_new', kind: 'bureau' });
		expect(content.reports.map((r) => [r.report_id, r.status])).toEqual([
			['a-2022-v1', 'published'],
			['a-2022-v2', 'superseded'],
			['a-2023-v1', 'published']
		]);
	});
});
