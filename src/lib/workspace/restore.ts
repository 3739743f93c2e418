import { clearing } from './commands';
import { correctedFigures } from './corrected';
import { differencesOf } from './differences';
import { commit, type Change, type KeptReport, type Ledger, type StepKind, type Tables } from './ledger';
import { currentOf, nextVersion, reportId, versionsByFiling } from './versions';

/** What merging a workspace file into what is there would do. */
export interface MergeCounts {
	agencies: number;
	years: number;
	/** Reports that are new. */
	added: number;
	/** Reports that differ from those of the same agency and year: kept beside them, not counting. */
	beside: number;
	/** Reports that are there already, the same in every cell. */
	same: number;
}

function renumbered(kept: KeptReport, version: number): KeptReport {
	const id = reportId(kept.report.agency_id, kept.report.report_year, version);
	return {
		...kept,
		report: { ...kept.report, report_id: id, version },
		notes: kept.notes.map((n) => ({ ...n, report_id: id })),
		problems: kept.problems.map((p) => ({ ...p, report_id: id }))
	};
}

function same(a: KeptReport, b: KeptReport): boolean {
	const printed = (k: KeptReport) => ({ cells: k.report.cells, notes: k.notes });
	return (
		differencesOf(printed(a), printed(b)).length === 0 &&
		differencesOf(correctedFigures(a), correctedFigures(b)).length === 0 &&
		a.report.published_on === b.report.published_on &&
		JSON.stringify(a.problems.map((p) => p.text)) === JSON.stringify(b.problems.map((p) => p.text))
	);
}

function merging(here: Tables, there: Tables): { changes: Change[]; counts: MergeCounts } {
	const changes: Change[] = [];
	const counts: MergeCounts = { agencies: 0, years: 0, added: 0, beside: 0, same: 0 };
	for (const [key, record] of there.agencies) {
		if (here.agencies.has(key)) continue;
		changes.push({ table: 'agencies', key, record });
		counts.agencies += 1;
	}
	for (const [key, record] of there.years) {
		if (here.years.has(key)) continue;
		changes.push({ table: 'years', key, record });
		counts.years += 1;
	}
	for (const [key, record] of there.imports) {
		if (!here.imports.has(key)) changes.push({ table: 'imports', key, record });
	}
	for (const [key, record] of there.settings) {
		if (!here.settings.has(key)) changes.push({ table: 'settings', key, record });
	}
	for (const [key, record] of there.acknowledgements) {
		if (!here.acknowledgements.has(key)) changes.push({ table: 'acknowledgements', key, record });
	}
	for (const [key, record] of there.reorganisations) {
		if (!here.reorganisations.has(key)) changes.push({ table: 'reorganisations', key, record });
	}
	const live = versionsByFiling(here);
	for (const [key, versions] of versionsByFiling(there)) {
		const mine = [...(live.get(key) ?? [])];
		const taken = currentOf(mine) !== null;
		for (const version of versions) {
			if (mine.some((v) => same(v, version))) {
				counts.same += 1;
				continue;
			}
			const free = !mine.some((v) => v.report.version === version.report.version);
			const record = {
				...(free ? version : renumbered(version, nextVersion(mine))),
				set_aside: version.set_aside || taken
			};
			mine.push(record);
			changes.push({ table: 'reports', key: record.report.report_id, record });
			if (taken) counts.beside += 1;
			else counts.added += 1;
		}
	}
	return { changes, counts };
}

/** Returns what merging these tables into the ledger would add, without doing it. */
export function mergeCounts(ledger: Ledger, tables: Tables): MergeCounts {
	return merging(ledger.tables, tables).counts;
}

/**
 * Returns the ledger with the tables of a workspace file added. What is here already stays and goes on counting:
 * a differing report of the same agency and year is kept beside it as a version set aside.
 */
export function mergeWorkspace(
	ledger: Ledger,
	tables: Tables,
	file: string,
	at: string,
	kind: StepKind = 'restore-file'
): Ledger {
	return commit(ledger, { kind, subject: file, at }, merging(ledger.tables, tables).changes);
}

/** Returns the ledger with everything in it exchanged for the tables of a workspace file. */
export function replaceWorkspace(ledger: Ledger, tables: Tables, file: string, at: string): Ledger {
	const changes: Change[] = clearing(ledger.tables);
	for (const name of Object.keys(tables) as (keyof Tables)[]) {
		for (const [key, record] of tables[name]) changes.push({ table: name, key, record } as Change);
	}
	return commit(ledger, { kind: 'restore-file', subject: file, at }, changes);
}
