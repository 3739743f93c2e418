import type { Agency } from '../domain/agencies';
import { withCorrections } from '../domain/correction';
import type { ReportDraft } from '../ingest/draft';
import { correctedFigures } from './corrected';
import { differencesOf, type CellBearer, type CellDifference } from './differences';
import { commit, type Change, type KeptReport, type Ledger } from './ledger';
import { currentOf, filingKey, nextVersion, reportId, versionsByFiling } from './versions';

/** What to do with a report whose agency and year are there already. */
export type Decision = 'version' | 'replace' | 'skip';

/** A draft whose agency and year are settled. */
export interface SettledDraft {
	draft: ReportDraft;
	agency_id: string;
	year: number;
}

/** One draft beside what it meets. */
export interface PlanItem extends SettledDraft {
	/** What counts now for this agency and year: kept, or read earlier in the same import; null = nothing. */
	against: { where: 'kept'; version: number } | { where: 'import'; file: string; row: number | null } | null;
	differences: CellDifference[];
	/** Proposed: skip what is the same in every cell or has no figure at all, keep the rest as a new version. */
	decision: Decision;
}

/** What a person has accepted. */
export interface Acceptance {
	items: readonly PlanItem[];
	/** Agencies that the roster does not hold yet. */
	agencies: readonly Agency[];
	files: readonly string[];
	import_id: string;
	/** ISO date and time. */
	at: string;
}

const printedOf = (kept: KeptReport): CellBearer => ({ cells: kept.report.cells, notes: kept.notes });

/** A draft as it would count: its corrections in place. */
function correctedDraft(draft: ReportDraft): CellBearer {
	return withCorrections(draft, draft.corrections, ({ cell, after, raw }) => ({
		cell,
		state: after.state,
		raw,
		place: draft.place
	}));
}

/** As printed, so that a report read again keeps what was corrected of it; where the draft was corrected, as it would count. */
function differencesFrom(current: KeptReport, draft: ReportDraft): CellDifference[] {
	if (draft.corrections.length === 0) return differencesOf(printedOf(current), draft);
	return differencesOf(correctedFigures(current), correctedDraft(draft));
}

function proposed(draft: ReportDraft, differences: readonly CellDifference[]): Decision {
	const empty = Object.keys(draft.cells).length === 0;
	return empty || differences.length === 0 ? 'skip' : 'version';
}

/** Returns for each draft what it meets in the ledger or earlier in the list, in the order given. */
export function planImport(ledger: Ledger, drafts: readonly SettledDraft[]): PlanItem[] {
	const kept = versionsByFiling(ledger.tables);
	const earlier = new Map<string, ReportDraft>();
	return drafts.map((settled) => {
		const { draft, agency_id, year } = settled;
		const key = filingKey(agency_id, year);
		const sibling = earlier.get(key) ?? null;
		earlier.set(key, draft);
		if (sibling !== null) {
			const differences = differencesOf(correctedDraft(sibling), correctedDraft(draft));
			const against = { where: 'import' as const, file: sibling.place.file, row: sibling.place.row };
			return { ...settled, against, differences, decision: proposed(draft, differences) };
		}
		const current = currentOf(kept.get(key) ?? []);
		if (current === null) return { ...settled, against: null, differences: [], decision: 'version' };
		const differences = differencesFrom(current, draft);
		return {
			...settled,
			against: { where: 'kept', version: current.report.version },
			differences,
			decision: proposed(draft, differences)
		};
	});
}

function placeInWords({ file, row, column }: ReportDraft['place']): string {
	return [file, row === null ? '' : `R${row}`, column ?? ''].filter((part) => part !== '').join(' ');
}

/** Returns a draft as a kept report under the version number given. */
export function keptFrom(
	{ draft, agency_id, year }: SettledDraft,
	version: number,
	importId: string
): KeptReport {
	const id = reportId(agency_id, year, version);
	return {
		report: {
			report_id: id,
			agency_id,
			report_year: year,
			format: draft.format,
			version,
			status: 'published',
			scope: draft.scope,
			published_on: draft.published_on,
			title: draft.title,
			source: draft.source === '' ? draft.place.file : draft.source,
			confidence: '',
			problems_read: draft.problems_read,
			cells: draft.cells
		},
		notes: draft.notes.map(({ cell, state, raw, place }) => ({
			report_id: id,
			cell,
			state,
			raw,
			where: placeInWords(place)
		})),
		problems: (['problem', 'measure'] as const).flatMap((kind) =>
			draft.problems
				.filter((p) => p.kind === kind)
				.map(({ theme, text }, i) => ({ report_id: id, ordinal: i + 1, kind, theme, text }))
		),
		extras: draft.extras,
		import_id: importId,
		file: draft.place.file,
		row: draft.place.row,
		set_aside: false,
		document: draft.document,
		corrections: draft.corrections
	};
}

/** Returns every kept report by agency and year, those that undoing can bring back included: their numbers are taken. */
function everUsed(ledger: Ledger): Map<string, KeptReport[]> {
	const groups = versionsByFiling(ledger.tables);
	for (const step of ledger.steps) {
		for (const change of step.before) {
			if (change.table !== 'reports' || change.record === null) continue;
			const key = filingKey(change.record.report.agency_id, change.record.report.report_year);
			const group = groups.get(key);
			if (group === undefined) groups.set(key, [change.record]);
			else group.push(change.record);
		}
	}
	return groups;
}

/**
 * Returns the ledger with the accepted drafts in it as one step. `version` adds a version that counts from now on,
 * `replace` takes the version that counted away, `skip` leaves the draft out. Ids are never used twice.
 */
export function acceptImport(ledger: Ledger, { items, agencies, files, import_id, at }: Acceptance): Ledger {
	const changes: Change[] = [];
	for (const agency of agencies) {
		if (ledger.tables.agencies.has(agency.agency_id)) continue;
		changes.push({ table: 'agencies', key: agency.agency_id, record: agency });
	}
	const live = versionsByFiling(ledger.tables);
	const used = everUsed(ledger);
	const count = { added: 0, replaced: 0, skipped: 0 };
	for (const item of items) {
		if (item.decision === 'skip') {
			count.skipped += 1;
			continue;
		}
		const key = filingKey(item.agency_id, item.year);
		const group = live.get(key) ?? [];
		const record = keptFrom(item, nextVersion([...group, ...(used.get(key) ?? [])]), import_id);
		const replaced = item.decision === 'replace' ? currentOf(group) : null;
		if (replaced !== null) {
			count.replaced += 1;
			changes.push({ table: 'reports', key: replaced.report.report_id, record: null });
			used.set(key, [...(used.get(key) ?? []), replaced]);
		} else count.added += 1;
		changes.push({ table: 'reports', key: record.report.report_id, record });
		live.set(key, [...group.filter((v) => v !== replaced), record]);
	}
	changes.push({ table: 'imports', key: import_id, record: { import_id, at, files: [...files], ...count } });
	return commit(ledger, { kind: 'import', subject: files.join(' '), at }, changes);
}
